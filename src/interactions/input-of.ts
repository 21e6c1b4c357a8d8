import type { Tensor } from "../tensor/index.js";
import { checkChain } from "./check-chain.js";
import { InteractionError } from "./interaction-error.js";
import type { Chain } from "./section.js";
import { withConstant } from "./unit-section.js";

/** A batch of points as the chain's first section reads it: [points, features + 1], or of sequences [points, positions, features + 1]. @throws InteractionError when it does not fit. */
export function inputOf(chain: Chain, batch: Tensor): Tensor {
  checkChain(chain);
  const { inputs, name } = chain[0]!;
  if (batch.ndim < 2)
    throw new InteractionError(`the points are [${batch.shape.join(", ")}]; expected [points, ${inputs}], or of sequences [points, positions, ${inputs}], for section ${name}`);
  if (batch.ndim === 3 && batch.size(2) === inputs) return withConstant(batch.flatten(0, 1)).reshape([batch.size(0), batch.size(1), inputs + 1]);
  const f = withConstant(batch);
  if (f.size(1) !== inputs + 1) throw new InteractionError(`the points have ${f.size(1) - 1} features; section ${name} reads ${inputs}`);
  return f;
}
