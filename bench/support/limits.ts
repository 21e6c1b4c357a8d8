import { matmul, rand, randn, scope, type Tensor } from "../../src/tensor/index.js";
import { median, seconds } from "./interleave.js";

export interface Limits {
  /** The best matrix-product rate that the machine's BLAS reaches, in GFLOP/s. */
  gflops: number;
  /** Bytes read plus bytes written by a large copy, a second. */
  bytesPerSecond: number;
}

const best = (runs: number, work: () => void): number => Math.min(...Array.from({ length: runs }, () => seconds(work)));

/** Measures what the machine can do: a large square product and a large copy, with the threads that are set. */
export function measureLimits(): Limits {
  return scope(() => {
    const size = 1536;
    const [a, b] = [randn([size, size]), randn([size, size])];
    const product = best(6, () => scope(() => void matmul(a, b)));
    const count = 1 << 25;
    const [from, to] = [rand([count]), rand([count])] as [Tensor, Tensor];
    const copy = median(Array.from({ length: 5 }, () => seconds(() => void to.copy_(from))));
    return { gflops: (2 * size ** 3) / product / 1e9, bytesPerSecond: (8 * count) / copy };
  });
}
