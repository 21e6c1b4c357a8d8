import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gpt, llama, mlp, resnet, vit, type Module } from "../../src/nn/index.js";
import { manualSeed, noGrad, randn, scope, type DType, type Tensor } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { PYTHON_TENSORS, type EncodedTensor } from "../support/python-tensors.js";
import { assertClose, decode, encode, indices } from "./support.js";

interface Case {
  readonly model: string;
  readonly note: string;
  readonly config: object;
  readonly build: () => Module & { forward(input: Tensor): Tensor };
  readonly input: () => Tensor;
  readonly training: boolean;
}

interface Answer {
  readonly output: EncodedTensor;
  readonly gradients: Record<string, EncodedTensor>;
  readonly buffers: Record<string, EncodedTensor>;
}

const tokens = () => indices([[1, 3, 5, 0, 12, 3, 7], [4, 4, 11, 2, 3, 9, 8]]);
const cases: Case[] = [];

function add<C extends object>(model: string, note: string, build: (config: C) => ReturnType<Case["build"]>, config: C, input: () => Tensor, training = true): void {
  cases.push({ model, note, config, build: () => build(config), input, training });
}

add("mlp", "two hidden layers", mlp, { inputs: 12, hidden: [16, 9], outputs: 5 }, () => randn([4, 3, 4]));
add("resnet", "option A, training", resnet, { depth: 14, numClasses: 5, width: 0.25, inChannels: 2 }, () => randn([3, 2, 8, 8]));
add("resnet", "option A, evaluation", resnet, { depth: 8, numClasses: 5, width: 0.5 }, () => randn([3, 3, 8, 8]), false);
add("resnet", "option B", resnet, { depth: 8, numClasses: 5, width: 0.5, shortcut: "B" as const }, () => randn([3, 3, 8, 8]));
add("vit", "oblong images", vit, { imageSize: [8, 12] as const, patchSize: 4, hiddenSize: 12, numHiddenLayers: 2, numAttentionHeads: 3, numLabels: 5 }, () => randn([2, 3, 8, 12]));
add("vit", "no bias in the attention", vit, { imageSize: 8, patchSize: 4, numChannels: 1, hiddenSize: 8, intermediateSize: 20, numHiddenLayers: 1, numAttentionHeads: 2, numLabels: 3, qkvBias: false }, () => randn([2, 1, 8, 8]));
const gptSizes = { vocabSize: 13, maxPositionEmbeddings: 9, hiddenSize: 12, numHiddenLayers: 2, numAttentionHeads: 3 };
add("gpt", "tied output layer", gpt, gptSizes, tokens);
add("gpt", "output layer of its own", gpt, { ...gptSizes, intermediateSize: 20, tieWordEmbeddings: false }, tokens);
const llamaSizes = { vocabSize: 13, hiddenSize: 16, intermediateSize: 20, numHiddenLayers: 2, numAttentionHeads: 4 };
add("llama", "grouped queries", llama, { ...llamaSizes, numKeyValueHeads: 2, padTokenId: 3 }, tokens);
add("llama", "biases, tied, stretched as Llama 3.1", llama, {
  ...llamaSizes,
  numKeyValueHeads: 1,
  headDim: 8,
  attentionBias: true,
  mlpBias: true,
  tieWordEmbeddings: true,
  ropeTheta: 100,
  ropeScaling: { type: "llama3" as const, factor: 4, lowFreqFactor: 1, highFreqFactor: 4, originalMaxPositionEmbeddings: 40 },
}, tokens);
add("llama", "as many key heads, linear stretch", llama, { ...llamaSizes, ropeScaling: { type: "linear" as const, factor: 2 } }, tokens);

const encodeAll = (entries: readonly [string, Tensor][]) => Object.fromEntries(entries.map(([name, t]) => [name, encode(t)]));

// Run from dist/test/nn; the Python file is not copied there.
const reference = readFileSync(new URL("../../../test/nn/reference_models.py", import.meta.url), "utf8");
const script = `${PYTHON_TENSORS}\n${reference}\nprint(json.dumps([run(case, decode, encode) for case in data]))`;

const TOLERANCE = { float32: { rtol: 1e-4, atol: 1e-6 }, float64: { rtol: 1e-9, atol: 1e-13 } };

/** What Python needs for a case, and what our model gives; all weights are away from their initial zeros and ones. */
function prepare({ model, config, build, input, training }: Case, dtype: DType) {
  const net = build().to({ dtype }).train(training);
  noGrad(() => {
    for (const p of net.parameters()) p.add_(randn(p.shape, { dtype }).mul_(0.2));
    for (const [name, buffer] of net.namedBuffers()) if (name.endsWith("running_var")) buffer.uniform_(0.5, 2);
  });
  const x = model === "gpt" || model === "llama" ? input() : input().to(dtype);
  const question = { model, config, training, parameters: encodeAll(net.namedParameters()), buffers: encodeAll(net.namedBuffers()), input: encode(x) };
  const output = net.forward(x);
  const cotangent = randn(output.shape, { dtype });
  output.mul(cotangent).sum().backward();
  return { question: { ...question, cotangent: encode(cotangent) }, net, output };
}

for (const dtype of ["float32", "float64"] as const) {
  test(`models give PyTorch's outputs, gradients and buffers in ${dtype}`, async (t) => {
    manualSeed(20);
    const ours = cases.map((one) => prepare(one, dtype));
    const answers = runPython(script, ours.map(({ question }) => question)) as Answer[];
    for (const [i, { net, output }] of ours.entries()) {
      await t.test(`${cases[i]!.model}: ${cases[i]!.note}`, () => scope(() => {
        const { output: expected, gradients, buffers } = answers[i]!;
        assertClose("output", output, decode(expected), TOLERANCE[dtype]);
        const parameters = net.namedParameters();
        assert.deepEqual(Object.keys(gradients).sort(), parameters.map(([name]) => name).sort());
        for (const [name, p] of parameters) assertClose(`gradient of ${name}`, p.grad!, decode(gradients[name]!), TOLERANCE[dtype]);
        for (const [name, buffer] of net.namedBuffers()) assertClose(name, buffer, decode(buffers[name]!), TOLERANCE[dtype]);
      }));
    }
  });
}

test("logits are the same inside a scope, where every module frees what it made", () => {
  for (const { build, input } of cases) {
    const net = build().eval();
    const x = input();
    const outside = net.forward(x);
    assertClose("logits", scope(() => net.forward(x)), outside, { rtol: 0, atol: 0 });
  }
});
