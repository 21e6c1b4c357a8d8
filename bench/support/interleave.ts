import type { BenchRow } from "../../src/cli/bench-result.js";
import type { Peer } from "./peer.js";

export interface Case {
  name: string;
  /** Runs ours once and gives the seconds it took. */
  ours(): number;
  /** Floating-point operations of one run, for the share of the machine's peak. */
  flop?: number;
  /** What one run's time is divided by: calls a measurement makes. Default 1. */
  calls?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

// OpenMP threads spin for a moment after their work; the other side must not start meanwhile.
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Measures the cases, ours and the peer's in turn, and compares medians. The first round warms up and is not counted. */
export async function interleave(cases: readonly Case[], peer: Peer, runs: number, peakFlops: number, log: (message: string) => void): Promise<BenchRow[]> {
  const times = cases.map(() => ({ ours: [] as number[], peer: [] as number[] }));
  for (let round = 0; round <= runs; round++) {
    log(`round ${round} of ${runs}${round === 0 ? " (warm-up)" : ""}`);
    for (const [i, { name, ours }] of cases.entries()) {
      const own = ours();
      await pause(20);
      const theirs = await peer.measure(name);
      await pause(20);
      if (round > 0) times[i]?.ours.push(own), times[i]?.peer.push(theirs);
    }
  }
  return cases.map(({ name, flop, calls = 1 }, i) => {
    const own = median(times[i]?.ours ?? []);
    const theirs = median(times[i]?.peer ?? []);
    return {
      case: name,
      ours: { medianMs: (own / calls) * 1e3, runs },
      peer: { name: peer.name, version: peer.version, medianMs: (theirs / calls) * 1e3 },
      ratio: theirs / own,
      ...(flop !== undefined && { share: flop / own / peakFlops }),
    };
  });
}

/** Seconds that `work` takes. */
export function seconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
