import type { Machine } from "../recipe/machine.js";

/** What a benchmark of `bench/` gives back. */
export interface BenchResult {
  machine: Machine;
  /** What the machine can do at most: measured floating-point and memory rates. Empty when nothing is compared with them. */
  limits: { gflops?: number; bytesPerSecond?: number };
  rows: BenchRow[];
}

/** What was measured: time, or memory. All rows of a benchmark measure the same. */
export type Figure = { medianMs: number } | { bytes: number };

export interface BenchRow {
  case: string;
  ours: Figure & { runs: number };
  peer?: Figure & { name: string; version: string };
  /** The peer's figure over ours: bigger is better. */
  ratio?: number;
  /** Our rate over the measured limit. */
  share?: number;
  /** Our time for the same amount of work over the best row's: 1 is the best. */
  growth?: number;
  /** What is added, as a share of what it is added to: smaller is better. */
  overhead?: number;
}

/** A module of `bench/`, compiled to `dist/bench/NAME.js`. */
export interface BenchModule {
  /** One line: what it measures. */
  summary: string;
  run(options: BenchOptions): Promise<BenchResult> | BenchResult;
}

export interface BenchOptions {
  /** Measurements of each side; the module's own number when missing. */
  runs?: number;
  /** Says on stderr what is being measured. */
  log(message: string): void;
}
