import assert from "node:assert/strict";
import { test } from "node:test";
import { sgd, type SgdOptions } from "../../src/optim/index.js";
import { optimizer } from "../../src/optim/optimizer.js";
import { sgdStepComposed } from "../../src/optim/sgd.js";
import { tensor } from "../../src/tensor/index.js";
import { course, follow, followInPyTorch, largestDifference } from "./trajectory.js";

const cases: { name: string; ours: SgdOptions; python: string }[] = [
  { name: "a rate only", ours: { lr: 0.1 }, python: "lr=0.1" },
  { name: "weight decay", ours: { lr: 0.1, weightDecay: 0.05 }, python: "lr=0.1, weight_decay=0.05" },
  { name: "momentum", ours: { lr: 0.1, momentum: 0.9 }, python: "lr=0.1, momentum=0.9" },
  {
    name: "momentum, dampening and weight decay",
    ours: { lr: 0.1, momentum: 0.8, dampening: 0.3, weightDecay: 0.05 },
    python: "lr=0.1, momentum=0.8, dampening=0.3, weight_decay=0.05",
  },
  {
    name: "Nesterov's momentum and weight decay",
    ours: { lr: 0.1, momentum: 0.9, nesterov: true, weightDecay: 0.05 },
    python: "lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.05",
  },
];

test("sgd equals PyTorch's over 25 steps", () => {
  const way = course(25);
  const expected = followInPyTorch(way, cases.map(({ python }) => ({ optimizer: `torch.optim.SGD(params, ${python})` })));
  cases.forEach(({ name, ours }, index) => {
    const difference = largestDifference(follow(way, (parameters) => sgd(parameters, ours)), expected[index]!);
    assert.ok(difference <= 1e-12, `with ${name} it differs by ${difference}`);
  });
});

for (const { name, ours } of cases) {
  test(`sgd with ${name}: the fused float32 kernel equals the composed update`, () => {
    const way = course(25);
    const { lr, momentum = 0, dampening = 0, nesterov = false, weightDecay = 0 } = ours;
    const composed = {
      name: "composed",
      moments: momentum === 0 ? [] : ["momentumBuffer"],
      update: sgdStepComposed.bind(null, { momentum, dampening, nesterov }),
    };
    const difference = largestDifference(
      follow(way, (parameters) => sgd(parameters, ours), { dtype: "float32" }),
      follow(way, (parameters) => optimizer(composed, parameters, { lr, weightDecay }), { dtype: "float32" }),
    );
    assert.ok(difference <= 5e-6, `differs by ${difference}`);
  });
}

test("settings that exclude each other are named", () => {
  const parameters = [tensor([1]).requiresGrad_()];
  assert.throws(() => sgd(parameters, { lr: 0.1, nesterov: true }), /nesterov needs momentum/);
  assert.throws(() => sgd(parameters, { lr: 0.1, momentum: 0.9, dampening: 0.1, nesterov: true }), /dampening 0/);
  assert.throws(() => sgd(parameters, { lr: 0.1, momentum: -0.9 }), /momentum is -0.9/);
});
