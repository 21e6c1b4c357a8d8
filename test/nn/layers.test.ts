import assert from "node:assert/strict";
import { test } from "node:test";
import * as nn from "../../src/nn/index.js";
import { arange, manualSeed, noGrad, ones, randn, tensor, zeros, type Tensor } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { PYTHON_TENSORS, type EncodedTensor } from "../support/python-tensors.js";
import { assertClose, assertSame, decode, encode, indices, numbers } from "./support.js";

interface Case {
  readonly torch: string;
  readonly build: () => nn.Layer;
  readonly input: Tensor;
}

manualSeed(1);
const images = randn([2, 4, 7, 6]);
const rows = randn([5, 6]);
// So small that the normalisations' epsilon counts.
const [faintImages, faintRows] = [images.mul(0.01), rows.mul(0.01)];
const cases: Case[] = [
  { torch: "Linear(6, 3)", build: () => new nn.Linear(6, 3), input: rows },
  { torch: "Linear(6, 3, bias=False)", build: () => new nn.Linear(6, 3, { bias: false }), input: rows },
  { torch: "Conv2d(4, 6, 3)", build: () => new nn.Conv2d(4, 6, 3), input: images },
  {
    torch: "Conv2d(4, 6, (3, 2), stride=2, padding=(1, 2), dilation=(2, 1), groups=2)",
    build: () => new nn.Conv2d(4, 6, [3, 2], { stride: 2, padding: [1, 2], dilation: [2, 1], groups: 2 }),
    input: images,
  },
  { torch: "BatchNorm1d(6)", build: () => new nn.BatchNorm1d(6), input: faintRows },
  { torch: "BatchNorm2d(4)", build: () => new nn.BatchNorm2d(4), input: faintImages },
  { torch: "BatchNorm2d(4, momentum=None, affine=False)", build: () => new nn.BatchNorm2d(4, { momentum: null, affine: false }), input: images },
  { torch: "BatchNorm2d(4, track_running_stats=False)", build: () => new nn.BatchNorm2d(4, { trackRunningStats: false }), input: images },
  { torch: "LayerNorm(6)", build: () => new nn.LayerNorm(6), input: faintRows },
  { torch: "LayerNorm((7, 6), eps=1e-3, elementwise_affine=False)", build: () => new nn.LayerNorm([7, 6], { eps: 1e-3, elementwiseAffine: false }), input: images },
  { torch: "GroupNorm(2, 4)", build: () => new nn.GroupNorm(2, 4), input: faintImages },
  { torch: "Embedding(9, 5, padding_idx=2)", build: () => new nn.Embedding(9, 5, { paddingIdx: 2 }), input: indices([[0, 2, 8], [2, 3, 3]]) },
  { torch: "MaxPool2d(3, stride=2, padding=1)", build: () => new nn.MaxPool2d(3, { stride: 2, padding: 1 }), input: images },
  { torch: "AvgPool2d((3, 2))", build: () => new nn.AvgPool2d([3, 2]), input: images },
  { torch: "AdaptiveAvgPool2d((2, 3))", build: () => new nn.AdaptiveAvgPool2d([2, 3]), input: images },
  { torch: "ReLU()", build: () => new nn.ReLU(), input: rows },
  { torch: "GELU()", build: () => new nn.GELU(), input: rows },
  { torch: "GELU(approximate='tanh')", build: () => new nn.GELU("tanh"), input: rows },
  { torch: "SiLU()", build: () => new nn.SiLU(), input: rows },
  { torch: "Tanh()", build: () => new nn.Tanh(), input: rows },
  { torch: "Sigmoid()", build: () => new nn.Sigmoid(), input: rows },
  { torch: "Softmax(dim=-1)", build: () => new nn.Softmax(), input: rows },
  { torch: "Flatten()", build: () => new nn.Flatten(), input: images },
  { torch: "Identity()", build: () => new nn.Identity(), input: rows },
  {
    torch: "Sequential(torch.nn.Linear(6, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))",
    build: () => new nn.Sequential(new nn.Linear(6, 4), new nn.ReLU(), new nn.Linear(4, 2)),
    input: rows,
  },
];

const script = `${PYTHON_TENSORS}
def answer(case):
    torch.manual_seed(7)
    layer = eval("torch.nn." + case["torch"])
    x = decode(case["input"])
    if x.is_floating_point(): x.requires_grad_()
    initial = {name: encode(value) for name, value in layer.state_dict().items()}
    first = layer(x)
    uneven = torch.arange(first.numel(), dtype=first.dtype).cos().view(first.shape)
    (first.square() * uneven).sum().backward()
    return {
        "initial": initial,
        "output": encode(first),
        "gradients": {name: encode(value.grad) for name, value in layer.named_parameters()},
        "input": encode(x.grad) if x.is_floating_point() else None,
        "after": {name: encode(value) for name, value in layer.state_dict().items()},
        "evaluation": encode(layer.eval()(x)),
    }
print(json.dumps([answer(case) for case in data]))`;

interface Answer {
  readonly initial: Record<string, EncodedTensor>;
  readonly output: EncodedTensor;
  readonly gradients: Record<string, EncodedTensor>;
  readonly input: EncodedTensor | null;
  readonly after: Record<string, EncodedTensor>;
  readonly evaluation: EncodedTensor;
}

const TOLERANCE = { rtol: 1e-5, atol: 1e-7 };

