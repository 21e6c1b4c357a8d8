import { scope, type Tensor } from "../tensor/index.js";
import { spreadMask } from "./spread-mask.js";

/**
 * How many weights are not 0 although the mask has no edge there.
 *
 * @param weight `[outputs, inputs, …]`
 * @param mask `[outputs, inputs]`
 */
export function strayWeights(weight: Tensor, mask: Tensor): number {
  return scope(() => Number(weight.detach().ne(0).logicalAnd(spreadMask(mask.eq(0), weight)).sum().item()));
}
