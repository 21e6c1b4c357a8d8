import type { Tensor } from "../../tensor/index.js";

/**
 * The number of tokens of a batch.
 *
 * @throws RangeError when the input is not `[batch, tokens]` or longer than the model's positions.
 */
export function tokenCount(model: string, tokens: Tensor, maximum: number): number {
  const [, length] = tokens.shape;
  if (tokens.ndim !== 2 || length === undefined) throw new RangeError(`${model}: expected tokens [batch, tokens], got [${tokens.shape.join(", ")}]`);
  if (length > maximum) throw new RangeError(`${model}: ${length} tokens are more than its ${maximum} positions; cut the input or build the model with more`);
  return length;
}
