/** One thing to measure: a turn of it gives the seconds a call. */
export interface Subject {
  run(): number | Promise<number>;
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
    for (const [name, { run }] of entries) {
      const perCall = await run();
      await pause(15);
      if (round > 0) times.get(name)?.push(perCall);
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

/** A turn is the same time for everybody, ours and peers (`peers/turn.py`), so that what it costs to begin one weighs the same for fast and slow. */
const TURN_SECONDS = 0.2;

/**
 * A subject that does the work again and again for one turn and gives the mean. The first time is not counted: it fetches what others' turns have put
 * out of the caches. For work of less than some microseconds, do it `calls` times in one.
 */
export const turn = (work: () => void, calls = 1): Subject => ({
  run: () => {
    work();
    const start = process.hrtime.bigint();
    let [elapsed, times] = [0, 0];
    for (; elapsed < TURN_SECONDS; times++) {
      work();
      elapsed = Number(process.hrtime.bigint() - start) / 1e9;
    }
    return elapsed / (times * calls);
  },
});
