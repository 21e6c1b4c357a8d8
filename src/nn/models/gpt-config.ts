import { z } from "zod";
import type { GptConfig } from "./gpt.js";
import { activationName, only, probability, readHfConfig, size } from "./hf-config.js";

const schema = z.object({
  model_type: z.literal("gpt2"),
  vocab_size: size,
  n_positions: size,
  n_embd: size,
  n_layer: size,
  n_head: size,
  n_inner: size.nullish(),
  activation_function: activationName.default("gelu_new"),
  resid_pdrop: probability.default(0.1),
  embd_pdrop: probability.default(0.1),
  attn_pdrop: probability.default(0.1),
  layer_norm_epsilon: z.number().positive().default(1e-5),
  initializer_range: z.number().positive().default(0.02),
  tie_word_embeddings: z.boolean().default(true),
  scale_attn_weights: only(true),
  scale_attn_by_inverse_layer_idx: only(false),
  add_cross_attention: only(false),
});

/**
 * The configuration that the parsed `config.json` of a Hugging Face GPT-2 describes.
 *
 * @throws Error listing every field that is missing, of the wrong kind or unsupported.
 */
export function gptConfigFromHf(json: unknown): GptConfig {
  const hf = readHfConfig("gptConfigFromHf", schema, json);
  return {
    vocabSize: hf.vocab_size,
    maxPositionEmbeddings: hf.n_positions,
    hiddenSize: hf.n_embd,
    numHiddenLayers: hf.n_layer,
    numAttentionHeads: hf.n_head,
    intermediateSize: hf.n_inner ?? 4 * hf.n_embd,
    activation: hf.activation_function,
    residualDropout: hf.resid_pdrop,
    embeddingDropout: hf.embd_pdrop,
    attentionDropout: hf.attn_pdrop,
    layerNormEps: hf.layer_norm_epsilon,
    initializerRange: hf.initializer_range,
    tieWordEmbeddings: hf.tie_word_embeddings,
  };
}
