import assert from "node:assert/strict";
import { test } from "node:test";
import { gpt, llama, mlp, resnet, vit } from "../../../src/nn/index.js";
import { manualSeed, zeros, type Tensor } from "../../../src/tensor/index.js";
import { assertClose, indices, numbers } from "../support.js";

const tiny = { vocabSize: 11, hiddenSize: 8, numHiddenLayers: 2, numAttentionHeads: 2 };
const makeGpt = (extra = {}) => gpt({ ...tiny, maxPositionEmbeddings: 6, ...extra });
const makeLlama = (extra = {}) => llama({ ...tiny, intermediateSize: 12, ...extra });
const count = (net: { parameters(): Tensor[] }) => net.parameters().reduce((sum, p) => sum + p.numel(), 0);
const standardDeviation = (t: Tensor) => t.std(false).toNumber();

// Names as in transformers 4.x: GPT2LMHeadModel, LlamaForCausalLM, ViTForImageClassification.
test("the state dict of gpt has the names and layouts of GPT2LMHeadModel", () => {
  const state = makeGpt().stateDict();
  const block = ["ln_1.weight", "ln_1.bias", "attn.c_attn.weight", "attn.c_attn.bias", "attn.c_proj.weight", "attn.c_proj.bias",
    "ln_2.weight", "ln_2.bias", "mlp.c_fc.weight", "mlp.c_fc.bias", "mlp.c_proj.weight", "mlp.c_proj.bias"];
  assert.deepEqual(Object.keys(state), [
    "transformer.wte.weight", "transformer.wpe.weight", ...[0, 1].flatMap((i) => block.map((name) => `transformer.h.${i}.${name}`)),
    "transformer.ln_f.weight", "transformer.ln_f.bias", "lm_head.weight",
  ]);
  assert.deepEqual(state["transformer.h.0.attn.c_attn.weight"]!.shape, [8, 24]);
  assert.deepEqual(state["transformer.h.0.mlp.c_proj.weight"]!.shape, [32, 8]);
});

test("the state dict of llama has the names of LlamaForCausalLM", () => {
  const layer = ["self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj",
    "input_layernorm", "post_attention_layernorm"];
  assert.deepEqual(Object.keys(makeLlama().stateDict()), [
    "model.embed_tokens.weight", ...[0, 1].flatMap((i) => layer.map((name) => `model.layers.${i}.${name}.weight`)), "model.norm.weight", "lm_head.weight",
  ]);
});

test("the state dict of vit has the names of ViTForImageClassification", () => {
  const both = (names: readonly string[]) => names.flatMap((name) => [`${name}.weight`, `${name}.bias`]);
  const net = vit({ imageSize: 8, patchSize: 4, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, numLabels: 3 });
  assert.deepEqual(Object.keys(net.stateDict()), [
    "vit.embeddings.cls_token", "vit.embeddings.position_embeddings", ...both(["vit.embeddings.patch_embeddings.projection"]),
    ...both(["attention.attention.query", "attention.attention.key", "attention.attention.value", "attention.output.dense", "intermediate.dense", "output.dense",
      "layernorm_before", "layernorm_after"].map((name) => `vit.encoder.layer.0.${name}`)),
    ...both(["vit.layernorm", "classifier"]),
  ]);
});

test("checkpoints of the bare network, with old constants and without the tied layer, load", () => {
  const from = makeGpt();
  const { "lm_head.weight": _, ...state } = from.stateDict();
  const bare = Object.fromEntries(Object.entries(state).map(([name, value]) => [name.replace("transformer.", ""), value]));
  const to = makeGpt();
  to.loadStateDict({ ...bare, "h.0.attn.bias": zeros([1]), "h.1.attn.masked_bias": zeros([]) });
  const tokens = indices([[1, 2, 3]]);
  assertClose("logits", to.forward(tokens), from.forward(tokens), { rtol: 0, atol: 0 });

  const untied = makeLlama();
  const { "lm_head.weight": __, ...headless } = untied.stateDict();
  assert.throws(() => makeLlama().loadStateDict(headless), /missing \(1\):\s+lm_head.weight/);
  makeLlama({ tieWordEmbeddings: true }).loadStateDict({ ...headless, "model.layers.0.self_attn.rotary_emb.inv_freq": zeros([2]) });
});

test("a language model does not see the future", () => {
  for (const net of [makeGpt(), makeLlama({ numKeyValueHeads: 1 })]) {
    const [a, b] = [net.forward(indices([[1, 2, 3, 4]])), net.forward(indices([[1, 2, 9, 9]]))];
    assert.deepEqual(a.shape, [1, 4, 11]);
    assertClose("the first two positions", a.narrow(1, 0, 2), b.narrow(1, 0, 2), { rtol: 1e-6, atol: 1e-7 });
    assert.notDeepEqual(numbers(a.select(1, 2)), numbers(b.select(1, 2)));
  }
});

