import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { inputOf } from "./input-of.js";
import { InteractionError } from "./interaction-error.js";
import { remembered } from "./remembering.js";
import type { Chain } from "./section.js";

/** Data points in batches: activations of the first node layer, [points, …]. */
export type Points = readonly Tensor[];

/**
 * Shows `work` every batch's activations of a node layer, [points, features + 1] in float64, freed afterwards.
 *
 * @param layer 0 for the chain's input
 * @throws InteractionError when the points do not fit the chain.
 */
export function eachBatch(chain: Chain, points: Points, layer: number, work: (f: Tensor) => void): void {
  const kept = remembered(chain, points, layer);
  if (kept !== null) kept.forEach((f) => scope(() => work(f)));
  else for (const batch of points) scope(() => work(noGrad(() => chain.slice(0, layer).reduce((f, section) => section.forward(f), inputOf(chain, batch)))));
}

/** How many there are. @throws InteractionError when there is none. */
export function countPoints(points: Points): number {
  const count = points.reduce((sum, batch) => sum + batch.size(0), 0);
  if (count === 0) throw new InteractionError("there are no data points; give at least one batch");
  return count;
}
