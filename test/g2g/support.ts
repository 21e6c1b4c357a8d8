import { type Tensor } from "../../src/tensor/index.js";

/** The largest absolute difference of two tensors of the same shape. */
export function largestDifference(a: Tensor, b: Tensor): number {
  if (a.shape.join() !== b.shape.join()) throw new Error(`shapes [${a.shape}] and [${b.shape}] differ`);
  return a.numel() === 0 ? 0 : Number(a.sub(b).abs().max().item());
}
