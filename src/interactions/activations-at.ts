import { type Tensor } from "../tensor/index.js";
import { eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";

/** A node layer's activations at every batch, in float64: [points, (positions,) features + 1]. */
export function activationsAt(chain: Chain, points: Points, layer: number): Tensor[] {
  const all: Tensor[] = [];
  eachBatch(chain, points, layer, (f) => all.push(f.clone().keep()));
  // Tensors that survived their batch belong to nobody; copies belong to the caller's scope.
  return all.map((f) => {
    const owned = f.clone();
    f.dispose();
    return owned;
  });
}
