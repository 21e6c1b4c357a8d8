import assert from "node:assert/strict";
import { test } from "node:test";
import { gpt, gptConfigFromHf, llama, llamaConfigFromHf, vit, vitConfigFromHf } from "../../../src/nn/index.js";

const gpt2 = {
  activation_function: "gelu_new", architectures: ["GPT2LMHeadModel"], attn_pdrop: 0.1, bos_token_id: 50256, embd_pdrop: 0.1, eos_token_id: 50256,
  initializer_range: 0.02, layer_norm_epsilon: 1e-5, model_type: "gpt2", n_ctx: 8, n_embd: 12, n_head: 3, n_layer: 2, n_positions: 8, resid_pdrop: 0.2,
  summary_type: "cls_index", vocab_size: 13,
};
const llama31 = {
  architectures: ["LlamaForCausalLM"], attention_bias: false, attention_dropout: 0, bos_token_id: 1, hidden_act: "silu", hidden_size: 16, initializer_range: 0.02,
  intermediate_size: 20, max_position_embeddings: 64, mlp_bias: false, model_type: "llama", num_attention_heads: 4, num_hidden_layers: 2,
  num_key_value_heads: 2, pretraining_tp: 1, rms_norm_eps: 1e-5, rope_theta: 500000,
  rope_scaling: { factor: 8, high_freq_factor: 4, low_freq_factor: 1, original_max_position_embeddings: 32, rope_type: "llama3" },
  tie_word_embeddings: false, torch_dtype: "bfloat16", use_cache: true, vocab_size: 13,
};
const vitBase = {
  architectures: ["ViTForImageClassification"], attention_probs_dropout_prob: 0, hidden_act: "gelu", hidden_dropout_prob: 0.1, hidden_size: 12,
  id2label: { 0: "cat", 1: "dog", 2: "emu" }, image_size: 8, initializer_range: 0.02, intermediate_size: 24, layer_norm_eps: 1e-12, model_type: "vit",
  num_attention_heads: 3, num_channels: 3, num_hidden_layers: 2, patch_size: 4, qkv_bias: true,
};

test("GPT-2's config.json builds the model it describes", () => {
  const config = gptConfigFromHf(gpt2);
  assert.deepEqual(config, {
    vocabSize: 13, maxPositionEmbeddings: 8, hiddenSize: 12, numHiddenLayers: 2, numAttentionHeads: 3, intermediateSize: 48, activation: "gelu_new",
    residualDropout: 0.2, embeddingDropout: 0.1, attentionDropout: 0.1, layerNormEps: 1e-5, initializerRange: 0.02, tieWordEmbeddings: true,
  });
  assert.equal(gpt(config).lm_head.outFeatures, 13);
  assert.equal(gptConfigFromHf({ ...gpt2, n_inner: 7 }).intermediateSize, 7);
});

test("Llama's config.json builds the model it describes, old and new spellings alike", () => {
  const config = llamaConfigFromHf(llama31);
  assert.deepEqual(config.ropeScaling, { type: "llama3", factor: 8, lowFreqFactor: 1, highFreqFactor: 4, originalMaxPositionEmbeddings: 32 });
  assert.equal(config.ropeTheta, 500000);
  assert.equal(llama(config).parameters().length, 2 * 9 + 3);
  const { rope_scaling, rope_theta, ...rest } = llama31;
  assert.deepEqual(llamaConfigFromHf({ ...rest, rope_parameters: { ...rope_scaling, rope_theta } }), config);
  assert.deepEqual(llamaConfigFromHf({ ...rest, rope_scaling: { type: "linear", factor: 2 } }).ropeScaling, { type: "linear", factor: 2 });
  const old = llamaConfigFromHf({ ...rest, num_key_value_heads: undefined, rope_scaling: null });
  assert.deepEqual([old.numKeyValueHeads, old.headDim, old.ropeTheta, old.ropeScaling], [4, 4, 10000, null]);
});

test("ViT's config.json builds the model it describes", () => {
  const config = vitConfigFromHf(vitBase);
  assert.equal(config.numLabels, 3);
  assert.equal(config.hiddenDropout, 0.1);
  assert.equal(vit(config).classifier.outFeatures, 3);
  assert.deepEqual(vitConfigFromHf({ ...vitBase, id2label: undefined, image_size: [8, 16] }).numLabels, 2);
});

test("every missing, wrong or unsupported field is listed", () => {
  const { n_embd: _, ...without } = gpt2;
  assert.throws(() => gptConfigFromHf({ ...without, n_head: -1, scale_attn_by_inverse_layer_idx: true, activation_function: "mish" }), (error: Error) => {
    assert.match(error.message, /^gptConfigFromHf: this config.json does not describe a model that can be built here:/);
    assert.match(error.message, /n_embd: missing; /);
    assert.match(error.message, /n_head: found -1; /);
    assert.match(error.message, /scale_attn_by_inverse_layer_idx: found true; only false is supported/);
    assert.match(error.message, /activation_function: found "mish"; .*"gelu_new"/);
    return true;
  });
  assert.throws(() => gptConfigFromHf(llama31), /model_type: found "llama"; .*"gpt2"/);
  assert.throws(() => llamaConfigFromHf({ ...llama31, rope_scaling: { rope_type: "yarn", factor: 2 } }), /rope_scaling.*supported kinds are "default", "linear" and "llama3"/);
  assert.throws(() => llamaConfigFromHf({ ...llama31, rope_scaling: { rope_type: "llama3", factor: 2 } }), /rope_scaling\.low_freq_factor: missing/);
  assert.throws(() => vitConfigFromHf({ ...vitBase, image_size: "large" }), /image_size: found "large"/);
  assert.throws(() => vitConfigFromHf(null), /\(the whole\): found null/);
});
