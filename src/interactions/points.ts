import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Chain } from "./section.js";
import { remembered } from "./remembering.js";
import { withConstant } from "./unit-section.js";

/** Data points in batches: activations of the first node layer, [points, …]. */
export type Points = readonly Tensor[];

/**
 * Shows `work` every batch's activations of a node layer, [points, features + 1] in float64, freed afterwards.
 *
 * @param layer 0 for the chain's input
 * @throws InteractionError when the points do not fit the chain or there is none.
 */
export function eachBatch(chain: Chain, points: Points, layer: number, work: (f: Tensor) => void): void {
  const kept = remembered(chain, points, layer);
  if (kept !== null) kept.forEach((f) => scope(() => work(f)));
  else for (const batch of points) scope(() => work(noGrad(() => chain.slice(0, layer).reduce((f, section) => section.forward(f), inputOf(chain, batch)))));
}

/** A batch as the chain reads it. @throws InteractionError when it does not fit. */
export function inputOf(chain: Chain, batch: Tensor): Tensor {
  const f = withConstant(batch);
  const { inputs, name } = chain[0]!;
  if (f.size(1) !== inputs + 1) throw new InteractionError(`the points have ${f.size(1) - 1} features; section ${name} reads ${inputs}`);
  return f;
}

/** How many there are. @throws InteractionError when there is none. */
export function countPoints(points: Points): number {
  const count = points.reduce((sum, batch) => sum + batch.size(0), 0);
  if (count === 0) throw new InteractionError("there are no data points; give at least one batch");
  return count;
}
