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

function inPyTorch(calls: readonly string[]): { norm: number; gradients: number[][] }[] {
  return runPython(
    `import torch
def clipped(call):
    params = [torch.nn.Parameter(torch.tensor(v, dtype=torch.float64)) for v in data["gradients"]]
    for p in params: p.grad = p.detach().clone()
    norm = eval("torch.nn.utils." + call, {"torch": torch, "params": params, "inf": float("inf")})
    return {"norm": 0 if norm is None else float(norm), "gradients": [p.grad.tolist() for p in params]}
print(json.dumps([clipped(call) for call in data["calls"]]))`,
    { calls, gradients },
  ) as { norm: number; gradients: number[][] }[];
}

test("clipGradNorm equals PyTorch's, below and above the limit, in several norms", () => {
  const limits = [[1, 2], [100, 2], [2.5, 1], [3, Infinity]] as const;
  const expected = inPyTorch(limits.map(([max, type]) => `clip_grad_norm_(params, ${max}, norm_type=${type === Infinity ? "inf" : type})`));
  limits.forEach(([max, type], index) => {
    const list = parameters();
    const norm = clipGradNorm(list, max, type)!.toNumber();
    const theirs = expected[index]!;
    assert.ok(Math.abs(norm - theirs.norm) <= 1e-12 * theirs.norm, `norm ${norm}, expected ${theirs.norm}`);
    const [left, right] = [gradientsOf(list), theirs.gradients].map((values) => values.flat(3) as number[]) as [number[], number[]];
    left.forEach((value, at) => assert.ok(Math.abs(value - right[at]!) <= 1e-12, `${type}-norm: ${value}, expected ${right[at]}`));
  });
});

test("clipGradValue equals PyTorch's", () => {
  const list = parameters();
  clipGradValue(list, 1.5);
  assert.deepEqual(gradientsOf(list), inPyTorch(["clip_grad_value_(params, 1.5)"])[0]!.gradients);
});

test("parameters without a gradient are passed over", () => {
  const bare = tensor([1]).requiresGrad_();
  assert.equal(clipGradNorm([bare], 1), null);
  const list = [bare, ...parameters()];
  assert.notEqual(clipGradNorm(list, 1), null);
  assert.equal(bare.grad, null);
});
