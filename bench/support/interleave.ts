/** One thing to measure: it runs once and gives the seconds that took. */
export interface Subject {
  run(): number | Promise<number>;
  /** What one run's time is divided by: the calls it makes. Default 1. */
  calls?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

// OpenMP threads spin for a moment after their work; the next subject must not start meanwhile.
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Measures the subjects in turn, round after round, and gives each one's median seconds a call. The first round warms up and is not counted. */
export async function interleave<Name extends string>(subjects: Record<Name, Subject>, runs: number, log: (message: string) => void): Promise<Record<Name, number>> {
  const entries = Object.entries(subjects) as [Name, Subject][];
  const times = new Map<Name, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    log(round === 0 ? "warming up" : `round ${round} of ${runs}`);
    for (const [name, { run, calls = 1 }] of entries) {
      const seconds = await run();
      await pause(15);
      if (round > 0) times.get(name)?.push(seconds / calls);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)])) as Record<Name, number>;
}

/** Seconds that `work` takes. */
export function seconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** A subject that does the work several times and counts one. */
export const repeated = (calls: number, work: () => void): Subject => ({
  calls,
  run: () =>
    seconds(() => {
      for (let i = 0; i < calls; i++) work();
    }),
});
