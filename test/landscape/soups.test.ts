import assert from "node:assert/strict";
import { test } from "node:test";
import { BatchNorm1d, Linear, Sequential } from "../../src/nn/index.js";
import {
  difference, displaced, evaluateAt, greedySoup, interpolated, LandscapeError, lineBarrier, measure, norm, readSample, runningMean, scaled, swa, uniformSoup, weightsOf,
  type SoupProgress, type Weights,
} from "../../src/landscape/index.js";
import { type Tensor, manualSeed, randint, randn, tensor } from "../../src/tensor/index.js";
import { near } from "./support.js";

const apart = (a: Weights, b: Weights): number => norm(difference(a, b));
const network = () => new Sequential(new Linear(3, 5), new BatchNorm1d(5), new Linear(5, 2));
const sampleOf = (size: number) => readSample([{ input: randn([size, 3]).mul(2).add(1), target: randint(0, 2, [size]) }]);
const meanOf = (points: readonly Weights[]): Weights => scaled(points.slice(1).reduce((sum, point) => displaced(sum, point, 1), points[0]!), 1 / points.length);

test("a running mean is the mean of what went in, and does not hold on to it", () => {
  manualSeed(1);
  const points = Array.from({ length: 5 }, () => weightsOf(new Linear(4, 3)));
  const mean = runningMean();
  assert.throws(() => mean.weights, LandscapeError);
  for (const [i, point] of points.entries()) {
    mean.add(point);
    near(apart(mean.weights, meanOf(points.slice(0, i + 1))), 0, 1e-6);
  }
  assert.equal(mean.count, 5);
  assert.throws(() => mean.add(weightsOf(new Linear(4, 2))), LandscapeError);
  points[0]!["weight"]!.fill_(7);
  assert.ok(mean.weights["weight"]!.abs().max().toNumber() < 5);
});

test("uniform soup and SWA: the mean with its own norm statistics, after the barriers and the networks alone", async () => {
  manualSeed(2);
  const model = network();
  const points = Array.from({ length: 3 }, () => weightsOf(network()));
  using sample = await sampleOf(60);
  using norms = await sampleOf(60);
  for (const average of [uniformSoup, swa]) {
    const stages: SoupProgress[] = [];
    const soup = await average(model, points, { sample, normSample: norms, onProgress: (progress) => void stages.push(progress) });
    near(apart(soup.weights, meanOf(points)), 0, 1e-6);
    assert.deepEqual(soup.members, [0, 1, 2]);
    const line = await lineBarrier(model, points[0]!, points[2]!, { sample, normSample: norms, points: 11, resolution: 0 });
    assert.equal(soup.barriers![0]![2], line.loss.chord.value);
    assert.deepEqual(soup.alone[1], evaluateAt(model, points[1]!, { sample, normSample: norms }));
    assert.equal(soup.averages.length, 3);
    assert.deepEqual(soup.averages[1], evaluateAt(model, interpolated(points[0]!, points[1]!, 0.5), { sample, normSample: norms }));
    const fresh = network();
    fresh.loadStateDict(soup.state);
    assert.deepEqual(measure(fresh, sample), soup.averages[2]);
    const expected = ["barriers", "networks", "averages"].flatMap((stage) => [1, 2, 3].map((done) => `${stage} ${done}/3`));
    assert.deepEqual(stages.map(({ stage, done, total }) => `${stage} ${done}/${total}`), expected);
  }
  const before = weightsOf(model);
  const without = await uniformSoup(model, points, { sample, barrier: null });
  assert.equal(without.barriers, null);
  assert.equal(apart(weightsOf(model), before), 0);
  const own = await uniformSoup(model, points, { sample, barrier: (a, b) => Math.round(1000 * apart(a, b)) });
  assert.equal(own.barriers![1]![0], Math.round(1000 * apart(points[0]!, points[1]!)));
  await assert.rejects(uniformSoup(model, [], { sample }), /nothing to average/);
  await assert.rejects(uniformSoup(model, [points[0]!, weightsOf(new Linear(3, 2))], { sample }), LandscapeError);
});

/** L(w) = |w − w*|², so that what an average does can be worked out by hand. */
const target = [1, 0];
const distance = (output: Tensor): Tensor => output.sub(tensor(target)).square().sum();
const pointAt = (x: number, y: number): Weights => ({ weight: tensor([[x], [y]]) });

test("greedy soup: from the best on, each is taken unless the score falls", async () => {
  const model = new Linear(1, 2, { bias: false });
  using sample = await readSample([{ input: tensor([[1]]), target: tensor([target]) }]);
  // By hand: (1, 0.2) alone 0.04; with (1, -0.3), mean (1, -0.05), 0.0025; with (1.5, 0), mean (1.17, -0.03), worse; with (0.4, 0), mean (0.8, -0.03), worse.
  const points = [pointAt(0.4, 0), pointAt(1, -0.3), pointAt(1, 0.2), pointAt(1.5, 0)];
  const soup = await greedySoup(model, points, { sample, loss: distance, barrier: null });
  assert.deepEqual(soup.members, [2, 1]);
  near(soup.averages[1]!.loss, 0.0025, 1e-6);
  near(apart(soup.weights, pointAt(1, -0.05)), 0, 1e-6);
  const stubborn = await greedySoup(model, points, { sample, loss: distance, barrier: null, score: () => 0 });
  assert.deepEqual(stubborn.members, [0, 1, 2, 3]);
  near(apart(stubborn.weights, meanOf(points)), 0, 1e-6);
});
