import { arange, empty, linear, type Tensor } from "../../tensor/index.js";
import { attention, causalMask, mergeHeads, splitHeads } from "../attention.js";
import { constant_, normal_ } from "../init.js";
import { activation, type ActivationName } from "../layers/activations.js";
import { Dropout } from "../layers/dropout.js";
import { Embedding } from "../layers/embedding.js";
import { LayerNorm } from "../layers/layer-norm.js";
import { Linear } from "../layers/linear.js";
import { requireDivisible, requireSizes } from "../layers/sizes.js";
import { Module, type Layer } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import type { StateDictReport } from "../state-dict.js";
import { fullModelNames } from "./hf-state-dict.js";
import { tokenCount } from "./token-count.js";
import { withDefaults } from "../with-defaults.js";

/** Sizes and options of GPT-2; those left out take GPT-2's values, except that dropout is off. */
export interface GptConfig {
  vocabSize: number;
  maxPositionEmbeddings: number;
  hiddenSize: number;
  numHiddenLayers: number;
  numAttentionHeads: number;
  /** By default four times `hiddenSize`. */
  intermediateSize?: number;
  activation?: ActivationName;
  residualDropout?: number;
  embeddingDropout?: number;
  attentionDropout?: number;
  layerNormEps?: number;
  /** Standard deviation of the initial weights. */
  initializerRange?: number;
  /** Whether the output layer shares the token embedding's weights. */
  tieWordEmbeddings?: boolean;
}

const DEFAULTS = {
  activation: "gelu_new",
  residualDropout: 0,
  embeddingDropout: 0,
  attentionDropout: 0,
  layerNormEps: 1e-5,
  initializerRange: 0.02,
  tieWordEmbeddings: true,
} as const;

type FullConfig = Required<GptConfig>;

// Properties below carry the names of transformers' GPT2LMHeadModel: they are the state-dict keys.

/** y = x W + b with W as `[inputs, outputs]`, the transpose of a `Linear` weight: GPT-2's checkpoints store it so. */
export class Conv1D extends Module {
  weight: Parameter;
  bias: Parameter;

  constructor(
    readonly inputs: number,
    readonly outputs: number,
    std: number,
  ) {
    super();
    this.weight = normal_(parameter(empty([inputs, outputs])), 0, std);
    this.bias = constant_(parameter(empty([outputs])), 0);
  }

  forward(input: Tensor): Tensor {
    return linear(input, this.weight.t(), this.bias);
  }

  override extraRepr(): string {
    return `${this.inputs}, ${this.outputs}`;
  }
}

/** Causal self-attention, `[batch, tokens, hidden]` in and out. */
export class GptAttention extends Module {
  c_attn: Conv1D;
  c_proj: Conv1D;
  resid_dropout: Dropout;
  readonly numHeads: number;
  readonly attentionDropout: number;

  constructor({ hiddenSize, numAttentionHeads, attentionDropout, residualDropout, initializerRange, numHiddenLayers }: FullConfig) {
    super();
    this.c_attn = new Conv1D(hiddenSize, 3 * hiddenSize, initializerRange);
    this.c_proj = new Conv1D(hiddenSize, hiddenSize, residualStd(initializerRange, numHiddenLayers));
    this.resid_dropout = new Dropout(residualDropout);
    [this.numHeads, this.attentionDropout] = [numAttentionHeads, attentionDropout];
  }

  /** `mask` is true where a query must not see a key, `[tokens, tokens]`. */
  forward(hidden: Tensor, mask: Tensor): Tensor {
    const [query, key, value] = this.c_attn
      .forward(hidden)
      .chunk(3, -1)
      .map((part) => splitHeads(part, this.numHeads)) as [Tensor, Tensor, Tensor];
    const seen = attention(query, key, value, { mask, dropout: this.training ? this.attentionDropout : 0 });
    return this.resid_dropout.forward(this.c_proj.forward(mergeHeads(seen)));
  }
}

/** Two layers with an activation between, `[batch, tokens, hidden]` in and out. */
export class GptMlp extends Module {
  c_fc: Conv1D;
  c_proj: Conv1D;
  act: Layer;
  dropout: Dropout;

  constructor({ hiddenSize, intermediateSize, activation: name, residualDropout, initializerRange, numHiddenLayers }: FullConfig) {
    super();
    this.c_fc = new Conv1D(hiddenSize, intermediateSize, initializerRange);
    this.c_proj = new Conv1D(intermediateSize, hiddenSize, residualStd(initializerRange, numHiddenLayers));
    this.act = activation(name);
    this.dropout = new Dropout(residualDropout);
  }

