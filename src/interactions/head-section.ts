import { cat, scope, type Tensor } from "../tensor/index.js";
import { normalised, streamOf } from "./norm-section.js";
import type { Section } from "./section.js";

/** A linear output layer behind a LayerNorm, weights in float64. */
export interface HeadWeights {
  /** ε of the LayerNorm; its scale and shift are in the weights */
  readonly eps: number;
  /** [features + 1, outputs] */
  readonly weight: Tensor;
  /** which positions it reads: all, or the first or last alone */
  readonly reads: "all" | "first" | "last";
}

/**
 * m(x) = norm(x) W as a section, [points, positions, …] → [points, positions read, outputs + 1].
 *
 * @param split whether it reads [x, Var x, 1], from `varianceSection`, or [x, 1]
 */
export function headSection(name: string, weights: HeadWeights, split: boolean): Section & { readonly weights: HeadWeights } {
  const { eps, weight, reads } = weights;
  const [features, outputs] = [weight.size(0) - 1, weight.size(1)];
  const forward = (f: Tensor): Tensor =>
    scope(() => {
      const seen = reads === "all" ? f : reads === "first" ? f.slice(1, 0, 1) : f.slice(1, f.size(1) - 1);
      const stream = streamOf(seen, features, split);
      return cat([normalised(stream, eps).matmul(weight), stream.constant], -1);
    });
  return { name, inputs: features + (split ? 1 : 0), outputs, units: null, weights, ...(split ? { isolated: 1 } : {}), forward };
}
