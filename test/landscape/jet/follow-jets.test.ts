import assert from "node:assert/strict";
import { test } from "node:test";
import { followJets, LandscapeError } from "../../../src/landscape/index.js";
import { crossEntropy } from "../../../src/nn/index.js";
import {
  adaptiveAvgPool2d, addmm, avgPool2d, batchNorm, cat, conv2d, crossEntropyLoss, embedding, fromTypedArray, groupNorm, layerNorm, linear, manualSeed, maxPool2d,
  memoryStats, mseLoss, noGrad, ops, rand, randn, scope, stack, tensor, where, type Tensor,
} from "../../../src/tensor/index.js";

type Operation = (...inputs: Tensor[]) => Tensor | readonly Tensor[];

/** Draws inputs whose elements keep away from kinks, poles and ties: a shuffled grid from −2 to 2 without 0. */
function draw(shape: readonly number[]): Tensor {
  const count = shape.reduce((a, b) => a * b, 1);
  const order = rand([count]).argsort().toTypedArray() as BigInt64Array;
  return fromTypedArray(
    Float64Array.from(order, (place) => (4 * (Number(place) + 0.5)) / count - 2 + (count % 2 === 1 && 2 * Number(place) + 1 === count ? 0.1 : 0)),
    shape,
  ).clone();
}

/** Compares jets, along curves x + t x' + t² x" / 2 of all inputs, with differences of fourth order in float64. */
function check(
  name: string,
  operation: Operation,
  shapes: readonly (readonly number[])[],
  { positive = false, h = 1e-3 }: { positive?: boolean; h?: number } = {},
): void {
  manualSeed(1);
  noGrad(() =>
    scope(() => {
      const inputs = shapes.map((shape) => ({
        x: positive ? draw(shape).abs().add(0.5) : draw(shape),
        first: randn(shape, { dtype: "float64" }),
        second: randn(shape, { dtype: "float64" }),
      }));
      let weights: Tensor[] = [];
      const total = (outputs: Tensor | readonly Tensor[]) =>
        [outputs]
          .flat()
          .map((output, i) => (output as Tensor).mul(weights[i]!).sum())
          .reduce((a, b) => a.add(b));
      weights = [operation(...inputs.map(({ x }) => x))].flat().map((output) => randn((output as Tensor).shape, { dtype: "float64" }));
      const at = (t: number) => total(operation(...inputs.map(({ x, first, second }) => x.add(first, { alpha: t }).add(second, { alpha: (t * t) / 2 })))).toNumber();
      const [a, b, c, d, e] = [-2, -1, 0, 1, 2].map((i) => at(i * h)) as [number, number, number, number, number];
      const jet = followJets(new Map(inputs.map(({ x, first, second }) => [x, { first, second }])), (jetOf) => {
        const found = jetOf(total(operation(...inputs.map(({ x }) => x))));
        return [found.first?.toNumber() ?? 0, found.second?.toNumber() ?? 0];
      });
      const expected = [(a - 8 * b + 8 * d - e) / (12 * h), (-a + 16 * b - 30 * c + 16 * d - e) / (12 * h * h)];
      expected.forEach((value, i) =>
        assert.ok(Math.abs(jet[i]! - value) < 1e-5 * (1 + Math.abs(value)), `${name}, derivative ${i + 1}: ${jet[i]} instead of ${value}`),
      );
    }),
  );
}

