import { Gpt, type LayerNorm, type Vit } from "../nn/index.js";
import { arange, eye, noGrad, scope, type Tensor } from "../tensor/index.js";
import { attentionSection, type AttentionWeights } from "./attention-section.js";
import { foldedLinear } from "./folded-linear.js";
import { headSection, type HeadWeights } from "./head-section.js";
import { varianceSection } from "./norm-section.js";
import { perceptronSection, type PerceptronWeights } from "./perceptron-section.js";
import type { Chain, Section } from "./section.js";

export interface TransformerChainOptions {
  /** whether LayerNorms are two sections, the variance a coordinate between them; default true */
  splitNorms?: boolean;
  /** of a `Gpt`: whether the output layer reads all positions or the last alone; default all. A `Vit` reads its class token, the first */
  reads?: "all" | "last";
}

/**
 * The sections of a transformer in float64, a copy of its weights (specification 1.5): node layers are the residual stream before each attention, before each perceptron and before the last LayerNorm, and
 * the logits; where LayerNorms are split, also what is behind each variance. Without dropout. Biases, a LayerNorm's shift among them, are weights of the constant. Points of it: `transformerPoints`.
 */
export function transformerChain(model: Gpt | Vit, { splitNorms = true, reads = "all" }: TransformerChainOptions = {}): Chain {
  return noGrad(() =>
    scope(() => {
      const parts = model instanceof Gpt ? gptParts(model, reads) : vitParts(model);
      const behind = (norm: string, make: (split: boolean) => Section): Section[] =>
        splitNorms ? [varianceSection(norm, parts.features), make(true)] : [make(false)];
      return [
        ...parts.blocks.flatMap(({ attention, perceptron }) => [
          ...behind(attention.norm, (split) => attentionSection(attention.name, attention.weights, split)),
          ...behind(perceptron.norm, (split) => perceptronSection(perceptron.name, perceptron.weights, split)),
        ]),
        ...behind(parts.head.norm, (split) => headSection(parts.head.name, parts.head.weights, split)),
      ];
    }),
  );
}

/**
 * What a transformer's first block reads, the points of its chain: [points, positions, features] in float64.
 *
 * @param inputs tokens [points, positions] (int64) of a `Gpt`, images [points, channels, height, width] of a `Vit`
 */
export function transformerPoints(model: Gpt | Vit, inputs: Tensor): Tensor {
  return noGrad(() =>
    scope(() => {
      if (!(model instanceof Gpt)) return model.vit.embeddings.forward(inputs).to("float64");
      const { wte, wpe } = model.transformer;
      return wte
        .forward(inputs)
        .to("float64")
        .add(wpe.forward(arange(inputs.size(1), { dtype: "int64", device: inputs.device })).to("float64"));
    }),
  );
}

/** A section and the LayerNorm before it, named as the modules they come from. */
interface Part<Weights> {
  readonly norm: string;
  readonly name: string;
  readonly weights: Weights;
}

interface Parts {
  readonly features: number;
  readonly blocks: readonly { attention: Part<AttentionWeights>; perceptron: Part<PerceptronWeights> }[];
  readonly head: Part<HeadWeights>;
}

function gptParts({ transformer, lm_head, config }: Gpt, reads: "all" | "last"): Parts {
  const features = config.hiddenSize;
  return {
    features,
    blocks: transformer.h.map(({ ln_1, attn, ln_2, mlp }, i) => {
      const [query, key, value] = behindNorm(ln_1, attn.c_attn.weight, attn.c_attn.bias).chunk(3, 1) as [Tensor, Tensor, Tensor];
      const [attention, perceptron] = [attn, mlp].map(({ c_proj }) => folded(c_proj.weight, c_proj.bias)) as [Tensor, Tensor];
      const path = `transformer.h.${i}`;
      return {
        attention: {
          norm: `${path}.ln_1`,
          name: `${path}.attn`,
          weights: { eps: ln_1.eps, heads: attn.numHeads, query, key, value, output: attention, causal: true },
        },
        perceptron: {
          norm: `${path}.ln_2`,
          name: `${path}.mlp`,
          weights: { eps: ln_2.eps, activation: config.activation, into: behindNorm(ln_2, mlp.c_fc.weight, mlp.c_fc.bias), outOf: perceptron },
        },
      };
    }),
    head: {
      norm: "transformer.ln_f",
      name: "lm_head",
      weights: { eps: transformer.ln_f.eps, weight: behindNorm(transformer.ln_f, lm_head.weight.t(), lm_head.bias), reads },
    },
  };
}

function vitParts({ vit, classifier, config }: Vit): Parts {
  return {
    features: config.hiddenSize,
    blocks: vit.encoder.layer.map((layer, i) => {
      const { query, key, value, numHeads: heads } = layer.attention.attention;
      const [before, after] = [layer.layernorm_before, layer.layernorm_after];
      const [q, k, v] = [query, key, value].map(({ weight, bias }) => behindNorm(before, weight.t(), bias)) as [Tensor, Tensor, Tensor];
      const [attended, { dense: into }, { dense: outOf }] = [layer.attention.output.dense, layer.intermediate, layer.output];
      const path = `vit.encoder.layer.${i}`;
      return {
        attention: {
          norm: `${path}.layernorm_before`,
          name: `${path}.attention`,
          weights: { eps: before.eps, heads, query: q, key: k, value: v, output: folded(attended.weight.t(), attended.bias), causal: false },
        },
        perceptron: {
          norm: `${path}.layernorm_after`,
          name: `${path}.intermediate`,
          weights: {
            eps: after.eps,
            activation: config.activation,
            into: behindNorm(after, into.weight.t(), into.bias),
            outOf: folded(outOf.weight.t(), outOf.bias),
          },
        },
      };
    }),
    head: {
      norm: "vit.layernorm",
      name: "classifier",
      weights: { eps: vit.layernorm.eps, weight: behindNorm(vit.layernorm, classifier.weight.t(), classifier.bias), reads: "first" },
    },
  };
}

/** [inputs + 1, outputs]: W with b below it. */
function folded(weight: Tensor, bias: Tensor | null): Tensor {
  return foldedLinear(weight, bias).slice(1, 0, weight.size(1)).contiguous();
}

/** A linear layer behind a LayerNorm's scale γ and shift β, as one: [inputs + 1, outputs]. */
function behindNorm({ weight, bias }: LayerNorm, linear: Tensor, shift: Tensor | null): Tensor {
  const scale = weight === null ? eye(linear.size(0), linear.size(0), { dtype: "float64", device: linear.device }) : weight.to("float64").diag();
  return foldedLinear(scale, bias).matmul(folded(linear, shift));
}
