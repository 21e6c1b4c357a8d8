import { z } from "zod";
import type { RotaryScaling } from "../rotary.js";
import { activationName, only, probability, readHfConfig, size } from "./hf-config.js";
import type { LlamaConfig } from "./llama.js";

const factor = z.number().positive();
const theta = { rope_theta: z.number().positive().optional() };

// Files name the kind of stretching `rope_type` or, before transformers 4.43, `type`.
const rope = z.preprocess(
  (value) => (typeof value === "object" && value !== null && "type" in value && !("rope_type" in value) ? { ...value, rope_type: value.type } : value),
  z.discriminatedUnion(
    "rope_type",
    [
      z.object({ rope_type: z.literal("default"), ...theta }),
      z.object({ rope_type: z.literal("linear"), factor, ...theta }),
      z.object({
        rope_type: z.literal("llama3"),
        factor,
        low_freq_factor: factor,
        high_freq_factor: factor,
        original_max_position_embeddings: size,
        ...theta,
      }),
    ],
    { error: () => 'supported kinds are "default", "linear" and "llama3"' },
  ),
);

const schema = z.object({
  model_type: z.literal("llama"),
  vocab_size: size,
  hidden_size: size,
  intermediate_size: size,
  num_hidden_layers: size,
  num_attention_heads: size,
  num_key_value_heads: size.nullish(),
  head_dim: size.nullish(),
  max_position_embeddings: size.default(2048),
  hidden_act: activationName.default("silu"),
  rms_norm_eps: z.number().positive().default(1e-6),
  rope_theta: z.number().positive().optional(),
  rope_scaling: rope.nullish(),
  rope_parameters: rope.nullish(),
  attention_bias: z.boolean().default(false),
  mlp_bias: z.boolean().default(false),
  attention_dropout: probability.default(0),
  initializer_range: z.number().positive().default(0.02),
  tie_word_embeddings: z.boolean().default(false),
  pad_token_id: z.int().nonnegative().nullish(),
  pretraining_tp: only(1),
});

/**
 * The configuration that the parsed `config.json` of a Hugging Face Llama describes.
 *
 * @throws Error listing every field that is missing, of the wrong kind or unsupported.
 */
export function llamaConfigFromHf(json: unknown): LlamaConfig {
  const hf = readHfConfig("llamaConfigFromHf", schema, json);
  const ropeFields = hf.rope_parameters ?? hf.rope_scaling ?? { rope_type: "default" as const };
  return {
    vocabSize: hf.vocab_size,
    hiddenSize: hf.hidden_size,
    intermediateSize: hf.intermediate_size,
    numHiddenLayers: hf.num_hidden_layers,
    numAttentionHeads: hf.num_attention_heads,
    numKeyValueHeads: hf.num_key_value_heads ?? hf.num_attention_heads,
    headDim: hf.head_dim ?? hf.hidden_size / hf.num_attention_heads,
    maxPositionEmbeddings: hf.max_position_embeddings,
    activation: hf.hidden_act,
    rmsNormEps: hf.rms_norm_eps,
    ropeTheta: ropeFields.rope_theta ?? hf.rope_theta ?? 10000,
    ropeScaling: scalingFromHf(ropeFields),
    attentionBias: hf.attention_bias,
    mlpBias: hf.mlp_bias,
    attentionDropout: hf.attention_dropout,
    initializerRange: hf.initializer_range,
    tieWordEmbeddings: hf.tie_word_embeddings,
    padTokenId: hf.pad_token_id ?? null,
  };
}

function scalingFromHf(fields: z.infer<typeof rope>): RotaryScaling | null {
  switch (fields.rope_type) {
    case "default":
      return null;
    case "linear":
      return { type: "linear", factor: fields.factor };
    case "llama3":
      return {
        type: "llama3",
        factor: fields.factor,
        lowFreqFactor: fields.low_freq_factor,
        highFreqFactor: fields.high_freq_factor,
        originalMaxPositionEmbeddings: fields.original_max_position_embeddings,
      };
  }
}
