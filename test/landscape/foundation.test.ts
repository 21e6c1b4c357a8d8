import assert from "node:assert/strict";
import { test } from "node:test";
import { BatchNorm2d, Conv2d, Flatten, Linear, ReLU, Sequential } from "../../src/nn/index.js";
import {
  checkComparable, difference, displaced, dot, interpolated, LandscapeError, layersOf, measure, norm, readSample, resetNormStatistics, restricted, setWeights, weightsOf,
} from "../../src/landscape/index.js";
import { crossEntropyLoss, manualSeed, noGrad, randint, randn, tensor, watchOperators } from "../../src/tensor/index.js";

const network = () => new Sequential(new Linear(5, 7), new ReLU(), new Linear(7, 3));
const close = (a: number, b: number, tolerance = 1e-6) => assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a} instead of ${b}`);

test("points of weight space: copies, differences, lines that end exactly at their ends", () => {
  manualSeed(1);
  const [one, two] = [network(), network()];
  const [a, b] = [weightsOf(one), weightsOf(two)];
  noGrad(() => one.parameters()[0]!.fill_(0));
  assert.ok(a["0.weight"]!.abs().sum().toNumber() > 0, "a copy does not follow the model");
  for (const [t, end] of [[0, a], [1, b]] as const) {
    const point = interpolated(a, b, t);
    for (const name of Object.keys(a)) assert.deepEqual([...point[name]!.toTypedArray()], [...end[name]!.toTypedArray()]);
  }
  const d = difference(b, a);
  close(norm(difference(displaced(a, d, 0.25), interpolated(a, b, 0.25))), 0, 1e-5);
  close(dot(d, d), norm(d) ** 2);
  assert.deepEqual(layersOf(a), [{ name: "0", parameters: ["0.weight", "0.bias"] }, { name: "2", parameters: ["2.weight", "2.bias"] }]);
  const parts = layersOf(a).map(({ parameters }) => norm(restricted(d, new Set(parameters))) ** 2);
  close(parts.reduce((x, y) => x + y), norm(d) ** 2);
  setWeights(one, b);
  close(norm(difference(weightsOf(one), b)), 0);
});

test("networks of different architectures are refused by the parameters that differ, damaged ones by the parameter", () => {
  const a = weightsOf(network());
  const wider = weightsOf(new Sequential(new Linear(5, 8), new ReLU(), new Linear(8, 3)));
  assert.throws(() => checkComparable(a, wider), (error) => error instanceof LandscapeError && /0\.weight \(\[7, 5\] and \[8, 5\]\)/.test(error.message));
  const deeper = weightsOf(new Sequential(new Linear(5, 7), new ReLU(), new Linear(7, 3), new Linear(3, 3)));
  assert.throws(() => checkComparable(a, deeper), /only the second has 3\.weight, 3\.bias/);
  const broken = { ...a, "2.bias": tensor([0, NaN, 1]) };
  assert.throws(() => checkComparable(a, broken), /2\.bias of the second network holds NaN/);
  checkComparable(a, a);
});

test("a sample is measured as a whole, batches of unequal sizes weighed by their examples; an empty one is refused", async () => {
  manualSeed(2);
  const model = network();
  const batches = [9, 4].map((size) => ({ input: randn([size, 5]), target: randint(0, 3, [size]) }));
  const outputs = noGrad(() => batches.map(({ input }) => model.forward(input)));
  const expected = (9 * crossEntropyLoss(outputs[0]!, batches[0]!.target).toNumber() + 4 * crossEntropyLoss(outputs[1]!, batches[1]!.target).toNumber()) / 13;
  const wrong = batches.reduce((sum, { target }, i) => sum + outputs[i]!.argmax(-1).ne(target).sum().toNumber(), 0) / 13;
  using sample = await readSample(batches);
  assert.equal(sample.examples, 13);
  model.train();
  const { loss, error } = measure(model, sample);
  close(loss, expected);
  assert.equal(error, wrong);
  assert.ok(model.training);
  await assert.rejects(async () => readSample([]), /the data set is empty/);
});

test("the statistics of batch norms become those of the data, layer after layer", async () => {
  manualSeed(3);
  const model = new Sequential(new Conv2d(2, 4, 3), new BatchNorm2d(4), new ReLU(), new Conv2d(4, 3, 3), new BatchNorm2d(3), new Flatten(), new Linear(3 * 4, 2));
  const input = randn([20, 2, 6, 6]).mul(3).add(1);
  using sample = await readSample([{ input, target: randint(0, 2, [20]) }]);
  resetNormStatistics(model, sample);
  assert.equal((model.namedModules().find(([name]) => name === "1")![1] as BatchNorm2d).num_batches_tracked!.toNumber(), 1);
  // With statistics of the whole sample, evaluation and training see the same but for n / (n − 1) in the variance.
  model.eval();
  const evaluated = noGrad(() => model.forward(input));
  model.train();
  const trained = noGrad(() => model.forward(input));
  const gap = evaluated.sub(trained).abs().max().toNumber();
  assert.ok(gap < 0.02, String(gap));
});

test("a watcher sees every operator with its arguments by name, may answer for it, and what it calls itself is not watched", () => {
  const seen: string[] = [];
  const x = tensor([1, -2, 3]);
  const doubled = watchOperators(
    ({ name, args }, run) => {
      seen.push(name);
      if (name === "aten::relu") return (args["self"] as typeof x).mul(2);
      return run();
    },
    () => x.relu().add(1),
  );
  assert.deepEqual(doubled.toArray(), [3, -3, 7]);
  assert.deepEqual(seen.map((name) => name.split(".")[0]), ["aten::relu", "aten::add"]);
  x.relu();
  assert.equal(seen.length, 2);
  assert.throws(() => watchOperators(() => { throw new Error("no"); }, () => x.relu()), /no/);
  assert.deepEqual(x.relu().toArray(), [1, 0, 3]);
});