test("every rule gives the first two derivatives along a curve, as differences in float64 do", () => {
  const one: [string, Operation, { positive?: boolean }?][] = [
    ["relu", (x) => x.relu()],
    ["leakyRelu", (x) => x.leakyRelu(0.1)],
    ["clamp", (x) => x.clamp(-1.03, 1.01)],
    ["clampMin", (x) => x.clampMin(-1.03)],
    ["abs", (x) => x.abs()],
    ["tanh", (x) => x.tanh()],
    ["sigmoid", (x) => x.sigmoid()],
    ["silu", (x) => x.silu()],
    ["gelu", (x) => x.gelu()],
    ["gelu tanh", (x) => x.gelu({ approximate: "tanh" })],
    ["exp", (x) => x.exp()],
    ["log", (x) => x.log(), { positive: true }],
    ["sqrt", (x) => x.sqrt(), { positive: true }],
    ["rsqrt", (x) => x.rsqrt(), { positive: true }],
    ["reciprocal", (x) => x.reciprocal(), { positive: true }],
    ["square", (x) => x.square()],
    ["pow 3", (x) => x.pow(3)],
    ["pow 1", (x) => x.pow(1)],
    ["pow 0", (x) => x.pow(0)],
    ["pow 1.5", (x) => x.pow(1.5), { positive: true }],
    ["sin", (x) => x.sin()],
    ["cos", (x) => x.cos()],
    ["neg", (x) => x.neg()],
    ["reshape", (x) => x.reshape([-1, 3]).square()],
    ["view of a transpose", (x) => x.view([3, 4]).t().square()],
    ["flatten", (x) => x.flatten().square()],
    ["expand", (x) => x.unsqueeze(0).expand([5, 4, 3]).square()],
    ["select and slice", (x) => x.select(0, 1).slice(0, null, null, 2).square()],
    ["chunk", (x) => x.chunk(2, 0).map((part, i) => part.pow(i + 2))],
    ["split", (x) => x.splitWithSizes([1, 3], 0).map((part, i) => part.pow(i + 2))],
    ["constantPadNd", (x) => x.constantPadNd([1, 2], 5).square()],
    ["maskedFill", (x) => x.maskedFill(x.gt(0.3), -3).square()],
    ["mean", (x) => x.mean([1], true).square()],
    ["sum", (x) => x.sum().square()],
    ["index", (x) => x.indexSelect(0, tensor([2, 2, 0], { dtype: "int64" })).square()],
    ["triu", (x) => x.triu().square()],
    ["max of a dimension", (x) => (x.max(1) as unknown as Tensor[])[0]!.square()],
    ["conversions", (x) => x.float().double().mul(0).add(x.square().mul(x.long()))],
    ["softmax", (x) => x.softmax(-1)],
    ["logSoftmax", (x) => x.logSoftmax(0)],
    ["crossEntropy", (x) => crossEntropy(x, tensor([0, 2, 1, 1], { dtype: "int64" }))],
    ["crossEntropyLoss", (x) => crossEntropyLoss(x, tensor([0, 2, -100, 1], { dtype: "int64" }), tensor([1, 2, 0.5], { dtype: "float64" }))],
    ["numbers", (x) => x.add(2).mul(3).div(4).sub(1).square()],
    ["rsub", (x) => (ops("aten::rsub.Scalar")(x, 3, 2) as Tensor).square()],
    ["in place", (x) => x.mul(2).add_(1.3).relu_().mul_(x)],
  ];
  for (const [name, operation, options] of one) check(name, operation, [[4, 3]], options);
  const two: [string, Operation, (readonly number[])[]][] = [
    ["add", (a, b) => a!.add(b!, { alpha: 2 }).square(), [[4, 3], [3]]],
    ["sub", (a, b) => a!.sub(b!).square(), [[3], [4, 3]]],
    [
      "mul",
      (a, b) => a!.mul(b!),
      [
        [4, 1],
        [4, 3],
      ],
    ],
    ["div", (a, b) => a!.div(b!.square().add(1)), [[4, 3], [3]]],
    [
      "matmul",
      (a, b) => a!.matmul(b!),
      [
        [2, 4, 3],
        [3, 5],
      ],
    ],
    [
      "mm",
      (a, b) => a!.mm(b!),
      [
        [4, 3],
        [3, 2],
      ],
    ],
    [
      "bmm",
      (a, b) => a!.bmm(b!),
      [
        [2, 4, 3],
        [2, 3, 2],
      ],
    ],
    ["addmm", (c, a, b) => addmm(c!, a!, b!, { beta: 2, alpha: 3 }), [[2], [4, 3], [3, 2]]],
    [
      "cat",
      (a, b) => cat([a!, tensor([[1, 2, 3]], { dtype: "float64" }), b!], 0).square(),
      [
        [2, 3],
        [4, 3],
      ],
    ],
    [
      "stack",
      (a, b) => stack([a!, b!], 1).square(),
      [
        [2, 3],
        [2, 3],
      ],
    ],
    [
      "where",
      (a, b) => where(a!.gt(0.3), a!, b!).square(),
      [
        [4, 3],
        [4, 3],
      ],
    ],
    [
      "mseLoss",
      (a, b) => mseLoss(a!, b!),
      [
        [4, 3],
        [4, 3],
      ],
    ],
    ["linear", (x, w, b) => linear(x!, w!, b!), [[2, 4, 3], [5, 3], [5]]],
    ["kernel linear with relu", (x, w, b) => ops("tessera::linear")(x, w, b, true) as Tensor, [[4, 3], [5, 3], [5]]],
    [
      "group linear with relu",
      (x, w, b) => ops("tessera::group_linear")(x, w, b, tensor([0, 1, 3, 4], { dtype: "int64" }), tensor([0, 0, 1, 1], { dtype: "int64" }), true) as Tensor,
      [[5, 8], [4, 4, 4], [12]],
    ],
    [
      "edge linear",
      (x, w, b) =>
        ops("tessera::edge_linear")(
          x,
          w,
          b,
          tensor(
            [
              [1, 0, 1],
              [0, 1, 1],
            ],
            { dtype: "float64" },
          ),
          false,
        ) as Tensor,
      [[4, 3], [2, 3], [2]],
    ],
    ["conv2d", (x, w, b) => conv2d(x!, w!, b!, [2, 1], [1, 0], [1, 1], 2), [[2, 4, 6, 5], [6, 2, 3, 3], [6]]],
    [
      "layerNorm",
      (x, w, b) => layerNorm(x!, [3, 2], w!, b!),
      [
        [4, 3, 2],
        [3, 2],
        [3, 2],
      ],
    ],
    ["groupNorm", (x, w, b) => groupNorm(x!, 2, w!, b!), [[3, 4, 5], [4], [4]]],
    ["batchNorm of the batch", (x, w, b) => batchNorm(x!, w!, b!, null, null, true, 0, 1e-5, true), [[4, 3, 2, 2], [3], [3]]],
    [
      "batchNorm with running statistics",
      (x, w, b) => batchNorm(x!, w!, b!, tensor([1, 2, 3], { dtype: "float64" }), tensor([1, 0.5, 2], { dtype: "float64" }), false, 0, 1e-5, true),
      [[4, 3, 2, 2], [3], [3]],
    ],
    ["embedding", (w) => embedding(w!, tensor([[1, 0, 1]], { dtype: "int64" })).square(), [[3, 4]]],
    ["maxPool2d", (x) => maxPool2d(x!, [3, 2], [2, 2], [1, 1]).square(), [[2, 3, 6, 5]]],
    ["avgPool2d", (x) => avgPool2d(x!, [2, 2], [1, 2], [1, 0]).square(), [[2, 3, 6, 5]]],
    ["adaptiveAvgPool2d", (x) => adaptiveAvgPool2d(x!, [2, 3]).square(), [[2, 3, 6, 5]]],
  ];
  for (const [name, operation, shapes] of two) check(name, operation, shapes);
});

