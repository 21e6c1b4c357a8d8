import { attention, causalMask } from "../nn/index.js";
import { mergeHeads, splitHeads } from "../nn/attention.js";
import { cat, scope, type Tensor } from "../tensor/index.js";
import { normalised, streamOf } from "./norm-section.js";
import type { Section } from "./section.js";

/** Attention behind a LayerNorm, with a way around both; weights in float64, the constant's in their last row. */
export interface AttentionWeights {
  /** ε of the LayerNorm; its scale and shift are in the weights */
  readonly eps: number;
  readonly heads: number;
  /** [features + 1, features], like `key` and `value` */
  readonly query: Tensor;
  readonly key: Tensor;
  readonly value: Tensor;
  /** [features + 1, features] */
  readonly output: Tensor;
  /** whether a position sees none that comes after it */
  readonly causal: boolean;
}

/**
 * m(x) = x + attention(norm(x)) as a section, biases being weights of the constant.
 *
 * @param split whether it reads [x, Var x, 1], from `varianceSection`, or [x, 1]
 */
export function attentionSection(name: string, weights: AttentionWeights, split: boolean): Section & { readonly weights: AttentionWeights } {
  const { eps, heads, query, key, value, output, causal } = weights;
  const features = output.size(1);
  const forward = (f: Tensor): Tensor =>
    scope(() => {
      const stream = streamOf(f, features, split);
      const norm = normalised(stream, eps);
      const [q, k, v] = [query, key, value].map((weight) => splitHeads(norm.matmul(weight), heads)) as [Tensor, Tensor, Tensor];
      const mask = causal ? causalMask(f.size(1), f.size(1), f) : null;
      const seen = cat([mergeHeads(attention(q, k, v, { mask })), stream.constant], -1);
      return cat([stream.x.add(seen.matmul(output)), stream.constant], -1);
    });
  return { name, inputs: features + (split ? 1 : 0), outputs: features, units: null, weights, ...(split ? { isolated: 1 } : {}), forward };
}
