import assert from "node:assert/strict";
import { test } from "node:test";
import { adam, adamW, type AdamOptions } from "../../src/optim/index.js";
import { adamStepComposed } from "../../src/optim/adam.js";
import { optimizer } from "../../src/optim/optimizer.js";
import { tensor } from "../../src/tensor/index.js";
import { course, follow, followInPyTorch, largestDifference } from "./trajectory.js";

const cases: { name: string; ours: AdamOptions; python: string }[] = [
  { name: "the defaults", ours: {}, python: "" },
  {
    name: "every setting",
    ours: { lr: 0.03, betas: [0.7, 0.95], eps: 1e-5, weightDecay: 0.1 },
    python: ", lr=0.03, betas=(0.7, 0.95), eps=1e-5, weight_decay=0.1",
  },
  { name: "no weight decay", ours: { lr: 0.1, weightDecay: 0 }, python: ", lr=0.1, weight_decay=0" },
];

const kinds = [[adam, "Adam"], [adamW, "AdamW"]] as const;

test("adam and adamW equal PyTorch's over 25 steps", () => {
  const way = course(25);
  const both = kinds.flatMap(([ours, theirs]) => cases.map((it) => ({ ...it, ours, theirs, options: it.ours })));
  const expected = followInPyTorch(way, both.map(({ theirs, python }) => ({ optimizer: `torch.optim.${theirs}(params${python})` })));
  both.forEach(({ name, ours, options }, index) => {
    const difference = largestDifference(follow(way, (parameters) => ours(parameters, options)), expected[index]!);
    assert.ok(difference <= 1e-12, `${ours.name} with ${name} differs by ${difference}`);
  });
});

test("the fused float32 kernel equals the composed update", () => {
  const way = course(25);
  for (const [ours] of kinds) {
    for (const options of [
      { lr: 0.03, betas: [0.7, 0.95], eps: 1e-5, weightDecay: 0.1 },
      { lr: 0.1, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0 },
    ] as const) {
      const settings = { betas: options.betas, eps: options.eps, decoupled: ours === adamW };
      const composed = { name: "composed", moments: ["expAvg", "expAvgSq"], update: adamStepComposed.bind(null, settings) };
      const difference = largestDifference(
        follow(way, (parameters) => ours(parameters, options), { dtype: "float32" }),
        follow(way, (parameters) => optimizer(composed, parameters, options), { dtype: "float32" }),
      );
      assert.ok(difference <= 2e-6, `${ours.name} with lr ${options.lr} differs by ${difference}`);
    }
  }
});

test("groups have rates and decays of their own, and schedules scale all rates", () => {
  const way = course(22);
  const ours = follow(
    way,
    ([a, b, c]) => adamW([{ params: [a!], lr: 0.02 }, { params: [b!, c!], weightDecay: 0.3 }], { lr: 0.01, weightDecay: 0.1 }),
    { beforeStep: (it, step) => it.scaleLr(1 / (1 + step)) },
  );
  const [theirs] = followInPyTorch(way, [
    {
      optimizer: 'torch.optim.AdamW([{"params": params[:1], "lr": 0.02}, {"params": params[1:], "weight_decay": 0.3}], lr=0.01, weight_decay=0.1)',
      beforeStep: '[g.update(lr=b * (1 / (1 + step))) for g, b in zip(optimizer.param_groups, [0.02, 0.01])]',
    },
  ]);
  const difference = largestDifference(ours, theirs!);
  assert.ok(difference <= 1e-12, `differs by ${difference}`);
});

test("parameters whose memory is not in order are updated all the same", () => {
  const gradient = [[1, -2, 3], [-4, 5, -6]];
  const step = (transposed: boolean) => {
    const leaf = (transposed ? tensor([[1, 2], [3, 4], [5, 6]]).t() : tensor([[1, 3, 5], [2, 4, 6]])).requiresGrad_();
    leaf.grad = transposed ? tensor([[1, -4], [-2, 5], [3, -6]]).t() : tensor(gradient);
    adam([leaf], { lr: 0.5 }).step();
    return leaf.detach().toArray() as number[][];
  };
  const difference = largestDifference([step(true)], [step(false)]);
  assert.ok(difference <= 1e-6, `differs by ${difference}`);
});

test("settings out of range are named", () => {
  const parameters = [tensor([1]).requiresGrad_()];
  assert.throws(() => adam(parameters, { lr: -1 }), /lr is -1/);
  assert.throws(() => adam(parameters, { lr: NaN }), /lr is NaN/);
  assert.throws(() => adam(parameters, { betas: [0.9, 1] }), /betas holds 1/);
  assert.throws(() => adam(parameters, { eps: -1e-8 }), /eps is -1e-8/);
  assert.throws(() => adamW(parameters, { weightDecay: -0.1 }), /weightDecay is -0.1/);
});
