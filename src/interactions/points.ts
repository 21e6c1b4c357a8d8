import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { applySection } from "./apply-section.js";
import { inputOf } from "./input-of.js";
import { InteractionError } from "./interaction-error.js";
import { remembered } from "./remembering.js";
import type { Chain } from "./section.js";

/** Data points in batches: activations of the first node layer, [points, …], or of sequences [points, positions, features]. */
export type Points = readonly Tensor[];

/**
 * Shows `work` every batch's activations of a node layer, [points, features + 1] in float64, freed afterwards; of sequences [points, positions, features + 1].
 *
 * @param layer 0 for the chain's input
 * @returns how many points there are, times the layer's positions
 * @throws InteractionError when the points do not fit the chain or there is none.
 */
export function eachBatch(chain: Chain, points: Points, layer: number, work: (f: Tensor) => void): number {
  countPoints(points);
  let count = 0;
  const counted = (f: Tensor) => {
    count += f.numel() / f.size(-1);
    work(f);
  };
  const kept = remembered(chain, points, layer);
  if (kept !== null) kept.forEach((f) => scope(() => counted(f)));
  else for (const batch of points) scope(() => counted(noGrad(() => chain.slice(0, layer).reduce((f, section) => applySection(section, f), inputOf(chain, batch)))));
  return count;
}

/** Positions of sequences as so many points: [points · positions, features + 1]. */
export const asRows = (f: Tensor): Tensor => f.flatten(0, -2);

/** How many there are. @throws InteractionError when there is none. */
export function countPoints(points: Points): number {
  const count = points.reduce((sum, batch) => sum + batch.size(0), 0);
  if (count === 0) throw new InteractionError("there are no data points; give at least one batch");
  return count;
}
