import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, interpolated, lineCurvature, lossJet, weightsOf } from "../../src/landscape/index.js";
import { close, differences, lossAt } from "./line-oracle.js";
import { trainedPair } from "./trained-pair.js";
import { Toy, toyLoss, toyPoint, toySample } from "./support.js";

test("with tanh the curvature is that of the jet and of differences of the loss", async () => {
  const { model, a, b, sample } = trainedPair("tanh");
  const direction = difference(b, a);
  const points = await lineCurvature(model, a, b, { sample, points: [0, 0.3, 0.5, 1], step: 0.003 });
  for (const { t, loss, slope, curvature } of points) {
    const [l, l1, l2] = differences((s) => lossAt(model, a, direction, s, sample), 1e-3, t);
    close(loss, l, 1e-12, `loss at ${t}`);
    close(slope, l1, 1e-7, `slope at ${t}`);
    close(curvature, l2, 0.01, `curvature at ${t}`);
    const jet = await lossJet(model, interpolated(a, b, t), direction, sample);
    close(curvature, jet.curvature, 0.01, `jet at ${t}`);
  }
});

test("with relu the difference catches the kinks between its ends, which the second derivative at a point misses", async () => {
  const { model, a, b, sample } = trainedPair("relu", [16]);
  const direction = difference(b, a);
  const points = await lineCurvature(model, a, b, { sample, points: [0.25, 0.5, 0.75] });
  for (const { t, curvature } of points) {
    const slope = (s: number) => (lossAt(model, a, direction, s + 1e-6, sample) - lossAt(model, a, direction, s - 1e-6, sample)) / 2e-6;
    close(curvature, (slope(t + 0.03) - slope(t - 0.03)) / 0.06, 1e-3, `at ${t}`);
  }
});

test("the uv toy's curvatures; progress, interruption, and a model left as it was", async () => {
  const model = new Toy();
  const before = weightsOf(model);
  const seen: [number, number][] = [];
  // l = 8 t² (1 − t)², whose difference of slopes over 2h adds 32 h² to l".
  const points = await lineCurvature(model, toyPoint(2, 0.5), toyPoint(-2, -0.5), {
    sample: await toySample(),
    loss: toyLoss,
    points: [0, 0.5, 1],
    step: 0.01,
    onPoint: (done, total) => void seen.push([done, total]),
  });
  for (const [i, [loss, slope, curvature]] of (
    [
      [0, 0, 16],
      [0.5, 0, -8],
      [0, 0, 16],
    ] as const
  ).entries()) {
    close(points[i]!.loss, loss, 1e-12);
    close(points[i]!.slope, slope, 1e-12);
    close(points[i]!.curvature, curvature + 32 * 0.01 ** 2, 1e-9);
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 9 }, (_, i) => [i + 1, 9]),
  );
  const stop = new AbortController();
  const reason = new Error("enough");
  await assert.rejects(
    lineCurvature(model, toyPoint(2, 0.5), toyPoint(-2, -0.5), {
      sample: await toySample(),
      loss: toyLoss,
      signal: stop.signal,
      onPoint: (done) => void (done === 4 && stop.abort(reason)),
    }),
    reason,
  );
  for (const name of ["u", "v"] as const) assert.deepEqual(model[name].toArray(), before[name]!.toArray());
  await assert.rejects(lineCurvature(model, toyPoint(2, 0.5), toyPoint(-2, -0.5), { sample: await toySample(), step: 0 }), RangeError);
});
