import type { Tensor } from "../../tensor/index.js";
import { attention, causalMask, mergeHeads, splitHeads } from "../attention.js";
import { constant_, normal_ } from "../init.js";
import { activation, type ActivationName } from "../layers/activations.js";
import { Embedding } from "../layers/embedding.js";
import { Linear } from "../layers/linear.js";
import { RMSNorm } from "../layers/rms-norm.js";
import { requireDivisible, requireSizes } from "../layers/sizes.js";
import { Module, type Layer } from "../module.js";
import { rotaryFrequencies, rotaryTables, rotate, type RotaryScaling, type RotaryTables } from "../rotary.js";
import type { StateDictReport } from "../state-dict.js";
import { fullModelNames } from "./hf-state-dict.js";
import { tokenCount } from "./token-count.js";
import { withDefaults } from "../with-defaults.js";

/** Sizes and options of Llama; those left out take the values of transformers' `LlamaConfig`. */
export interface LlamaConfig {
  vocabSize: number;
  hiddenSize: number;
  intermediateSize: number;
  numHiddenLayers: number;
  numAttentionHeads: number;
  /** Key and value heads, each shared by a group of query heads; by default as many as query heads. */
  numKeyValueHeads?: number;
  /** By default `hiddenSize / numAttentionHeads`. */
  headDim?: number;
  maxPositionEmbeddings?: number;
  activation?: ActivationName;
  rmsNormEps?: number;
  ropeTheta?: number;
  ropeScaling?: RotaryScaling | null;
  attentionBias?: boolean;
  mlpBias?: boolean;
  attentionDropout?: number;
  /** Standard deviation of the initial weights. */
  initializerRange?: number;
  /** Whether the output layer shares the token embedding's weights. */
  tieWordEmbeddings?: boolean;
  padTokenId?: number | null;
}

const DEFAULTS = {
  maxPositionEmbeddings: 2048,
  activation: "silu",
  rmsNormEps: 1e-6,
  ropeTheta: 10000,
  ropeScaling: null,
  attentionBias: false,
  mlpBias: false,
  attentionDropout: 0,
  initializerRange: 0.02,
  tieWordEmbeddings: false,
  padTokenId: null,
} as const;

type FullConfig = Required<LlamaConfig>;

// Properties below carry the names of transformers' LlamaForCausalLM: they are the state-dict keys.

/** Causal self-attention with rotary positions and grouped queries, `[batch, tokens, hidden]` in and out. */
export class LlamaAttention extends Module {
  q_proj: Linear;
  k_proj: Linear;
  v_proj: Linear;
  o_proj: Linear;
  readonly numHeads: number;
  readonly numKvHeads: number;
  readonly dropout: number;

  constructor({ hiddenSize, numAttentionHeads, numKeyValueHeads, headDim, attentionBias: bias, attentionDropout }: FullConfig) {
    super();
    this.q_proj = new Linear(hiddenSize, numAttentionHeads * headDim, { bias });
    this.k_proj = new Linear(hiddenSize, numKeyValueHeads * headDim, { bias });
    this.v_proj = new Linear(hiddenSize, numKeyValueHeads * headDim, { bias });
    this.o_proj = new Linear(numAttentionHeads * headDim, hiddenSize, { bias });
    [this.numHeads, this.numKvHeads, this.dropout] = [numAttentionHeads, numKeyValueHeads, attentionDropout];
  }

  /** `mask` is true where a query must not see a key, `[tokens, tokens]`. */
  forward(hidden: Tensor, positions: RotaryTables, mask: Tensor): Tensor {
    const query = rotate(splitHeads(this.q_proj.forward(hidden), this.numHeads), positions);
    const key = rotate(splitHeads(this.k_proj.forward(hidden), this.numKvHeads), positions);
    const value = splitHeads(this.v_proj.forward(hidden), this.numKvHeads);
    const seen = attention(query, key, value, { mask, dropout: this.training ? this.dropout : 0 });
    return this.o_proj.forward(mergeHeads(seen));
  }
}

/** SwiGLU (Shazeer, 2020): down(act(gate(x)) · up(x)), `[batch, tokens, hidden]` in and out. */
export class LlamaMlp extends Module {
  gate_proj: Linear;
  up_proj: Linear;
  down_proj: Linear;
  act_fn: Layer;

  constructor({ hiddenSize, intermediateSize, mlpBias: bias, activation: name }: FullConfig) {
    super();
    this.gate_proj = new Linear(hiddenSize, intermediateSize, { bias });
    this.up_proj = new Linear(hiddenSize, intermediateSize, { bias });
    this.down_proj = new Linear(intermediateSize, hiddenSize, { bias });
    this.act_fn = activation(name);
  }

  forward(hidden: Tensor): Tensor {
    return this.down_proj.forward(this.act_fn.forward(this.gate_proj.forward(hidden)).mul(this.up_proj.forward(hidden)));
  }
}

