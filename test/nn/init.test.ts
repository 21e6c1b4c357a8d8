import assert from "node:assert/strict";
import { test } from "node:test";
import { init } from "../../src/nn/index.js";
import { empty, manualSeed, zeros, type Tensor } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { PYTHON_TENSORS, type EncodedTensor } from "../support/python-tensors.js";
import { assertClose, assertSame, decode, numbers } from "./support.js";

const fills: [string, (t: Tensor) => Tensor][] = [
  ["uniform_(t, -1, 3)", (t) => init.uniform_(t, -1, 3)],
  ["normal_(t, 1, 2)", (t) => init.normal_(t, 1, 2)],
  ["constant_(t, 4)", (t) => init.constant_(t, 4)],
  ["xavier_uniform_(t, gain=2)", (t) => init.xavierUniform_(t, 2)],
  ["xavier_normal_(t)", (t) => init.xavierNormal_(t)],
  ["kaiming_uniform_(t, a=5**0.5)", (t) => init.kaimingUniform_(t, { slope: Math.sqrt(5) })],
  ["kaiming_uniform_(t, mode='fan_out', nonlinearity='tanh')", (t) => init.kaimingUniform_(t, { mode: "fanOut", nonlinearity: "tanh" })],
  ["kaiming_normal_(t, mode='fan_out', nonlinearity='relu')", (t) => init.kaimingNormal_(t, { mode: "fanOut", nonlinearity: "relu" })],
];

const script = `${PYTHON_TENSORS}
def fill(call):
    torch.manual_seed(5)
    t = torch.empty(6, 4, 3, 3)
    eval("torch.nn.init." + call)
    return encode(t)
print(json.dumps([fill(call) for call in data]))`;

// The inverse of the normal distribution's cumulative function at uniform numbers between its values at the ends: PyTorch's own
// trunc_normal_ up to 2.x, whose newest version draws otherwise.
const truncated = `${PYTHON_TENSORS}
import math
def draw(mean, std, low, high):
    torch.manual_seed(5)
    share = lambda x: (1 + math.erf((x - mean) / std / math.sqrt(2))) / 2
    t = torch.empty(6, 4, 3, 3).uniform_(2 * share(low) - 1, 2 * share(high) - 1)
    return encode(t.erfinv_().mul_(std * math.sqrt(2)).add_(mean).clamp_(low, high))
print(json.dumps([draw(*case) for case in data]))`;

test("fills equal PyTorch's bit for bit after the same seed", () => {
  const expected = runPython(script, fills.map(([call]) => call)) as EncodedTensor[];
  for (const [i, [call, fill]] of fills.entries()) {
    manualSeed(5);
    assertSame(call, fill(empty([6, 4, 3, 3])), decode(expected[i]!));
  }
});

test("truncated normal equals its formula to rounding", () => {
  const expected = runPython(truncated, [[0, 0.02, -2, 2], [1, 2, -1, 1.5]]) as EncodedTensor[];
  manualSeed(5);
  const narrow = init.truncNormal_(empty([6, 4, 3, 3]), { std: 0.02 });
  manualSeed(5);
  const cut = init.truncNormal_(empty([6, 4, 3, 3]), { mean: 1, std: 2, low: -1, high: 1.5 });
  assertClose("narrow", narrow, decode(expected[0]!), { rtol: 1e-6, atol: 0 });
  assertClose("cut", cut, decode(expected[1]!), { rtol: 1e-6, atol: 0 });
  assert.ok(numbers(cut).every((x) => x >= -1 && x <= 1.5));
});

test("fans count the kernel, and vectors have none", () => {
  assert.deepEqual(init.fans(zeros([6, 4, 3, 2])), { fanIn: 24, fanOut: 36 });
  assert.throws(() => init.kaimingNormal_(zeros([6])), /a weight needs at least two dimensions, got \[6\]/);
});

test("filling a parameter leaves no trace for its gradient", () => {
  const p = init.normal_(zeros([2, 2]).requiresGrad_());
  assert.equal(p.isLeaf, true);
  assert.equal(p.requiresGrad, true);
});