test("sizes agree with the papers", () => {
  assert.equal(count(resnet({ depth: 20, numClasses: 10 })), 269722);
  assert.equal(count(resnet({ depth: 56, numClasses: 10 })), 853018);
  assert.equal(count(mlp({ inputs: 784, hidden: [1024, 1024], outputs: 10 })), 1863690);
  assert.equal(count(vit({ imageSize: 224, patchSize: 16, hiddenSize: 192, numHiddenLayers: 12, numAttentionHeads: 3, numLabels: 1000 })), 5717416);
});

test("initial weights have the standard deviations that the models ask for", () => {
  manualSeed(4);
  const near = (value: number, expected: number) => assert.ok(Math.abs(value / expected - 1) < 0.1, `${value} is not near ${expected}`);
  const language = makeGpt({ hiddenSize: 64 });
  near(standardDeviation(language.transformer.h[0]!.attn.c_attn.weight), 0.02);
  near(standardDeviation(language.transformer.h[0]!.attn.c_proj.weight), 0.02 / 2);
  near(standardDeviation(language.transformer.wte.weight), 0.02);
  near(standardDeviation(makeLlama({ hiddenSize: 64, initializerRange: 0.1 }).model.layers[0]!.mlp.up_proj.weight), 0.1);
  near(standardDeviation(resnet({ depth: 8, numClasses: 10 }).layer3[0]!.parameters()[0]!), Math.sqrt(2 / (32 * 9)));
  assert.ok(numbers(makeLlama({ padTokenId: 3 }).model.embed_tokens.weight.select(0, 3)).every((x) => x === 0));
});

test("a field that is undefined takes its default", () => {
  assert.equal(makeGpt({ intermediateSize: undefined }).config.intermediateSize, 32);
  assert.equal(makeLlama({ headDim: undefined, rmsNormEps: undefined }).config.headDim, 4);
});

test("dropout of the models acts in training only", () => {
  const tokens = indices([[1, 2, 3]]);
  const images = zeros([1, 3, 8, 8]).fill_(1);
  const nets = [
    { net: makeGpt({ residualDropout: 0.3, embeddingDropout: 0.3, attentionDropout: 0.3 }), input: tokens },
    { net: makeLlama({ attentionDropout: 0.5 }), input: tokens },
    { net: vit({ imageSize: 8, patchSize: 4, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, numLabels: 3, hiddenDropout: 0.3, attentionDropout: 0.3 }), input: images },
    { net: mlp({ inputs: 192, hidden: [16], outputs: 3, dropout: 0.5 }), input: images },
  ];
  for (const { net, input } of nets) {
    assert.notDeepEqual(numbers(net.forward(input)), numbers(net.forward(input)), net.constructor.name);
    net.eval();
    assert.deepEqual(numbers(net.forward(input)), numbers(net.forward(input)), net.constructor.name);
  }
});

test("bad configurations and inputs are named", () => {
  assert.throws(() => resnet({ depth: 18, numClasses: 10 }), /depth must be 6n \+ 2 .* got 18/);
  assert.throws(() => resnet({ depth: 20, numClasses: 10, width: 0.01 }), /16 \* width must be a whole number of at least 1, got 0/);
  assert.throws(() => mlp({ inputs: 4, hidden: [0], outputs: 2 }), /outFeatures .* got 0/);
  assert.throws(() => makeGpt({ intermediateSize: 0 }), /Gpt: intermediateSize must be a whole number of at least 1, got 0/);
  assert.throws(() => makeGpt({ numAttentionHeads: 3 }), /hiddenSize \(8\) must be a multiple of numAttentionHeads \(3\)/);
  assert.throws(() => makeLlama({ numKeyValueHeads: 3 }), /numAttentionHeads \(2\) must be a multiple of numKeyValueHeads \(3\)/);
  assert.throws(() => makeLlama({ headDim: 3 }), /headDim \(3\) must be a multiple of .* \(2\)/);
  assert.throws(() => vit({ imageSize: 9, patchSize: 4, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, numLabels: 3 }), /imageSize \(9\) must be a multiple of patchSize \(4\)/);
  assert.throws(() => makeGpt().forward(indices([[1, 2, 3, 4, 5, 6, 7]])), /Gpt: 7 tokens are more than its 6 positions/);
  assert.throws(() => makeLlama().forward(zeros([3], { dtype: "int64" })), /Llama: expected tokens \[batch, tokens\], got \[3\]/);
  const small = vit({ imageSize: 8, patchSize: 4, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, numLabels: 3 });
  assert.throws(() => small.forward(zeros([2, 1, 8, 8])), /Vit: expected images \[batch, 3, 8, 8\], got \[2, 1, 8, 8\]/);
});