/** x + attn(norm(x)), then x + mlp(norm(x)). */
export class LlamaDecoderLayer extends Module {
  self_attn: LlamaAttention;
  mlp: LlamaMlp;
  input_layernorm: RMSNorm;
  post_attention_layernorm: RMSNorm;

  constructor(config: FullConfig) {
    super();
    this.self_attn = new LlamaAttention(config);
    this.mlp = new LlamaMlp(config);
    this.input_layernorm = new RMSNorm(config.hiddenSize, { eps: config.rmsNormEps });
    this.post_attention_layernorm = new RMSNorm(config.hiddenSize, { eps: config.rmsNormEps });
  }

  forward(hidden: Tensor, positions: RotaryTables, mask: Tensor): Tensor {
    const attended = hidden.add(this.self_attn.forward(this.input_layernorm.forward(hidden), positions, mask));
    return attended.add(this.mlp.forward(this.post_attention_layernorm.forward(attended)));
  }
}

/** The network without its output layer: tokens `[batch, tokens]` to hidden states `[batch, tokens, hidden]`. */
export class LlamaModel extends Module {
  embed_tokens: Embedding;
  layers: LlamaDecoderLayer[];
  norm: RMSNorm;
  readonly #frequencies: readonly number[];
  readonly #maxPositions: number;

  constructor(config: FullConfig) {
    super();
    this.embed_tokens = new Embedding(config.vocabSize, config.hiddenSize, { paddingIdx: config.padTokenId });
    this.layers = Array.from({ length: config.numHiddenLayers }, () => new LlamaDecoderLayer(config));
    this.norm = new RMSNorm(config.hiddenSize, { eps: config.rmsNormEps });
    this.#frequencies = rotaryFrequencies(config.headDim, config.ropeTheta, config.ropeScaling);
    this.#maxPositions = config.maxPositionEmbeddings;
  }

  forward(tokens: Tensor): Tensor {
    const length = tokenCount("Llama", tokens, this.#maxPositions);
    let hidden = this.embed_tokens.forward(tokens);
    const positions = rotaryTables(length, this.#frequencies, hidden);
    const mask = causalMask(length, length, tokens);
    for (const layer of this.layers) hidden = layer.forward(hidden, positions, mask);
    return this.norm.forward(hidden);
  }
}

/**
 * Llama (Touvron et al., 2023) with its language-model head, named as transformers' `LlamaForCausalLM`.
 *
 * @throws RangeError when a size is not a whole number of at least 1, or heads do not divide as they must.
 */
export class Llama extends Module {
  model: LlamaModel;
  lm_head: Linear;
  readonly config: FullConfig;

  constructor(config: LlamaConfig) {
    super();
    const { hiddenSize, numAttentionHeads } = config;
    const full = (this.config = withDefaults({ numKeyValueHeads: numAttentionHeads, headDim: hiddenSize / numAttentionHeads, ...DEFAULTS }, config));
    const { vocabSize, intermediateSize, numHiddenLayers, numKeyValueHeads, headDim } = full;
    if (config.headDim === undefined) requireDivisible("Llama", "hiddenSize", hiddenSize, "numAttentionHeads", numAttentionHeads);
    requireSizes("Llama", { vocabSize, hiddenSize, intermediateSize, numHiddenLayers, numAttentionHeads, numKeyValueHeads, headDim });
    requireDivisible("Llama", "numAttentionHeads", numAttentionHeads, "numKeyValueHeads", numKeyValueHeads);
    requireDivisible("Llama", "headDim", headDim, "the two halves that rotate together", 2);
    this.model = new LlamaModel(full);
    const tied = full.tieWordEmbeddings ? { weight: this.model.embed_tokens.weight } : {};
    this.lm_head = new Linear(hiddenSize, vocabSize, { bias: false, ...tied });
    this.#initialise();
  }

  #initialise(): void {
    for (const [, module] of this.namedModules()) {
      if (module instanceof Linear) {
        normal_(module.weight, 0, this.config.initializerRange);
        if (module.bias !== null) constant_(module.bias, 0);
      }
    }
    normal_(this.model.embed_tokens.weight, 0, this.config.initializerRange);
    this.model.embed_tokens.zeroPadding();
  }

  /** From tokens `[batch, tokens]` (int64) to logits `[batch, tokens, vocab]`. */
  forward(tokens: Tensor): Tensor {
    return this.lm_head.forward(this.model.forward(tokens));
  }

  /** Loads a checkpoint of `LlamaForCausalLM` or of the bare `LlamaModel`; a tied output layer may be left out. */
  override loadStateDict(dict: Readonly<Record<string, Tensor>>, options: { strict?: boolean } = {}): StateDictReport {
    return super.loadStateDict(fullModelNames(dict, { prefix: "model", head: "lm_head", constants: /\.rotary_emb\.inv_freq$/ }), options);
  }
}

/** Builds a `Llama`. */
export function llama(config: LlamaConfig): Llama {
  return new Llama(config);
}