const seeded = <T>(work: (x: Tensor) => T): T => {
  const x = draw([2, 3]);
  return followJets(new Map([[x, { first: x.onesLike(), second: null }]]), () => work(x));
};

test("an operator without a rule is refused by name where a derivative enters it, and runs where none does", () => {
  const other = randn([2, 3], { dtype: "float64" });
  seeded(() => other.cumprod(0));
  assert.throws(
    () => seeded((x) => x.cumprod(0)),
    (error) => error instanceof LandscapeError && /aten::cumprod/.test(error.message),
  );
  assert.throws(() => seeded((x) => x.clamp(other)), /aten::clamp\.Tensor in this form/);
  assert.throws(() => seeded((x) => x.view([6]).mul_(2)), /shares its memory/);
  assert.throws(() => seeded((x) => crossEntropyLoss(x, other.softmax(1))), /aten::cross_entropy_loss in this form/);
});

test("the direction stays the caller's, nothing of the jets is left, and intermediate ones go with their tensors", () => {
  const x = randn([200, 50]);
  const first = randn([200, 50]);
  const handles = () => memoryStats().tensors;
  const before = handles();
  for (let i = 0; i < 3; i++) {
    scope(() =>
      followJets(new Map([[x, { first, second: null }]]), () => {
        let state = x;
        for (let layer = 0; layer < 20; layer++) state = scope(() => state.tanh().mul(2).exp().log());
        assert.ok(handles() - before < 80, `${handles() - before} tensors`);
      }),
    );
  }
  assert.equal(handles(), before);
  assert.deepEqual(first.shape, [200, 50]);
});
