import assert from "node:assert/strict";
import { test } from "node:test";
import { Linear, Module, parameter, ReLU, Sequential } from "../../src/nn/index.js";
import { curveProfile, difference, elasticBand, lineBarrier, norm, readSample, trainCurve, weightsOf, type CurveStep, type Weights } from "../../src/landscape/index.js";
import { manualSeed, randint, randn, tensor, type Tensor } from "../../src/tensor/index.js";
import { near, Toy, toyLoss, toyPoint, toySample } from "./support.js";

/** L(x, y) = (x² − 1)² + 5 (y − x²)²: valleys at (±1, 1), the pass between them at (0, 0) with L = 1, and 6 in the middle of the straight way. */
class TwoValleys extends Module {
  x = parameter(tensor([1], { dtype: "float64" }));
  y = parameter(tensor([1], { dtype: "float64" }));

  forward(_input: Tensor): Tensor {
    const square = this.x.square();
    return square.sub(1).square().add(this.y.sub(square).square().mul(5));
  }
}

const at = (x: number, y: number): Weights => ({ x: tensor([x], { dtype: "float64" }), y: tensor([y], { dtype: "float64" }) });
const mean = (output: Tensor): Tensor => output.mean();

test("the highest point of a band goes to the pass, and its points stay evenly spaced", async () => {
  const model = new TwoValleys();
  using sample = await toySample();
  const [a, b] = [at(-1, 1), at(1, 1)];
  const line = await lineBarrier(model, a, b, { sample, loss: mean });
  near(line.loss.chord.value, 6, 1e-9);
  const { curve, step } = await elasticBand(model, a, b, { batches: sample, images: 9, steps: 400, lr: 0.01, loss: mean });
  assert.equal(step, 400);
  const [x, y] = [curve.points[5]!["x"]!.toNumber(), curve.points[5]!["y"]!.toNumber()];
  near(x, 0, 1e-3);
  near(y, 0, 1e-3);
  const profile = await curveProfile(model, curve, { sample, loss: mean, points: 81 });
  near(profile.loss.max, 1, 0.02);
  const pieces = curve.points.slice(1).map((point, i) => norm(difference(point, curve.points[i]!)));
  for (const piece of pieces) near(piece, pieces[0]!, 0.01 * pieces[0]!);
  assert.equal(norm(difference(curve.points[0]!, a)) + norm(difference(curve.points.at(-1)!, b)), 0);
});

test("a band finds the valley that two points share", async () => {
  const model = new Toy();
  using sample = await toySample();
  const [a, b] = [toyPoint(0.5, 2), toyPoint(2, 0.5)];
  const line = await lineBarrier(model, a, b, { sample, loss: toyLoss });
  const { curve } = await elasticBand(model, a, b, { batches: sample, steps: 200, lr: 0.05, loss: toyLoss });
  const { loss } = await curveProfile(model, curve, { sample, loss: toyLoss });
  assert.ok(loss.barriers.chord.value < 0.1 * line.loss.chord.value, `${loss.barriers.chord.value} instead of ${line.loss.chord.value}`);
});

test("a band that was stopped goes on to the same bits, and one point between the ends is enough", async () => {
  manualSeed(1);
  const network = () => new Sequential(new Linear(4, 6), new ReLU(), new Linear(6, 3));
  const model = network();
  const [a, b] = [weightsOf(network()), weightsOf(network())];
  using sample = await readSample([5, 7].map((size) => ({ input: randn([size, 4]), target: randint(0, 3, [size]) })));
  const settings = { batches: sample, steps: 6, images: 1, lr: 0.1, weightDecay: 0.01 };
  const whole = await elasticBand(model, a, b, settings);
  const stop = new AbortController();
  const onStep = ({ step, t }: CurveStep) => {
    assert.ok([0, 0.5, 1].includes(t));
    if (step === 3) stop.abort();
  };
  const part = await elasticBand(model, a, b, { ...settings, signal: stop.signal, onStep });
  assert.equal(part.step, 3);
  const rest = await elasticBand(model, a, b, { ...settings, resume: part });
  assert.equal(norm(difference(whole.curve.points[1]!, rest.curve.points[1]!)), 0);
  // A band's state is a curve's, and so a start for training one.
  const on = await trainCurve(model, a, b, { batches: sample, steps: 8, resume: rest });
  assert.equal(on.step, 8);
});
