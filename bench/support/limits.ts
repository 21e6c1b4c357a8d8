import { ops, rand, scope } from "../../src/tensor/index.js";
import { median, seconds } from "./interleave.js";

export interface Limits {
  /** Fused multiply-adds that never leave the registers, on all threads, in GFLOP/s. */
  gflops: number;
  /** Bytes read plus bytes written, a second, by the faster of a large copy and a large scaling in place (which need not fetch what it overwrites). */
  bytesPerSecond: number;
}

/** Measures what the machine can do with the threads that are set. */
export function measureLimits(): Limits {
  const peak = ops("tessera::peak_flop_rate") as (seconds: number) => number;
  return scope(() => {
    const count = 1 << 26;
    const [from, to] = [rand([count]), rand([count])];
    const time = (work: () => void): number => median(Array.from({ length: 5 }, () => seconds(work)));
    const pass = Math.min(time(() => void to.copy_(from)), time(() => void to.mul_(0.5)));
    return { gflops: Math.max(...Array.from({ length: 5 }, () => peak(0.1))) / 1e9, bytesPerSecond: (8 * count) / pass };
  });
}
