import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Chain } from "./section.js";
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
  for (const batch of points) {
    scope(() => {
      let f = withConstant(batch);
      const inputs = chain[0]!.inputs;
      if (f.size(1) !== inputs + 1) throw new InteractionError(`the points have ${f.size(1) - 1} features; section ${chain[0]!.name} reads ${inputs}`);
      noGrad(() => chain.slice(0, layer).forEach((section) => (f = section.forward(f))));
      work(f);
    });
  }
}

/** How many there are. @throws InteractionError when there is none. */
export function countPoints(points: Points): number {
  const count = points.reduce((sum, batch) => sum + batch.size(0), 0);
  if (count === 0) throw new InteractionError("there are no data points; give at least one batch");
  return count;
}
