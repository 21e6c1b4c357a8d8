import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BatchNorm1d, Linear, ReLU, Sequential } from "../../src/nn/index.js";
import { barriers, checkComparable, disposeWeights, interpolated, LandscapeError, lineBarrier, measure, readSample, resetNormStatistics, setWeights, weightsOf } from "../../src/landscape/index.js";
import { manualSeed, randint, randn, tensor } from "../../src/tensor/index.js";
import { near, Toy, toyLoss, toyPoint, toySample } from "./support.js";

test("the toy's barriers: ends on opposite sides of the ridge are ½ apart whatever their scale, ends on one side as the formula says", async () => {
  using sample = await toySample();
  const model = new Toy();
  for (const a of [0.5, 1, 2]) {
    const line = await lineBarrier(model, toyPoint(a, 1 / a), toyPoint(-a, -1 / a), { sample, loss: toyLoss, points: 5 });
    for (const { value, t } of [line.loss.chord, line.loss.mean, line.loss.midpoint]) {
      near(value, 0.5, 1e-12);
      assert.equal(t, 0.5);
    }
    for (const { t, loss } of line.points) near(loss, 8 * t * t * (1 - t) ** 2, 1e-12);
    assert.equal(line.error, null);
  }
  const [a, b] = [0.5, 2];
  const { loss } = await lineBarrier(model, toyPoint(a, 1 / a), toyPoint(b, 1 / b), { sample, loss: toyLoss });
  near(loss.midpoint.value, ((a - b) ** 2 / (4 * a * b)) ** 2 / 2, 1e-12);
});

test("the definitions by hand: unequal ends, a peak off the middle, and an average better than its ends", () => {
  const uneven = barriers([[0, 1], [0.25, 4], [0.5, 3], [0.75, 2], [1, 2]]);
  assert.deepEqual(uneven.chord, { t: 0.25, value: 4 - 1.25 });
  assert.deepEqual(uneven.mean, { t: 0.25, value: 2.5 });
  assert.deepEqual(uneven.midpoint, { t: 0.5, value: 1.5 });
  const valley = barriers([[0, 1], [0.5, 0.25], [1, 1]]);
  assert.deepEqual([valley.chord.value, valley.mean.value, valley.midpoint.value], [0, 0, -0.75]);
});

test("(a) and (b) are never negative, and all three agree when the ends are level and the middle is the highest", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 3, maxLength: 9 }).filter(({ length }) => length % 2 === 1), (values) => {
      const points = values.map((value, i): [number, number] => [i / (values.length - 1), value]);
      const { chord, mean } = barriers(points);
      assert.ok(chord.value >= 0 && mean.value >= 0);
      const level = points.map(([t, value]): [number, number] => [t, t === 0 || t === 1 ? 1 : t === 0.5 ? 10 : value]);
      const heights = barriers(level);
      assert.deepEqual([heights.chord.value, heights.mean.value, heights.midpoint.value], [9, 9, 9]);
    }),
  );
});

test("points gather about a narrow peak until it is bracketed", async () => {
  // Ends of unequal loss: a peak off the middle, which a coarse grid misses.
  using sample = await toySample();
  const model = new Toy();
  const [a, b] = [toyPoint(3, 0.1), toyPoint(-2, -0.5)];
  const coarse = await lineBarrier(model, a, b, { sample, loss: toyLoss, points: 5, resolution: 0 });
  const fine = await lineBarrier(model, a, b, { sample, loss: toyLoss, points: 5, resolution: 0.005 });
  const exact = await lineBarrier(model, a, b, { sample, loss: toyLoss, points: 2001, resolution: 0 });
  assert.equal(coarse.points.length, 5);
  assert.ok(fine.points.length < 25);
  near(fine.loss.chord.value, exact.loss.chord.value, 1e-3);
  assert.ok(coarse.loss.chord.value < exact.loss.chord.value - 0.01);
  const at = fine.points.findIndex(({ t }) => t === fine.loss.chord.t);
  for (const neighbour of [fine.points[at - 1]!, fine.points[at + 1]!]) assert.ok(Math.abs(neighbour.t - fine.loss.chord.t) <= 0.005);
});

test("batch norms take their statistics anew at every point, and the model is left as it was", async () => {
  manualSeed(5);
  const build = () => new Sequential(new Linear(6, 8), new BatchNorm1d(8), new ReLU(), new Linear(8, 3));
  const [one, two] = [build(), build()];
  using sample = await readSample([40, 24].map((size) => ({ input: randn([size, 6]).mul(2), target: randint(0, 3, [size]) })));
  const before = weightsOf(one);
  const statistics = one.namedBuffers().map(([, buffer]) => [...buffer.toTypedArray()]);
  const line = await lineBarrier(one, weightsOf(one), weightsOf(two), { sample, points: 3, resolution: 0 });
  checkComparable(before, weightsOf(one));
  for (const [name, value] of Object.entries(weightsOf(one))) assert.deepEqual([...value.toTypedArray()], [...before[name]!.toTypedArray()]);
  assert.deepEqual(one.namedBuffers().map(([, buffer]) => [...buffer.toTypedArray()]), statistics);

  const middle = build();
  setWeights(middle, interpolated(weightsOf(one), weightsOf(two), 0.5));
  resetNormStatistics(middle, sample);
  const { loss, error } = measure(middle, sample);
  assert.equal(line.points[1]!.loss, loss);
  assert.equal(line.points[1]!.error, error);
  near(line.error!.midpoint.value, error! - (line.points[0]!.error! + line.points[2]!.error!) / 2, 1e-12);
});

test("a network with itself has no barrier; wrong settings, other architectures and interruption are told", async () => {
  manualSeed(6);
  const model = new Sequential(new Linear(4, 5), new ReLU(), new Linear(5, 2));
  using sample = await readSample([{ input: randn([30, 4]), target: randint(0, 2, [30]) }]);
  const a = weightsOf(model);
  const line = await lineBarrier(model, a, a, { sample, points: 5 });
  assert.deepEqual([line.loss.chord.value, line.loss.mean.value, line.loss.midpoint.value], [0, 0, 0]);
  await assert.rejects(async () => lineBarrier(model, a, a, { sample, points: 4 }), /odd whole number/);
  await assert.rejects(async () => lineBarrier(model, a, weightsOf(new Linear(4, 2)), { sample }), LandscapeError);
  const huge = { ...a, "2.bias": tensor([3e38, -3e38]) };
  await assert.rejects(async () => lineBarrier(model, a, { ...huge, "2.weight": a["2.weight"]!.mul(1e38) }, { sample }), /the loss at t = /);
  const stop = new AbortController();
  const seen: number[] = [];
  const onPoint = (done: number) => void (seen.push(done) === 2 && stop.abort());
  await assert.rejects(async () => lineBarrier(model, a, a, { sample, onPoint, signal: stop.signal }), { name: "AbortError" });
  assert.deepEqual(seen, [1, 2]);
  disposeWeights(a);
});
