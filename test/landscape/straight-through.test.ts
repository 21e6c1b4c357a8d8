import assert from "node:assert/strict";
import { test } from "node:test";
import {
  applyPermutation, difference, LandscapeError, norm, permutationSpec, randomPermutations, stateOf, straightThroughMatching, weightsOf,
} from "../../src/landscape/index.js";
import { resnet } from "../../src/nn/index.js";
import { manualSeed, noGrad, randn } from "../../src/tensor/index.js";
import { sampleOf } from "./samples.js";

test("a permuted copy of a network with batch norms is recovered, the objective never rises, and the model is put back, running statistics and all", () => {
  manualSeed(1);
  const model = resnet({ depth: 8, numClasses: 4, width: 0.5 });
  // What the network itself says, and is sure of: no merged one can do better.
  noGrad(() => void model.linear.weight.mul_(8));
  const batches = [0, 1].map(() => {
    const input = randn([12, 3, 8, 8]);
    return { input, target: noGrad(() => model.train().forward(input).argmax(-1)) };
  });
  const spec = permutationSpec(model, batches[0]!.input);
  const before = stateOf(model);
  const a = weightsOf(model);
  const b = applyPermutation(a, spec, randomPermutations(spec, 2));
  const { permutations, objective } = straightThroughMatching(model, a, b, { spec, sample: sampleOf(...batches), epochs: 1 });
  assert.equal(norm(difference(a, applyPermutation(b, spec, permutations))), 0);
  assert.equal(objective.length, 2);
  objective.slice(1).forEach((value, i) => assert.ok(value <= objective[i]!));
  assert.ok(objective[1]! < objective[0]!);
  assert.equal(norm(difference(before, stateOf(model))), 0);
});

test("a sample is needed", () => {
  const model = resnet({ depth: 8, numClasses: 4, width: 0.5 });
  const weights = weightsOf(model);
  assert.throws(() => straightThroughMatching(model, weights, weights, {}), (error) => error instanceof LandscapeError && /give a `sample`/.test(error.message));
});
