import assert from "node:assert/strict";
import { test } from "node:test";
import { adam, adamW, clipGradNorm, clipGradValue, type Optimizer, sgd } from "../../src/optim/index.js";
import { ops, randn, tensor, type Tensor } from "../../src/tensor/index.js";
import { runPython } from "../support/python.js";
import { course, follow, followInPyTorch, largestDifference } from "./trajectory.js";

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

const clipped: { name: string; ours: (parameters: Tensor[]) => Optimizer; python: string }[] = [
  { name: "adam", ours: (p) => adam(p, { lr: 0.05, weightDecay: 0.1 }), python: "Adam(params, lr=0.05, weight_decay=0.1)" },
  { name: "adamW", ours: (p) => adamW(p, { lr: 0.05, weightDecay: 0.1 }), python: "AdamW(params, lr=0.05, weight_decay=0.1)" },
  { name: "sgd", ours: (p) => sgd(p, { lr: 0.1, weightDecay: 0.1 }), python: "SGD(params, lr=0.1, weight_decay=0.1)" },
  { name: "sgd with momentum", ours: (p) => sgd(p, { lr: 0.1, momentum: 0.9, weightDecay: 0.1 }), python: "SGD(params, lr=0.1, momentum=0.9, weight_decay=0.1)" },
];

test("step with clipNorm equals clipGradNorm and a step, ours and PyTorch's, over 20 steps", () => {
  const way = course(20); // its gradients' norms lie between 4.9 and 5.9
  for (const limit of [0.7, 5.7]) {
    const beforeStep = `torch.nn.utils.clip_grad_norm_([p for g in optimizer.param_groups for p in g["params"]], ${limit})`;
    const expected = followInPyTorch(way, clipped.map(({ python }) => ({ optimizer: `torch.optim.${python}`, beforeStep })));
    clipped.forEach(({ name, ours }, index) => {
      for (const [dtype, tolerance] of [["float64", 1e-12], ["float32", 2e-5]] as const) {
        let parameters: Tensor[] = [];
        const build = (given: Tensor[]) => ours((parameters = given));
        const apart = follow(way, build, { dtype, beforeStep: () => void clipGradNorm(parameters, limit) });
        const together = follow(way, (given) => clipping(ours(given), limit), { dtype });
        for (const [reference, course] of [["clipGradNorm", apart], ["PyTorch", expected[index]!]] as const) {
          const difference = largestDifference(together, course);
          assert.ok(difference <= tolerance, `${name}, ${dtype}, limit ${limit}: differs by ${difference} from ${reference}`);
        }
      }
    });
  }
});

/** The optimizer with a limit at every step. */
function clipping(optimizer: Optimizer, clipNorm: number): Optimizer {
  return { ...optimizer, step: () => optimizer.step({ clipNorm }) };
}

test("step with clipNorm leaves the gradients as they are, and decay unclipped", () => {
  const [weight] = [tensor([2, 2]).requiresGrad_()];
  weight.grad = tensor([30, 40]);
  sgd([weight], { lr: 1, weightDecay: 0.5 }).step({ clipNorm: 5 });
  assert.deepEqual(weight.grad.toArray(), [30, 40]);
  const [left, right] = weight.detach().toArray() as [number, number];
  assert.ok(Math.abs(left - (2 - 3 - 1)) <= 1e-5 && Math.abs(right - (2 - 4 - 1)) <= 1e-5, `weight is ${left}, ${right}`);
});

test("step with clipNorm: no gradients, no limit, and limits that are none", () => {
  const weight = tensor([1, 2]).requiresGrad_();
  const optimizer = sgd([weight], { lr: 1 });
  optimizer.step({ clipNorm: 1 });
  assert.deepEqual(weight.detach().toArray(), [1, 2]);
  weight.grad = tensor([3, 4]);
  for (const clipNorm of [-1, NaN]) assert.throws(() => optimizer.step({ clipNorm }), /clipNorm is (-1|NaN)/);
  assert.deepEqual(weight.detach().toArray(), [1, 2]);
  optimizer.step({ clipNorm: Infinity });
  assert.deepEqual(weight.detach().toArray(), [-2, -2]);
});

test("the native norm is that of float64, over many parts and without overflow", () => {
  const gradientNorm = ops("tessera::gradient_norm") as (gradients: readonly Tensor[]) => number;
  const parts = [randn([300, 257]), randn([5]), randn([0]), randn([])];
  const squares = parts.map((part) => part.double().square().sum().toNumber());
  const expected = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  assert.ok(Math.abs(gradientNorm(parts) - expected) <= 1e-12 * expected, `${gradientNorm(parts)}, expected ${expected}`);
  assert.ok(Math.abs(gradientNorm([tensor([3e25, 4e25])]) / 5e25 - 1) <= 1e-6);
  assert.throws(() => gradientNorm([tensor([1], { dtype: "float64" })]), /contiguous float32/);
});
