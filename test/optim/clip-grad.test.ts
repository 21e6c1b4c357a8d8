import assert from "node:assert/strict";
import { test } from "node:test";
import { clipGradNorm, clipGradValue } from "../../src/optim/index.js";
import { tensor, type Tensor } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";

const gradients = [[3, -4, 0.5], [[1, 2], [-7, 0.25]]];

function parameters(): Tensor[] {
  return gradients.map((values) => {
    const gradient = tensor(values, { dtype: "float64" });
    const parameter = tensor(values, { dtype: "float64" }).requiresGrad_();
    parameter.grad = gradient;
    return parameter;
  });
}

const gradientsOf = (list: Tensor[]) => list.map((parameter) => parameter.grad!.toArray());

function inPyTorch(call: string): { norm: number; gradients: number[][] } {
  return runPython(
    `import torch
params = [torch.nn.Parameter(torch.tensor(v, dtype=torch.float64)) for v in data]
for p in params: p.grad = p.detach().clone()
norm = torch.nn.utils.${call}
print(json.dumps({"norm": 0 if norm is None else float(norm), "gradients": [p.grad.tolist() for p in params]}))`,
    gradients,
  ) as { norm: number; gradients: number[][] };
}

for (const [max, type] of [[1, 2], [100, 2], [2.5, 1], [3, Infinity]] as const) {
  test(`clipGradNorm to ${max} in the ${type}-norm equals PyTorch's`, () => {
    const list = parameters();
    const norm = clipGradNorm(list, max, type)!.toNumber();
    const expected = inPyTorch(`clip_grad_norm_(params, ${max}, norm_type=${type === Infinity ? "float('inf')" : type})`);
    assert.ok(Math.abs(norm - expected.norm) <= 1e-12 * expected.norm);
    const [ours, theirs] = [gradientsOf(list), expected.gradients].map((list) => list.flat(3) as number[]) as [number[], number[]];
    ours.forEach((value, index) => assert.ok(Math.abs(value - theirs[index]!) <= 1e-12, `${value} and ${theirs[index]}`));
  });
}

test("clipGradValue equals PyTorch's", () => {
  const list = parameters();
  clipGradValue(list, 1.5);
  assert.deepEqual(gradientsOf(list), inPyTorch("clip_grad_value_(params, 1.5)").gradients);
});

test("parameters without a gradient are passed over", () => {
  const bare = tensor([1]).requiresGrad_();
  assert.equal(clipGradNorm([bare], 1), null);
  const list = [bare, ...parameters()];
  assert.notEqual(clipGradNorm(list, 1), null);
  assert.equal(bare.grad, null);
});