test("layers start from PyTorch's weights for the same seed and give its outputs and gradients", async (t) => {
  const answers = runPython(script, cases.map(({ torch, input }) => ({ torch, input: encode(input) }))) as Answer[];
  for (const [i, { torch, build, input }] of cases.entries()) {
    await t.test(torch, () => {
      const expected = answers[i]!;
      manualSeed(7);
      const layer = build();
      const state = layer.stateDict();
      assert.deepEqual(Object.keys(state), Object.keys(expected.initial));
      for (const [name, value] of Object.entries(state)) assertSame(`initial ${name}`, value, decode(expected.initial[name]!));
      const x = expected.input === null ? input : input.detach().requiresGrad_();
      const output = layer.forward(x);
      // An uneven loss: with Σ y² the gradient of a normalising layer's bias is zero but for rounding, and nothing to compare.
      const uneven = arange(0, output.numel(), { dtype: output.dtype }).cos().view(output.shape);
      output.square().mul(uneven).sum().backward();
      assertClose("output", output, decode(expected.output), TOLERANCE);
      for (const [name, p] of layer.namedParameters()) assertClose(`gradient of ${name}`, p.grad!, decode(expected.gradients[name]!), TOLERANCE);
      if (expected.input !== null) assertClose("gradient of the input", x.grad!, decode(expected.input), TOLERANCE);
      for (const [name, value] of Object.entries(layer.stateDict())) assertClose(`${name} afterwards`, value, decode(expected.after[name]!), TOLERANCE);
      assertClose("output in evaluation", layer.eval().forward(x), decode(expected.evaluation), TOLERANCE);
    });
  }
});

test("RMSNorm divides by the root of the mean square", () => {
  const layer = new nn.RMSNorm(2, { eps: 1 });
  noGrad(() => layer.weight.copy_(tensor([2, 10])));
  assertClose("output", layer.forward(tensor([[3, 4]])), tensor([[6 / Math.sqrt(13.5), 40 / Math.sqrt(13.5)]]), TOLERANCE);
});

test("RMSNorm keeps half precision and does not overflow in it", () => {
  const output = new nn.RMSNorm(2).to({ dtype: "float16" }).forward(tensor([[3000, 4000]], { dtype: "float16" }));
  assert.equal(output.dtype, "float16");
  assertClose("output", output.float(), tensor([[3 / Math.sqrt(12.5), 4 / Math.sqrt(12.5)]]), { rtol: 2e-3, atol: 0 });
});

test("Dropout drops about p of the elements, scales the rest, and does nothing in evaluation", () => {
  const layer = new nn.Dropout(0.25);
  const kept = numbers(layer.forward(ones([10000])));
  assert.ok(kept.every((x) => x === 0 || Math.abs(x - 4 / 3) < 1e-6));
  const share = kept.filter((x) => x === 0).length / kept.length;
  assert.ok(Math.abs(share - 0.25) < 0.03, `dropped ${share}`);
  const x = randn([4]);
  assert.equal(layer.eval().forward(x), x);
});

test("a Linear can share another's weight", () => {
  const first = new nn.Linear(3, 2);
  const second = new nn.Linear(3, 2, { bias: false, weight: first.weight });
  assert.equal(new nn.Sequential(first, second).parameters().length, 2);
});

test("a Sequential grows, shrinks and tells its length", () => {
  const net = new nn.Sequential(new nn.Linear(3, 3), new nn.Tanh(), new nn.Linear(3, 3)).append(new nn.ReLU());
  const last = net[2];
  assert.equal(net.length, 4);
  net.removeAt(1);
  assert.equal(net.length, 3);
  assert.equal(net[1], last);
  assert.deepEqual(Object.keys(net.stateDict()), ["0.weight", "0.bias", "1.weight", "1.bias"]);
});

test("activation() knows Hugging Face's names", () => {
  const x = randn([9]);
  for (const name of nn.ACTIVATION_NAMES) assert.deepEqual(nn.activation(name).forward(x).shape, [9]);
  assertClose("gelu_new", nn.activation("gelu_new").forward(x), new nn.GELU("tanh").forward(x), { rtol: 0, atol: 0 });
  assertClose("swish", nn.activation("swish").forward(x), x.mul(x.sigmoid()), TOLERANCE);
});

test("bad sizes and inputs are named", () => {
  assert.throws(() => new nn.Linear(0, 3), /Linear: inFeatures must be a whole number of at least 1, got 0/);
  assert.throws(() => new nn.Linear(3, 2.5), /outFeatures .* got 2.5/);
  assert.throws(() => new nn.Conv2d(3, 4, 3, { groups: 2 }), /Conv2d: inChannels \(3\) must be a multiple of groups \(2\)/);
  assert.throws(() => new nn.Conv2d(3, 4, [3, 0]), /kernelSize\[1\]/);
  assert.throws(() => new nn.GroupNorm(3, 4), /numChannels \(4\) must be a multiple of numGroups \(3\)/);
  assert.throws(() => new nn.Embedding(4, 2, { paddingIdx: 4 }), /paddingIdx must lie between 0 and 3, got 4/);
  assert.throws(() => new nn.Dropout(1.5), /p must lie between 0 and 1, got 1.5/);
  assert.throws(() => new nn.LayerNorm([3, 0]), /LayerNorm: shape\[1\]/);
  assert.throws(() => new nn.BatchNorm2d(4).forward(zeros([2, 4])), /BatchNorm2d: expected input \[batch, channels, height, width\], got \[2, 4\]/);
  assert.throws(() => new nn.BatchNorm1d(4).forward(zeros([1, 4])), /BatchNorm1d: one value per channel has no variance to train on, got \[1, 4\]/);
  assert.throws(() => new nn.Linear(3, 2).forward(zeros([2, 4])), { name: "TensorError", message: /2x4|\[2, 4\]/ });
  assert.throws(() => new nn.Embedding(4, 2).forward(indices([[4]])), { name: "TensorError" });
});
