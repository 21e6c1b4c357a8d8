import assert from "node:assert/strict";
import { test } from "node:test";
import { attention, causalMask, MultiHeadAttention } from "../../src/nn/index.js";
import { manualSeed, randn, zeros, type Tensor } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { PYTHON_TENSORS, type EncodedTensor } from "../support/python-tensors.js";
import { assertClose, assertSame, decode, encode } from "./support.js";

const TOLERANCE = { rtol: 1e-5, atol: 1e-6 };

const script = `${PYTHON_TENSORS}
torch.manual_seed(3)
layer = torch.nn.MultiheadAttention(12, 3, batch_first=True)
q, k, v = (decode(data[name]) for name in "qkv")
causal = torch.ones(5, 5, dtype=torch.bool).triu(1)
outputs = [layer(q, q, q)[0], layer(q, k, v)[0], layer(q, q, q, attn_mask=causal)[0]]
sum(o.square().sum() for o in outputs).backward()
print(json.dumps({
    "initial": {name: encode(value) for name, value in layer.state_dict().items()},
    "outputs": [encode(o) for o in outputs],
    "gradients": {name: encode(value.grad) for name, value in layer.named_parameters()},
}))`;

test("attention agrees with PyTorch's: initial weights, self, cross and causal, gradients", () => {
  manualSeed(2);
  const [q, k, v] = [randn([2, 5, 12]), randn([2, 7, 12]), randn([2, 7, 12])];
  const expected = runPython(script, { q: encode(q), k: encode(k), v: encode(v) }) as {
    initial: Record<string, EncodedTensor>;
    outputs: EncodedTensor[];
    gradients: Record<string, EncodedTensor>;
  };
  manualSeed(3);
  const layer = new MultiHeadAttention(12, 3);
  const causal = new MultiHeadAttention(12, 3, { causal: true });
  causal.in_proj_weight = layer.in_proj_weight;
  causal.in_proj_bias = layer.in_proj_bias;
  causal.out_proj = layer.out_proj;
  assert.deepEqual(Object.keys(layer.stateDict()), Object.keys(expected.initial));
  for (const [name, value] of Object.entries(layer.stateDict())) assertSame(`initial ${name}`, value, decode(expected.initial[name]!));
  const outputs = [layer.forward(q), layer.forward(q, { key: k, value: v }), causal.forward(q)];
  outputs.map((o) => o.square().sum()).reduce((a, b) => a.add(b)).backward();
  outputs.forEach((o, i) => assertClose(`output ${i}`, o, decode(expected.outputs[i]!), TOLERANCE));
  for (const [name, p] of layer.namedParameters()) assertClose(`gradient of ${name}`, p.grad!, decode(expected.gradients[name]!), TOLERANCE);
});

test("grouped queries are the full attention with each key head repeated", () => {
  const [q, k, v] = [randn([2, 6, 4, 3]), randn([2, 2, 5, 3]), randn([2, 2, 5, 7])];
  const full = attention(q, k.repeatInterleave(3, 1), v.repeatInterleave(3, 1), { mask: causalMask(4, 5, q) });
  assertClose("output", attention(q, k, v, { mask: causalMask(4, 5, q) }), full, TOLERANCE);
  assert.deepEqual(full.shape, [2, 6, 4, 7]);
});

test("a mask adds to the causal one", () => {
  const layer = new MultiHeadAttention(8, 2, { causal: true, numKvHeads: 1 });
  const x = randn([1, 3, 8]);
  const changed = x.clone();
  changed.select(1, 0).zero_();
  const mask = zeros([3, 3], { dtype: "bool" });
  mask.select(0, 2).select(0, 0).fill_(true);
  const last = (input: Tensor) => layer.forward(input, { mask }).select(1, 2);
  assertClose("the last token does not see the first", last(changed), last(x), { rtol: 0, atol: 0 });
});

test("causalMask lets the last query see the last key", () => {
  assert.deepEqual(causalMask(2, 3, zeros([1])).toArray(), [[false, false, true], [false, false, false]]);
});

test("dropout of attention weights is for training only", () => {
  const layer = new MultiHeadAttention(8, 2, { dropout: 0.5 });
  const x = randn([1, 6, 8]);
  assert.notDeepEqual(layer.forward(x).toArray(), layer.forward(x).toArray());
  layer.eval();
  assert.deepEqual(layer.forward(x).toArray(), layer.forward(x).toArray());
});

test("bad heads and inputs are named", () => {
  assert.throws(() => new MultiHeadAttention(10, 3), /embedDim \(10\) must be a multiple of numHeads \(3\)/);
  assert.throws(() => new MultiHeadAttention(12, 6, { numKvHeads: 4 }), /numHeads \(6\) must be a multiple of numKvHeads \(4\)/);
  assert.throws(() => new MultiHeadAttention(8, 2).forward(zeros([3, 8])), /expected a query \[batch, tokens, embedDim\], got \[3, 8\]/);
  assert.throws(() => attention(zeros([1, 3, 2, 4]), zeros([1, 2, 2, 4]), zeros([1, 2, 2, 4])), /3 query heads do not divide among 2 key heads/);
});
