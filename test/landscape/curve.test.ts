import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inMemoryDataset } from "../../src/data/in-memory-dataset.js";
import { loader } from "../../src/data/index.js";
import { BatchNorm1d, Dropout, Linear, ReLU, Sequential } from "../../src/nn/index.js";
import {
  chordCurve, curveCoefficients, curveMetric, curvePoint, curveProfile, curveSchedule, difference, interpolated, LandscapeError, lineBarrier, norm, readSample, trainCurve,
  weightsOf, type Curve, type CurveState, type CurveStep, type Weights,
} from "../../src/landscape/index.js";
import { manualSeed, noGrad, randint, randn, tensor } from "../../src/tensor/index.js";
import { near, Toy, toyLoss, toyPoint, toySample } from "./support.js";

const plane = (...points: [number, number][]): Weights[] => points.map(([x, y]) => ({ x: tensor([x], { dtype: "float64" }), y: tensor([y], { dtype: "float64" }) }));
const apart = (a: Weights, b: Weights): number => norm(difference(a, b));

test("the shares of the control points: de Casteljau's and the broken line's, with sum 1 and exact ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 7 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, t) => {
      const bezier = curveCoefficients("bezier", count, t);
      const chain = curveCoefficients("polychain", count, t);
      bezier.forEach((share, i) => {
        let heights: number[] = Array.from({ length: count }, (_, j) => (i === j ? 1 : 0));
        while (heights.length > 1) heights = heights.slice(1).map((next, j) => (1 - t) * heights[j]! + t * next);
        near(share, heights[0]!, 1e-12);
      });
      const piece = Math.min(Math.floor(t * (count - 1)), count - 2);
      chain.forEach((share, i) => near(share, i === piece ? 1 + piece - t * (count - 1) : i === piece + 1 ? t * (count - 1) - piece : 0, 1e-12));
      for (const shares of [bezier, chain]) near(shares.reduce((sum, share) => sum + share), 1, 1e-12);
    }),
  );
  assert.throws(() => curveCoefficients("bezier", 3, 1.1), RangeError);
});

test("a curve begins as its chord, has its ends exactly, and its lengths are those of geometry", () => {
  manualSeed(1);
  const [a, b] = [new Linear(3, 2), new Linear(3, 2)].map(weightsOf) as [Weights, Weights];
  for (const kind of ["bezier", "polychain"] as const) {
    const curve = chordCurve(kind, a, b, 3);
    assert.equal(curve.points.length, 5);
    for (const t of [0, 0.3, 0.5, 0.9, 1]) near(apart(curvePoint(curve, t), interpolated(a, b, t)), 0, 1e-6);
    for (const [t, end] of [[0, a], [1, b]] as const) assert.equal(apart(curvePoint(curve, t), end), 0);
    near(curveMetric(curve).length, apart(a, b), 1e-6);
  }
  // A quadratic curve over (-1, 1), (0, -1), (1, 1) is the parabola y = x².
  const parabola: Curve = { kind: "bezier", points: plane([-1, 1], [0, -1], [1, 1]) };
  near(curveMetric(parabola).length, Math.sqrt(5) + Math.asinh(2) / 2, 1e-6);
  near(curveMetric(parabola).distance(0.5, 1), Math.SQRT2, 1e-12);
  near(curveMetric({ kind: "polychain", points: plane([0, 0], [3, 4], [3, 0]) }).length, 9, 1e-9);
  assert.throws(() => chordCurve("bezier", a, b, 0), RangeError);
  assert.throws(() => chordCurve("bezier", a, weightsOf(new Linear(3, 3))), LandscapeError);
});

