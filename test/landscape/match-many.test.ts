import assert from "node:assert/strict";
import { test } from "node:test";
import { applyPermutation, difference, LandscapeError, matchMany, norm, permutationSpec, randomPermutations, weightsOf } from "../../src/landscape/index.js";
import { mlp } from "../../src/nn/index.js";
import { manualSeed, randn } from "../../src/tensor/index.js";

test("permuted copies of one network all come back to the first", () => {
  manualSeed(1);
  const model = mlp({ inputs: 20, hidden: [16, 12], outputs: 6 });
  const spec = permutationSpec(model, randn([2, 20]));
  const first = weightsOf(model);
  const networks = [first, ...[2, 3, 4].map((seed) => applyPermutation(first, spec, randomPermutations(spec, seed)))];
  for (const seed of [0, 1, 2]) {
    const { permutations, objective } = matchMany(model, networks, { spec, seed });
    objective.slice(1).forEach((value, i) => assert.ok(value > objective[i]!));
    assert.ok(Math.abs(objective.at(-1)! - 16 * norm(first) ** 2) < 1e-3 * objective.at(-1)!);
    permutations.forEach((one, i) => assert.equal(norm(difference(first, applyPermutation(networks[i]!, spec, one))), 0));
  }
});

test("one network alone is refused", () => {
  const model = mlp({ inputs: 3, hidden: [4], outputs: 2 });
  assert.throws(() => matchMany(model, [weightsOf(model)]), (error) => error instanceof LandscapeError && /at least two networks, got 1/.test(error.message));
});
