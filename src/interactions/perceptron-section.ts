import { activation, type ActivationName } from "../nn/index.js";
import { cat, scope, type Tensor } from "../tensor/index.js";
import { normalised, streamOf } from "./norm-section.js";
import type { Section } from "./section.js";

/** A perceptron behind a LayerNorm, with a way around both; weights in float64, the constant's in their last row. */
export interface PerceptronWeights {
  /** ε of the LayerNorm; its scale and shift are in the weights */
  readonly eps: number;
  readonly activation: ActivationName;
  /** [features + 1, units] */
  readonly into: Tensor;
  /** [units + 1, features] */
  readonly outOf: Tensor;
}

/**
 * m(x) = x + φ(norm(x) W_in) W_out as a section, biases being weights of the constant, which goes around the units.
 *
 * @param split whether it reads [x, Var x, 1], from `varianceSection`, or [x, 1]
 */
export function perceptronSection(name: string, weights: PerceptronWeights, split: boolean): Section & { readonly weights: PerceptronWeights } {
  const { eps, activation: units, into, outOf } = weights;
  const features = outOf.size(1);
  const phi = activation(units);
  const forward = (f: Tensor): Tensor =>
    scope(() => {
      const stream = streamOf(f, features, split);
      const on = cat([phi.forward(normalised(stream, eps).matmul(into)), stream.constant], -1);
      return cat([stream.x.add(on.matmul(outOf)), stream.constant], -1);
    });
  return { name, inputs: features + (split ? 1 : 0), outputs: features, units: null, weights, ...(split ? { isolated: 1 } : {}), forward };
}
