import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type BarrierEstimate,
  barrierEstimates,
  difference,
  explainBarrier,
  type EstimateName,
  LandscapeError,
  lineCurvature,
  weightsOf,
} from "../../src/landscape/index.js";
import { BatchNorm2d, Conv2d, Flatten, Linear, Module, parameter, Sequential, Tanh } from "../../src/nn/index.js";
import { manualSeed, type NestedArray, randint, randn, tensor, type Tensor } from "../../src/tensor/index.js";
import { close, lossAt, sampleOf } from "./line-oracle.js";
import { trainedPair } from "./trained-pair.js";
import { Toy, toyLoss, toyPoint, toySample } from "./support.js";

const named = (estimates: readonly BarrierEstimate[]) => Object.fromEntries(estimates.map(({ name, value }) => [name, value])) as Record<EstimateName, number | null>;

test("the uv toy over the ridge: barrier 1/2 whatever the end, E1 = E5 = 1/2, E3 = E4 = 2", async () => {
  for (const a of [1, 2, 0.3]) {
    const found = await explainBarrier(new Toy(), toyPoint(a, 1 / a), toyPoint(-a, -1 / a), { sample: await toySample(), loss: toyLoss, step: 1e-4, cells: 40 });
    close(found.barrier, 0.5, 1e-12, "barrier");
    close(found.integral.whole, 0.5, 1e-5, "integral");
    [16, -8, 16].forEach((curvature, i) => close(found.curvatures[i]!, curvature, 1e-6, `curvature ${i}`));
    const { E1, E2, E3, E4, E5, E6 } = named(found.estimates);
    for (const [value, expected] of [
      [E1, 0.5],
      [E2, 1],
      [E3, 2],
      [E4, 2],
      [E5, 0.5],
      [E6, 2],
    ] as const)
      close(value!, expected, 1e-6);
    // w = uv = (1 − 2t)²: Gauss-Newton w'² = 16 (1 − 2t)², residual (w − 1) w" = 8 ((1 − 2t)² − 1), under the tent −1/3 and 5/6.
    close(found.integral.gaussNewton!, -1 / 3, 2e-3, "Gauss-Newton");
    close(found.integral.residual!, 5 / 6, 2e-3, "residual");
    close(found.integral.kinks!, 0, 1, "kinks", 3e-3);
  }
});

test("the uv toy on one side of the ridge: ((a − b)² / 4ab)² / 2", async () => {
  for (const [a, b] of [
    [1, 3],
    [0.5, 0.9],
  ] as const) {
    const found = await explainBarrier(new Toy(), toyPoint(a, 1 / a), toyPoint(b, 1 / b), { sample: await toySample(), loss: toyLoss });
    const expected = ((a - b) ** 2 / (4 * a * b)) ** 2 / 2;
    close(found.barrier, expected, 1e-12);
    close(found.integral.whole, expected, 1e-3, "integral", 1e-6);
  }
});

for (const activation of ["relu", "tanh"] as const) {
  test(`${activation} networks: the integral of the curvature gives the whole profile of the loss, its parts sum to it, and only the residual can raise it`, async () => {
    const { model, a, b, sample } = trainedPair(activation);
    const found = await explainBarrier(model, a, b, { sample });
    const direction = difference(b, a);
    const height = (t: number) =>
      lossAt(model, a, direction, t, sample) - (1 - t) * lossAt(model, a, direction, 0, sample) - t * lossAt(model, a, direction, 1, sample);
    assert.ok(found.barrier > 0.2, `there is a barrier: ${found.barrier}`);
    close(found.barrier, height(0.5), 1e-12);
    close(found.integral.whole, found.barrier, 0.02, "the barrier");
    for (const { t, height: measured, predicted } of found.points) {
      close(measured, height(t), 1e-10, `height at ${t}`);
      close(predicted, measured, 0.02, `prediction at ${t}`, 0.3);
    }
    const { whole, gaussNewton, residual, kinks } = found.integral;
    close(gaussNewton! + residual! + kinks!, whole, 1e-10, "parts");
    assert.ok(gaussNewton! < 0 && residual! > 0);
    if (activation === "tanh") close(kinks!, 0, 1, "no kinks", 0.02 * whole);
    const [first, middle, last] = await lineCurvature(model, a, b, { sample, points: [0, 0.5, 1] });
    assert.deepEqual(found.curvatures, [first!.curvature, middle!.curvature, last!.curvature]);
  });
}

