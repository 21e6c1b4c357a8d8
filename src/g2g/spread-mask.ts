import type { Tensor } from "../tensor/index.js";

/**
 * A mask in as many dimensions as the weight that it belongs to, so that one entry covers a whole kernel.
 *
 * @param mask `[outputs, inputs]`
 * @param weight `[outputs, inputs, …]`
 * @returns `[outputs, inputs, 1, …]`, sharing memory with `mask`
 */
export function spreadMask(mask: Tensor, weight: Tensor): Tensor {
  return mask.view([...mask.shape, ...Array<number>(weight.ndim - mask.ndim).fill(1)]);
}