  forward(hidden: Tensor): Tensor {
    return this.dropout.forward(this.c_proj.forward(this.act.forward(this.c_fc.forward(hidden))));
  }
}

/** x + attn(ln(x)), then x + mlp(ln(x)). */
export class GptBlock extends Module {
  ln_1: LayerNorm;
  attn: GptAttention;
  ln_2: LayerNorm;
  mlp: GptMlp;

  constructor(config: FullConfig) {
    super();
    this.ln_1 = new LayerNorm(config.hiddenSize, { eps: config.layerNormEps });
    this.attn = new GptAttention(config);
    this.ln_2 = new LayerNorm(config.hiddenSize, { eps: config.layerNormEps });
    this.mlp = new GptMlp(config);
  }

  forward(hidden: Tensor, mask: Tensor): Tensor {
    const attended = hidden.add(this.attn.forward(this.ln_1.forward(hidden), mask));
    return attended.add(this.mlp.forward(this.ln_2.forward(attended)));
  }
}

/** The network without its output layer: tokens `[batch, tokens]` to hidden states `[batch, tokens, hidden]`. */
export class GptModel extends Module {
  wte: Embedding;
  wpe: Embedding;
  drop: Dropout;
  h: GptBlock[];
  ln_f: LayerNorm;

  constructor(config: FullConfig) {
    super();
    this.wte = new Embedding(config.vocabSize, config.hiddenSize);
    this.wpe = new Embedding(config.maxPositionEmbeddings, config.hiddenSize);
    for (const table of [this.wte, this.wpe]) normal_(table.weight, 0, config.initializerRange);
    this.drop = new Dropout(config.embeddingDropout);
    this.h = Array.from({ length: config.numHiddenLayers }, () => new GptBlock(config));
    this.ln_f = new LayerNorm(config.hiddenSize, { eps: config.layerNormEps });
  }

  forward(tokens: Tensor): Tensor {
    const length = tokenCount("Gpt", tokens, this.wpe.numEmbeddings);
    const positions = arange(length, { dtype: "int64", device: tokens.device });
    const mask = causalMask(length, length, tokens);
    let hidden = this.drop.forward(this.wte.forward(tokens).add(this.wpe.forward(positions)));
    for (const block of this.h) hidden = block.forward(hidden, mask);
    return this.ln_f.forward(hidden);
  }
}

/**
 * GPT-2 (Radford et al., 2019) with its language-model head, named as transformers' `GPT2LMHeadModel`.
 *
 * @throws RangeError when a size is not a whole number of at least 1 or the heads do not divide the hidden size.
 */
export class Gpt extends Module {
  transformer: GptModel;
  lm_head: Linear;
  readonly config: FullConfig;

  constructor(config: GptConfig) {
    super();
    const full = (this.config = withDefaults({ intermediateSize: 4 * config.hiddenSize, ...DEFAULTS }, config));
    const { vocabSize, maxPositionEmbeddings, hiddenSize, intermediateSize, numHiddenLayers, numAttentionHeads } = full;
    requireSizes("Gpt", { vocabSize, maxPositionEmbeddings, hiddenSize, intermediateSize, numHiddenLayers, numAttentionHeads });
    requireDivisible("Gpt", "hiddenSize", hiddenSize, "numAttentionHeads", numAttentionHeads);
    this.transformer = new GptModel(full);
    const tied = full.tieWordEmbeddings ? { weight: this.transformer.wte.weight } : {};
    this.lm_head = new Linear(hiddenSize, vocabSize, { bias: false, ...tied });
    if (!full.tieWordEmbeddings) normal_(this.lm_head.weight, 0, full.initializerRange);
  }

  /** From tokens `[batch, tokens]` (int64) to logits `[batch, tokens, vocab]`. */
  forward(tokens: Tensor): Tensor {
    return this.lm_head.forward(this.transformer.forward(tokens));
  }

  /** Loads a checkpoint of `GPT2LMHeadModel` or of the bare `GPT2Model`; the tied output layer may be left out. */
  override loadStateDict(dict: Readonly<Record<string, Tensor>>, options: { strict?: boolean } = {}): StateDictReport {
    return super.loadStateDict(fullModelNames(dict, { prefix: "transformer", head: "lm_head", constants: /\.attn\.(masked_)?bias$/ }), options);
  }
}

/** Builds a `Gpt`. */
export function gpt(config: GptConfig): Gpt {
  return new Gpt(config);
}

/** Layers that add to the residual stream start smaller by √(2 layers), as two of them in each layer add up (Radford et al., 2019, section 2.3). */
function residualStd(std: number, layers: number): number {
  return std / Math.sqrt(2 * layers);
}