test("E1 and E5 are exact for polynomials of degree 5, E2 for parabolas, E4 for the crossing of two of them", () => {
  // l = 3t − 2t² + t³ + 4t⁴ − 2t⁵
  const [l, l1, l2] = [
    (t: number) => 3 * t - 2 * t ** 2 + t ** 3 + 4 * t ** 4 - 2 * t ** 5,
    (t: number) => 3 - 4 * t + 3 * t ** 2 + 16 * t ** 3 - 10 * t ** 4,
    (t: number) => -4 + 6 * t + 48 * t ** 2 - 40 * t ** 3,
  ];
  const found = named(barrierEstimates({ slopes: [l1(0), l1(1)], curvatures: [l2(0), l2(0.5), l2(1)], gaussNewton: null }));
  const barrier = l(0.5) - (l(0) + l(1)) / 2;
  close(found.E1!, barrier, 1e-12);
  close(found.E5!, barrier, 1e-12);
  assert.equal(found.E4, null);
  assert.equal(found.E6, null);
  close(named(barrierEstimates({ slopes: [0, -2], curvatures: [-2, -2, -2], gaussNewton: null })).E2!, 0.25, 1e-12);
  // Basins κ t² / 2 from 0 and κ' (1 − t)² / 2 from 1 cross where √κ t = √κ' (1 − t).
  const [k0, k1] = [4, 9];
  const t = Math.sqrt(k1) / (Math.sqrt(k0) + Math.sqrt(k1));
  close(named(barrierEstimates({ slopes: [0, 0], curvatures: [k0, -1, k1], gaussNewton: null })).E4!, (k0 * t ** 2) / 2, 1e-12);
});

test("batch norms normalise with each batch's own statistics at every point, so that the loss is a function of the weights; running ones on request", async () => {
  manualSeed(4);
  const network = () =>
    new Sequential(new Conv2d(1, 6, 3), new BatchNorm2d(6), new Tanh(), new Conv2d(6, 4, 3), new BatchNorm2d(4), new Flatten(), new Linear(16, 3)).to({
      dtype: "float64",
    });
  const [model, a, b] = [network(), weightsOf(network()), weightsOf(network())];
  const sample = sampleOf(randn([40, 1, 6, 6], { dtype: "float64" }).mul(3), randint(0, 3, [40]));
  const statistics = model.namedBuffers().map(([, buffer]) => buffer.toArray());
  const direction = difference(b, a);
  for (const norms of ["batch", "running"] as const) {
    const found = await explainBarrier(model, a, b, { sample, norms, cells: 32 });
    const [l0, l, l1] = [0, 0.5, 1].map((t) => lossAt(model, a, direction, t, sample, undefined, norms)) as [number, number, number];
    for (const [i, [, buffer]] of model.namedBuffers().entries()) buffer.copy_(tensor(statistics[i] as NestedArray, { dtype: buffer.dtype }));
    close(found.barrier, l - (l0 + l1) / 2, 1e-9, norms);
    close(found.integral.whole, found.barrier, 0.02, `${norms}: integral`, 0.01);
    close(found.integral.kinks!, 0, 1, `${norms}: parts`, 0.01);
  }
  assert.deepEqual(
    model.namedBuffers().map(([, buffer]) => buffer.toArray()),
    statistics,
  );
});

class Cumulative extends Module {
  w = parameter(tensor([0.3, 0.2]));
  forward(input: Tensor): Tensor {
    return input.mul(this.w.cumprod(0).sum());
  }
}

test("without the split any operator will do; with it one without a rule is named", async () => {
  const model = new Cumulative();
  const [a, b] = [{ w: tensor([1, 1]) }, { w: tensor([-1, -1]) }];
  const sample = { ...await toySample(), batches: [{ input: tensor([1]), target: tensor([2]) }], examples: 1 };
  await assert.rejects(explainBarrier(model, a, b, { sample }), (error) => error instanceof LandscapeError && /aten::cumprod/.test(error.message));
  const found = await explainBarrier(model, a, b, { sample, split: false });
  assert.deepEqual([found.integral.gaussNewton, found.integral.residual, found.integral.kinks, named(found.estimates).E6], [null, null, null, null]);
  close(found.integral.whole, found.barrier, 0.01);
  assert.deepEqual(model.w.toArray(), tensor([0.3, 0.2]).toArray());
  await assert.rejects(explainBarrier(model, a, weightsOf(new Toy()), { sample }), /differ in architecture/);
  await assert.rejects(explainBarrier(model, a, b, { sample, cells: 5 }), /cells: 5/);
});
