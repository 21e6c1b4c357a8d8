import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, LandscapeError, norm, repair, setState, setWeights, stateOf, weightsOf } from "../../src/landscape/index.js";
import { mlp, type Mlp, resnet, type ResNet } from "../../src/nn/index.js";
import { cat, manualSeed, noGrad, randint, randn, type Tensor } from "../../src/tensor/index.js";
import { sampleOf } from "./samples.js";

const statistics = (units: Tensor) => ({ mean: units.mean([0]), deviation: units.var([0], false).sqrt() });
const hidden = (model: Mlp, input: Tensor, layer: number) =>
  noGrad(() => Array.from({ length: layer + 1 }, (_, i) => model.layers[i]!).reduce((x, one) => one.forward(x), input));

test("each hidden unit has, before its activation function, mean and deviation between those of the ends; the last layer and the model stay", () => {
  manualSeed(1);
  const [one, other] = [0, 1].map(() => mlp({ inputs: 6, hidden: [8, 7], outputs: 3 }).to({ dtype: "float64" })) as [Mlp, Mlp];
  const batches = [30, 20].map((size) => ({ input: randn([size, 6], { dtype: "float64" }), target: randint(0, 3, [size]) }));
  const input = cat(batches.map((batch) => batch.input), 0);
  const [a, b] = [weightsOf(one), weightsOf(other)];
  const alpha = 0.3;
  const { weights, layers } = repair(one, a, b, alpha, sampleOf(...batches));
  assert.equal(norm(difference(weightsOf(one), a)), 0);
  assert.equal(norm(difference({ last: weights["layers.4.weight"]! }, { last: a["layers.4.weight"]!.lerp(b["layers.4.weight"]!, alpha) })), 0);
  const merged = mlp({ inputs: 6, hidden: [8, 7], outputs: 3 }).to({ dtype: "float64" });
  setWeights(merged, weights);
  [0, 2].forEach((layer, i) => {
    const [first, second, found] = [one, other, merged].map((model) => statistics(hidden(model, input, layer)));
    for (const key of ["mean", "deviation"] as const) {
      const gap = found![key].sub(first![key].lerp(second![key], alpha)).abs().max().toNumber();
      assert.ok(gap < 1e-9, `layer ${layer}, ${key}: ${gap}`);
    }
    assert.ok(Math.abs(layers[i]!.after - 1) < 1e-9);
  });
  // The first layer is linear in its weights: what was left of its deviation follows from the ends' outputs alone.
  const mixed = statistics(hidden(one, input, 0).lerp(hidden(other, input, 0), alpha)).deviation.mean();
  const target = statistics(hidden(one, input, 0)).deviation.lerp(statistics(hidden(other, input, 0)).deviation, alpha).mean();
  assert.ok(Math.abs(layers[0]!.before - mixed.div(target).toNumber()) < 1e-9);
});

test("between two equal networks nothing changes; without a bias a layer is left alone", () => {
  manualSeed(2);
  const model = mlp({ inputs: 4, hidden: [5], outputs: 2 });
  const a = weightsOf(model);
  const sample = sampleOf({ input: randn([20, 4]), target: randint(0, 2, [20]) });
  const { weights, layers } = repair(model, a, a, 0.5, sample);
  assert.ok(norm(difference(weights, a)) < 1e-5);
  assert.ok(Math.abs(layers[0]!.before - 1) < 1e-5);
  const bare = mlp({ inputs: 4, hidden: [5], outputs: 2, bias: false });
  assert.deepEqual(repair(bare, weightsOf(bare), weightsOf(bare), 0.5, sample).layers, []);
});

test("batch norms: running statistics are those of the merged network, so that every channel varies as between the ends", () => {
  manualSeed(3);
  const [one, other] = [0, 1].map(() => resnet({ depth: 8, numClasses: 4, width: 0.5 })) as [ResNet, ResNet];
  const sample = sampleOf({ input: randn([24, 3, 12, 12]), target: randint(0, 4, [24]) });
  const before = stateOf(one);
  const { weights, layers } = repair(one, weightsOf(one), weightsOf(other), 0.5, sample);
  assert.equal(norm(difference(stateOf(one), before)), 0);
  assert.equal(layers.length, 7);
  for (const { name, after } of layers) assert.ok(Math.abs(after - 1) < 0.02, `${name}: ${after}`);
  assert.ok(layers.some(({ before: share }) => share < 0.9));
  setState(one, weights);
  assert.ok(norm(difference({ v: stateOf(one)["bn1.running_var"]! }, { v: weights["bn1.running_var"]! })) === 0);
});

test("a point beyond the ends is refused", () => {
  const model = mlp({ inputs: 4, hidden: [5], outputs: 2 });
  const weights = weightsOf(model);
  assert.throws(
    () => repair(model, weights, weights, 1.5, sampleOf({ input: randn([3, 4]), target: randint(0, 2, [3]) })),
    (error) => error instanceof LandscapeError && /within 0 and 1, got 1\.5/.test(error.message),
  );
});
