import assert from "node:assert/strict";
import { test } from "node:test";
import { Linear, ReLU, Sequential } from "../../src/nn/index.js";
import {
  cumulativeGroups, difference, displaced, layerwiseBarriers, lineBarrier, measure, norm, readSample, restricted, setWeights, singleLayers, weightsOf, windowGroups,
} from "../../src/landscape/index.js";
import { manualSeed, randint, randn } from "../../src/tensor/index.js";
import { near, Toy, toyLoss, toyPoint, toySample } from "./support.js";

const deep = () => new Sequential(new Linear(4, 6), new ReLU(), new Linear(6, 6), new ReLU(), new Linear(6, 6), new ReLU(), new Linear(6, 3));

test("groups: single layers, growing from either end, from both, in a drawn order, and windows", () => {
  const weights = weightsOf(deep());
  const names = (groups: readonly { name: string }[]) => groups.map(({ name }) => name);
  assert.deepEqual(names(singleLayers(weights)), ["0", "2", "4", "6"]);
  assert.deepEqual(names(cumulativeGroups(weights, "shallow")), ["+ 0", "+ 2", "+ 4", "+ 6"]);
  assert.deepEqual(names(cumulativeGroups(weights, "deep")), ["+ 6", "+ 4", "+ 2", "+ 0"]);
  assert.deepEqual(names(cumulativeGroups(weights, "ends")), ["+ 0", "+ 6", "+ 2", "+ 4"]);
  const drawn = cumulativeGroups(weights, "random", 7);
  assert.deepEqual([...names(drawn)].sort(), ["+ 0", "+ 2", "+ 4", "+ 6"]);
  assert.deepEqual(cumulativeGroups(weights, "random", 7), drawn);
  for (const order of ["shallow", "deep", "ends", "random"] as const) {
    const groups = cumulativeGroups(weights, order);
    assert.deepEqual(groups.map(({ parameters }) => parameters.length), [2, 4, 6, 8]);
    assert.deepEqual([...groups.at(-1)!.parameters].sort(), Object.keys(weights).sort());
  }
  assert.deepEqual(names(windowGroups(weights, 3)), ["0 … 4", "2 … 6"]);
  assert.deepEqual(windowGroups(weights, 1), singleLayers(weights));
  assert.throws(() => windowGroups(weights, 5), /from 1 to 4, the number of layers/);
});

test("the toy by hand: swapping one factor of opposite ends is as bad as can be, averaging it gives the loss of zero", async () => {
  using sample = await toySample();
  const groups = [{ name: "u", parameters: ["u"] }, { name: "v", parameters: ["v"] }];
  const found = await layerwiseBarriers(new Toy(), toyPoint(2, 0.5), toyPoint(-2, -0.5), { sample, loss: toyLoss, groups, randomDirections: 3 });
  for (const [index, { anchors, distance, cosine, randomDirections, evenShare }] of found.entries()) {
    for (const { loss, swapped, error } of anchors) {
      near(loss, 0.5, 1e-12);
      near(swapped, 2, 1e-12);
      assert.equal(error, null);
    }
    near(distance, [4, 1][index]!, 1e-12);
    near(cosine, -1, 1e-12);
    near(evenShare, 0.25, 1e-12);
    // One parameter has two directions: to the other end, and away from it: u = 4 or 0 gives (4 · ½ − 1)² / 2 or (0 − 1)² / 2.
    for (const change of randomDirections) near(change, 0.5, 1e-12);
  }
});

test("of a network: each anchor keeps everything else, the whole as one group is the line itself, random directions are as long as the group's", async () => {
  manualSeed(9);
  const [one, two] = [deep(), deep()];
  const [a, b] = [weightsOf(one), weightsOf(two)];
  using sample = await readSample([{ input: randn([60, 4]), target: randint(0, 3, [60]) }]);
  const groups = cumulativeGroups(a, "shallow");
  const found = await layerwiseBarriers(one, a, b, { sample, groups, randomDirections: 2, seed: 4 });
  const line = await lineBarrier(one, a, b, { sample, points: 3, resolution: 0 });
  const base = (line.points[0]!.loss + line.points[2]!.loss) / 2;
  const lossAt = (weights: typeof a) => {
    setWeights(two, weights);
    return measure(two, sample).loss;
  };
  const d = difference(b, a);
  for (const [index, { anchors, parameters, distance }] of found.entries()) {
    const own = restricted(d, new Set(parameters));
    near(distance, norm(own), 1e-9);
    near(anchors[0].loss, lossAt(displaced(a, own, 0.5)) - base, 1e-6);
    near(anchors[1].loss, lossAt(displaced(b, own, -0.5)) - base, 1e-6);
    near(anchors[0].swapped, lossAt(displaced(a, own, 1)), 1e-6);
    assert.equal(parameters.length, 2 * (index + 1));
  }
  const whole = found.at(-1)!;
  for (const anchor of whole.anchors) {
    near(anchor.loss, line.loss.midpoint.value, 1e-6);
    near(anchor.error!, line.error!.midpoint.value, 1e-12);
  }
  near(whole.anchors[0].swapped, line.points[2]!.loss, 1e-6);
  const again = await layerwiseBarriers(one, a, b, { sample, groups, randomDirections: 2, seed: 4 });
  assert.deepEqual(again, found);
});
