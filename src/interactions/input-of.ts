import type { Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Chain } from "./section.js";
import { withConstant } from "./unit-section.js";

/** A batch of points as the chain's first section reads it. @throws InteractionError when it does not fit. */
export function inputOf(chain: Chain, batch: Tensor): Tensor {
  const f = withConstant(batch);
  const { inputs, name } = chain[0]!;
  if (f.size(1) !== inputs + 1) throw new InteractionError(`the points have ${f.size(1) - 1} features; section ${name} reads ${inputs}`);
  return f;
}
