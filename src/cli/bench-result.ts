/** What a benchmark of `bench/` gives back. */
export interface BenchResult {
  machine: unknown;
  /** What the machine can do at most: measured floating-point and memory rates. */
  limits: { gflops?: number; bytesPerSecond?: number };
  rows: BenchRow[];
}

export interface BenchRow {
  case: string;
  ours: { medianMs: number; runs: number };
  peer?: { name: string; version: string; medianMs: number };
  /** The peer's time over ours: bigger is better. */
  ratio?: number;
  /** Our rate over the measured limit. */
  share?: number;
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
