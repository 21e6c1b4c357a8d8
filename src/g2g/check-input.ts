import type { Tensor } from "../tensor/index.js";

/**
 * Checks what a junction's layer is given; libtorch would complain about an inner step, or only in the backward pass.
 *
 * @throws RangeError when `x` is not `[batch, inputs]`.
 */
export function checkInput(layer: string, x: Tensor, inputs: number): void {
  const { shape } = x;
  if (shape.length !== 2 || shape[1] !== inputs) throw new RangeError(`${layer}: expected input [batch, ${inputs}], got [${shape.join(", ")}]`);
}