test("the profile of a curve: the toy's chord in closed form, and pieces of unequal length by their length", async () => {
  using sample = await toySample();
  const model = new Toy();
  const options = { sample, loss: toyLoss, points: 401 };
  const profile = await curveProfile(model, chordCurve("bezier", toyPoint(1, 1), toyPoint(-1, -1)), options);
  // l(t) = 8 t² (1 − t)², whose mean is 8 / 30
  for (const value of [profile.loss.mean, profile.loss.byLength]) near(value, 8 / 30, 1e-5);
  near(profile.loss.max, 0.5, 1e-12);
  near(profile.loss.min, 0, 1e-12);
  assert.deepEqual(profile.loss.barriers.chord, { t: 0.5, value: profile.loss.max });
  near(profile.length, Math.sqrt(8), 1e-9);
  assert.equal(profile.error, null);
  // Along u = 0 the loss is ½; from there at v = 3 it is (uv − 1)² / 2, the mean of which over u from 0 to 1 is ½.
  const corner = await curveProfile(model, { kind: "polychain", points: [toyPoint(0, 0), toyPoint(0, 3), toyPoint(1, 3)] }, options);
  near(corner.loss.mean, 0.5, 1e-4);
  near(corner.loss.byLength, 0.5, 1e-4);
  near(corner.points.at(-1)!.way, 4, 1e-9);
  near(corner.length, 4, 1e-9);
  const uneven = await curveProfile(model, { kind: "polychain", points: [toyPoint(0, 0), toyPoint(0, 3), toyPoint(2, 3)] }, options);
  // ½ over the length of 3, and the mean of (3u − 1)² / 2 over u from 0 to 2, (5³ + 1) / 36, over that of 2
  near(uneven.loss.byLength, (3 * 0.5 + 2 * (126 / 36)) / 5, 1e-3);
  near(uneven.loss.mean, (0.5 + 126 / 36) / 2, 1e-3);
  await assert.rejects(curveProfile(model, { kind: "bezier", points: [toyPoint(0, 0)] }, options), /1 control points/);
  await assert.rejects(curveProfile(model, chordCurve("bezier", toyPoint(1, 1), toyPoint(-1, -1)), { ...options, points: 10 }), RangeError);
});

test("two steps of training by hand: gradients by differences of the loss, momentum, decay of the curve's point, ends fixed", async () => {
  using sample = await toySample();
  const [lr, momentum, weightDecay, h] = [0.1, 0.9, 0.3, 1e-5];
  const steps: CurveStep[] = [];
  const [a, b] = [toyPoint(2, 0.5), toyPoint(0.25, 4)];
  const settings = { batches: sample, steps: 2, lr, momentum, weightDecay, schedule: (step: number) => 1 / (step + 1), loss: toyLoss, seed: 7 };
  const state = await trainCurve(new Toy(), a, b, { ...settings, onStep: (step) => void steps.push(step) });
  const loss = (u: number, v: number) => (u * v - 1) ** 2 / 2 + (weightDecay / 2) * (u * u + v * v);
  let [u, v] = [(2 + 0.25) / 2, (0.5 + 4) / 2];
  let [mu, mv] = [0, 0];
  steps.forEach(({ t }, step) => {
    const arc = (from: number, middle: number, to: number) => (1 - t) ** 2 * from + 2 * t * (1 - t) * middle + t * t * to;
    const at = (du: number, dv: number) => loss(arc(2, u + du, 0.25), arc(0.5, v + dv, 4));
    mu = momentum * mu + (at(h, 0) - at(-h, 0)) / (2 * h);
    mv = momentum * mv + (at(0, h) - at(0, -h)) / (2 * h);
    u -= (lr / (step + 1)) * mu;
    v -= (lr / (step + 1)) * mv;
  });
  const [first, middle, last] = state.curve.points as [Weights, Weights, Weights];
  near(middle["u"]!.toNumber(), u, 1e-8);
  near(middle["v"]!.toNumber(), v, 1e-8);
  assert.equal(apart(first, a) + apart(last, b), 0);
  assert.notEqual(steps[0]!.t, steps[1]!.t);
});

