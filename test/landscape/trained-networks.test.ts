import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fashionMnist, loader, subset } from "../../src/data/index.js";
import {
  activationMatching, applyPermutation, interpolated, matchMany, measure, permutationSpec, readSample, repair, setWeights, sinkhornMatching, straightThroughMatching,
  weightMatching, weightsOf, type Matching, type Sample, type Weights,
} from "../../src/landscape/index.js";
import { crossEntropy, mlp, type Mlp } from "../../src/nn/index.js";
import { adam } from "../../src/optim/index.js";
import { manualSeed, scope } from "../../src/tensor/index.js";

const first = (split: "train" | "test", count: number) => subset(fashionMnist({ split }), Int32Array.from({ length: count }, (_, i) => i));

function trained(seed: number, epochs = 4): Mlp {
  manualSeed(seed);
  const model = mlp({ inputs: 784, hidden: [128, 128], outputs: 10 });
  const rule = adam(model, { lr: 1e-3 });
  const batches = loader(first("train", 4000), { batchSize: 100, shuffle: true, seed });
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { input, target } of batches) {
      scope(() => {
        rule.zeroGrad();
        crossEntropy(model.forward(input), target).backward();
        rule.step();
      });
    }
  }
  return model;
}

// Two perceptrons of width 128 and their data, as the specification measures them (section 4.2), but fewer epochs.
const [one, other] = [trained(1), trained(2)];
const [a, b] = [weightsOf(one), weightsOf(other)];
const sample: Sample = await readSample(loader(first("train", 2000), { batchSize: 1000 }));
const tested: Sample = await readSample(loader(first("test", 2000), { batchSize: 1000 }));
const spec = permutationSpec(one, sample.batches[0]!.input);
after(() => void [sample[Symbol.dispose](), tested[Symbol.dispose]()]);

const at = (weights: Weights) => {
  setWeights(one, weights);
  return measure(one, tested);
};
const ends = [at(a), at(b)] as const;
const barrier = (weights: Weights) => at(weights).loss - (ends[0].loss + ends[1].loss) / 2;
const midpoint = ({ permutations }: Pick<Matching, "permutations">) => interpolated(a, applyPermutation(b, spec, permutations), 0.5);
const naive = barrier(midpoint({ permutations: {} }));

const matchers: Readonly<Record<string, () => Matching>> = {
  "weight matching": () => weightMatching(one, a, b, { spec }),
  "activation matching": () => activationMatching(one, a, b, { spec, sample }),
  "straight-through matching": () => straightThroughMatching(one, a, b, { spec, sample, epochs: 2 }),
  "Sinkhorn matching of weights": () => sinkhornMatching(one, a, b, { spec, steps: 15 }),
  "Sinkhorn matching at the midpoint": () => sinkhornMatching(one, a, b, { spec, sample, target: "midpoint", steps: 25 }),
};

for (const [name, match] of Object.entries(matchers)) {
  test(`${name} takes away most of the barrier at the midpoint of two networks trained on Fashion-MNIST`, () => {
    const left = barrier(midpoint(match()));
    assert.ok(naive > 0.2, `naive ${naive}`);
    assert.ok(left < 0.35 * naive, `${left} of ${naive}`);
  });
}

test("REPAIR raises the accuracy of the naive midpoint, and brings back the variance of every layer", () => {
  const { weights, layers } = repair(one, a, b, 0.5, sample);
  const [before, afterwards] = [at(midpoint({ permutations: {} })), at(weights)];
  assert.ok(afterwards.error! < before.error!, `${afterwards.error} instead of ${before.error}`);
  assert.deepEqual(layers.map(({ name }) => name), ["layers.0", "layers.2"]);
  for (const layer of layers) {
    assert.ok(layer.before < 0.9, `${layer.name}: ${layer.before}`);
    assert.ok(Math.abs(layer.after - 1) < 1e-3, `${layer.name}: ${layer.after}`);
  }
});

test("REPAIR lowers the accuracy of a matched midpoint by no more than a point", () => {
  const matched = applyPermutation(b, spec, weightMatching(one, a, b, { spec }).permutations);
  assert.ok(at(repair(one, a, matched, 0.5, sample).weights).error! <= at(interpolated(a, matched, 0.5)).error! + 0.01);
});

test("three networks matched to each other make a mean that is far better than that of the unmatched", () => {
  const networks = [a, b, weightsOf(trained(3, 2))];
  const { permutations, objective } = matchMany(one, networks, { spec });
  const mean = (list: readonly Weights[]) => interpolated(list[0]!, interpolated(list[1]!, list[2]!, 0.5), 2 / 3);
  objective.slice(1).forEach((value, i) => assert.ok(value > objective[i]!));
  const [unmatched, matched] = [barrier(mean(networks)), barrier(mean(networks.map((weights, i) => applyPermutation(weights, spec, permutations[i]!))))];
  assert.ok(matched < 0.35 * unmatched, `${matched} of ${unmatched}`);
  assert.ok(Object.values(permutations[0]!).every((order) => order.every((from, to) => from === to)), "the first network stays");
});
