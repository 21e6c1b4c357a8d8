import { Embedding, init, Linear, Module } from "../nn/index.js";
import { arange, eye, scope, stack, type Tensor } from "../tensor/index.js";
import { foldedLinear } from "./folded-linear.js";
import { residualSection } from "./residual-section.js";
import type { Chain } from "./section.js";
import { unitSection } from "./unit-section.js";

/** Sizes of a network that adds modulo `modulus`; those left out are those of specification 5.3. */
export interface ModularAdditionConfig {
  modulus: number;
  /** features of the residual stream; default 24 */
  width?: number;
  /** ReLUs; default 96 */
  hidden?: number;
}

/** a + b mod p: the sum of the numbers' embeddings, a residual perceptron, and logits. Weights start normal with variance 1 / inputs, the embedding's with 1 / width. */
export class ModularAddition extends Module {
  embedding: Embedding;
  into: Linear;
  outOf: Linear;
  unembed: Linear;

  constructor(readonly config: Required<ModularAdditionConfig>) {
    super();
    const { modulus, width, hidden } = config;
    this.embedding = new Embedding(modulus, width);
    this.into = new Linear(width, hidden);
    this.outOf = new Linear(hidden, width);
    this.unembed = new Linear(width, modulus);
    init.normal_(this.embedding.weight, 0, 1 / Math.sqrt(width));
    for (const { weight, bias } of [this.into, this.outOf, this.unembed]) {
      init.normal_(weight, 0, 1 / Math.sqrt(weight.size(1)));
      init.constant_(bias!, 0);
    }
  }

  /** From pairs [points, 2] (int64) to the residual stream before the perceptron, [points, width]. */
  embed(pairs: Tensor): Tensor {
    return this.embedding.forward(pairs).sum(1);
  }

  /** From pairs [points, 2] (int64) to logits [points, modulus]. */
  forward(pairs: Tensor): Tensor {
    const stream = this.embed(pairs);
    return this.unembed.forward(stream.add(this.outOf.forward(this.into.forward(stream).relu())));
  }
}

/** Builds a `ModularAddition`. @throws RangeError when a size is not a whole number of at least 1. */
export function modularAddition(config: ModularAdditionConfig): ModularAddition {
  return new ModularAddition({ width: 24, hidden: 96, ...config });
}

/** All pairs (a, b), [modulus², 2], and their sums mod `modulus`, [modulus²], in int64. */
export function modularAdditionPairs(modulus: number): { pairs: Tensor; labels: Tensor } {
  return scope(() => {
    const numbers = arange(modulus, { dtype: "int64" });
    const [a, b] = [numbers.repeatInterleave(modulus), numbers.repeat([modulus])];
    return { pairs: stack([a, b], 1), labels: a.add(b).remainder(modulus) };
  });
}

/** Its sections in float64, a copy of its weights, with node layers `embed`, `resid` and the output, the logits. Points of it: `model.embed(pairs)`. */
export function modularAdditionChain({ into, outOf, unembed }: ModularAddition): Chain {
  const logits = foldedLinear(unembed.weight.t(), unembed.bias);
  const size = logits.size(1);
  const rest = eye(size, size, { dtype: "float64", device: logits.device });
  return [residualSection("embed", into, "relu", outOf), unitSection("resid", { into: logits, function: "identity", linear: 1, outOf: rest })];
}