test("a trained curve goes round the ridge between two points of one valley", async () => {
  using sample = await toySample();
  const model = new Toy();
  const [a, b] = [toyPoint(0.5, 2), toyPoint(2, 0.5)];
  const options = { sample, loss: toyLoss };
  const line = await lineBarrier(model, a, b, options);
  for (const [kind, bends] of [["bezier", 1], ["polychain", 3]] as const) {
    const { curve } = await trainCurve(model, a, b, { batches: sample, steps: 300, lr: 0.1, kind, bends, loss: toyLoss });
    const { loss, length, chord } = await curveProfile(model, curve, options);
    assert.ok(loss.barriers.chord.value < 0.1 * line.loss.chord.value, `${kind}: ${loss.barriers.chord.value} instead of ${line.loss.chord.value}`);
    assert.ok(length > chord);
  }
});

test("training that was stopped goes on to the same bits, from a loader and from a sample; the model is left as it was", async () => {
  manualSeed(2);
  const network = () => new Sequential(new Linear(4, 8), new BatchNorm1d(8), new ReLU(), new Dropout(0), new Linear(8, 3));
  const model = network();
  const [a, b] = [weightsOf(network()), weightsOf(network())];
  const data = inMemoryDataset({ name: "noise", input: randn([40, 4]), target: randint(0, 3, [40]), classes: ["a", "b", "c"] });
  const source = () => loader(data, { batchSize: 8, shuffle: true, seed: 3 });
  using sample = await readSample(source());
  const before = weightsOf(model);
  const buffers = () => model.namedBuffers().map(([, value]) => value.toArray());
  const buffersBefore = buffers();
  model.eval();
  model.parameters()[0]!.requiresGrad_(false);
  for (const batches of [source, () => sample]) {
    const settings = { steps: 13, lr: 0.1, seed: 5 };
    const whole = await trainCurve(model, a, b, { ...settings, batches: batches() });
    const stop = new AbortController();
    const part: CurveState = await trainCurve(model, a, b, { ...settings, batches: batches(), signal: stop.signal, onStep: ({ step }) => step === 7 && stop.abort() });
    assert.equal(part.step, 7);
    const saved = JSON.parse(JSON.stringify(part.position)) as unknown;
    const rest = await trainCurve(model, a, b, { ...settings, batches: batches(), resume: { ...part, position: saved } });
    assert.equal(rest.step, 13);
    whole.curve.points.forEach((point, i) => assert.equal(apart(point, rest.curve.points[i]!), 0));
    assert.ok(apart(whole.curve.points[1]!, interpolated(a, b, 0.5)) > 1e-3);
  }
  assert.equal(apart(weightsOf(model), before), 0);
  assert.deepEqual(buffers(), buffersBefore);
  assert.ok(!model.training && !model.parameters()[0]!.requiresGrad);
  const diverging = trainCurve(model, a, b, { batches: sample, steps: 5, lr: 1e38 });
  await assert.rejects(diverging, (error) => error instanceof LandscapeError && /take a smaller lr/.test(error.message));
  await assert.rejects(trainCurve(model, a, b, { batches: sample, steps: 5, lr: -1 }), RangeError);
  assert.equal(apart(weightsOf(model), before), 0);
});

test("the rate is whole for half of the steps and a hundredth from nine tenths on", () => {
  const rate = curveSchedule(100);
  assert.deepEqual([0, 50, 70, 90, 99].map((step) => Math.round(rate(step) * 1e6) / 1e6), [1, 1, 0.505, 0.01, 0.01]);
});

test("batch norms take new statistics along the curve", async () => {
  manualSeed(4);
  const model = new Sequential(new Linear(4, 6), new BatchNorm1d(6), new Linear(6, 2));
  const [a, b] = [weightsOf(model), weightsOf(new Sequential(new Linear(4, 6), new BatchNorm1d(6), new Linear(6, 2)))];
  using sample = await readSample([{ input: randn([50, 4]).add(3), target: randint(0, 2, [50]) }]);
  const along = async () => (await curveProfile(model, chordCurve("bezier", a, b), { sample, points: 3 })).points.map(({ loss }) => loss);
  const found = await along();
  noGrad(() => model.namedBuffers().forEach(([, buffer]) => buffer.dtype === "float32" && void buffer.fill_(50)));
  assert.deepEqual(await along(), found);
});
