import { noGrad, scope } from "../tensor/index.js";
import type { Weights } from "./weights.js";

/** The points origin + Σ_k s_k directions_k of weight space: a line, a plane. */
export interface AffineFamily {
  readonly origin: Weights;
  readonly directions: readonly Weights[];
}

/** The weights at a place s of the family. */
export function pointOf({ origin, directions }: AffineFamily, place: readonly number[]): Weights {
  const at = (name: string) => scope(() => directions.reduce((sum, direction, k) => sum.add_(direction[name]!, { alpha: place[k]! }), origin[name]!.clone()));
  return noGrad(() => Object.fromEntries(Object.keys(origin).map((name) => [name, at(name)])));
}
