import { scope, type Tensor } from "../tensor/index.js";

/** How many weights are not 0 although `mask`, of the same shape, has no edge there. */
export function strayWeights(weight: Tensor, mask: Tensor): number {
  return scope(() => Number(weight.detach().ne(0).logicalAnd(mask.eq(0)).sum().item()));
}
