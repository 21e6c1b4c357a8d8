import { z } from "zod";
import { activationName, probability, readHfConfig, size } from "./hf-config.js";
import type { VitConfig } from "./vit.js";

const sizePair = z.union([size, z.tuple([size, size])]);

const schema = z.object({
  model_type: z.literal("vit"),
  image_size: sizePair,
  patch_size: sizePair,
  hidden_size: size,
  num_hidden_layers: size,
  num_attention_heads: size,
  intermediate_size: size,
  num_channels: size.default(3),
  hidden_act: activationName.default("gelu"),
  hidden_dropout_prob: probability.default(0),
  attention_probs_dropout_prob: probability.default(0),
  qkv_bias: z.boolean().default(true),
  layer_norm_eps: z.number().positive().default(1e-12),
  initializer_range: z.number().positive().default(0.02),
  id2label: z.record(z.string(), z.string()).optional(),
  num_labels: size.optional(),
});

/**
 * The configuration that the parsed `config.json` of a Hugging Face ViT describes. The labels are counted in `id2label`; a file without has two, as in
 * transformers.
 *
 * @throws Error listing every field that is missing, of the wrong kind or unsupported.
 */
export function vitConfigFromHf(json: unknown): VitConfig {
  const hf = readHfConfig("vitConfigFromHf", schema, json);
  return {
    imageSize: hf.image_size,
    patchSize: hf.patch_size,
    hiddenSize: hf.hidden_size,
    numHiddenLayers: hf.num_hidden_layers,
    numAttentionHeads: hf.num_attention_heads,
    numLabels: hf.id2label === undefined ? (hf.num_labels ?? 2) : Object.keys(hf.id2label).length,
    intermediateSize: hf.intermediate_size,
    numChannels: hf.num_channels,
    activation: hf.hidden_act,
    hiddenDropout: hf.hidden_dropout_prob,
    attentionDropout: hf.attention_probs_dropout_prob,
    qkvBias: hf.qkv_bias,
    layerNormEps: hf.layer_norm_eps,
    initializerRange: hf.initializer_range,
  };
}
