import { ops, rand, scope, setThreads } from "../../src/tensor/index.js";
import { interleave, median, seconds, type Subject } from "./interleave.js";

export interface Limits {
  /** Fused multiply-adds that never leave the registers, on all threads, in GFLOP/s: the median of turns between the others'. */
  gflops: number;
  /** Bytes read plus bytes written, a second, by the faster of a large copy and a large scaling in place (which need not fetch what it overwrites). */
  bytesPerSecond: number;
}

const PEAK = "the machine's peak";

/** A turn of multiply-adds on so many threads; gives the seconds that one operation takes. */
const peak = (threads: number): Subject => ({
  run: () => {
    setThreads(threads);
    return 1 / (ops("tessera::peak_flop_rate") as (seconds: number) => number)(0.2);
  },
});

/** The bytes a second that the threads that are set can move. */
function bytesPerSecond(): number {
  return scope(() => {
    const count = 1 << 26;
    const [from, to] = [rand([count]), rand([count])];
    const time = (work: () => void): number => median(Array.from({ length: 5 }, () => seconds(work)));
    return (8 * count) / Math.min(time(() => void to.copy_(from)), time(() => void to.mul_(0.5)));
  });
}

/**
 * Measures the subjects in turn, and the machine's peak on so many threads among them: a share of the peak then means the peak of the same minutes, on
 * a machine that others use too. Memory is measured once, before.
 */
export async function interleaveWithLimits(
  subjects: Record<string, Subject>,
  { runs, threads, log }: { runs: number; threads: number; log: (message: string) => void },
): Promise<{ medians: Record<string, number>; limits: Limits }> {
  setThreads(threads);
  const moved = bytesPerSecond();
  const medians = await interleave<string>({ ...subjects, [PEAK]: peak(threads) }, runs, log);
  return { medians, limits: { gflops: 1e-9 / (medians[PEAK] as number), bytesPerSecond: moved } };
}
