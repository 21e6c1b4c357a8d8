import assert from "node:assert/strict";
import { test } from "node:test";
import {
  activationMatching, applyPermutation, difference, LandscapeError, linearAssignment, norm, permutationSpec, randomPermutations, stateOf, weightsOf,
} from "../../src/landscape/index.js";
import { mlp, type Mlp } from "../../src/nn/index.js";
import { manualSeed, noGrad, randint, randn, tensor } from "../../src/tensor/index.js";
import { networks } from "./networks.js";
import { sampleOf } from "./samples.js";

for (const name of ["mlp", "ResNet-20, shortcut A", "ResNet-20, shortcut B", "ViT"]) {
  test(`${name}: a permuted copy is recovered exactly`, () => {
    manualSeed(1);
    const { model, input } = networks[name]!();
    const sample = sampleOf(...[0, 1, 2].map(() => ({ input: randn([16, ...input.shape.slice(1)]), target: randint(0, 5, [16]) })));
    const spec = permutationSpec(model, input);
    const before = stateOf(model);
    // Without running statistics: they become those of the sample.
    const a = weightsOf(model);
    const b = applyPermutation(a, spec, randomPermutations(spec, 2));
    for (const by of ["correlation", "covariance"] as const) {
      const found = activationMatching(model, a, b, { spec, sample, by });
      assert.equal(norm(difference(a, applyPermutation(b, spec, found.permutations))), 0);
    }
    assert.equal(norm(difference(before, stateOf(model))), 0, "the model is as it was");
  });
}

test("units are paired by Pearson's correlation over all batches, computed here by the definition", () => {
  manualSeed(2);
  const [one, other] = [0, 1].map(() => mlp({ inputs: 4, hidden: [6], outputs: 3 })) as [Mlp, Mlp];
  const batches = [7, 12].map((size) => ({ input: randn([size, 4]).add(2), target: randint(0, 3, [size]) }));
  const units = [one, other].map((model) => batches.flatMap(({ input }) => noGrad(() => model.layers[0]!.forward(input).relu()).toArray<number[][]>()));
  const column = (rows: number[][], i: number) => rows.map((row) => row[i]!);
  const mean = (x: number[]) => x.reduce((sum, value) => sum + value, 0) / x.length;
  const centred = (x: number[]) => x.map((value) => value - mean(x));
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  const correlation = Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 6 }, (_, j) => {
      const [x, y] = [centred(column(units[0]!, i)), centred(column(units[1]!, j))];
      return dot(x, y) / Math.sqrt(Math.max(dot(x, x) * dot(y, y), 1e-24));
    }),
  );
  const expected = linearAssignment(tensor(correlation, { dtype: "float64" }), { maximize: true }).columns;
  const { permutations, objective } = activationMatching(one, weightsOf(one), weightsOf(other), { sample: sampleOf(...batches) });
  assert.deepEqual(permutations["layers.0"], expected);
  const paired = [...expected].reduce((sum, j, i) => sum + correlation[i]![j]!, 0) / 6;
  assert.ok(Math.abs(objective[1]! - paired) < 1e-4, `${objective[1]} instead of ${paired}`);
});

test("a sample is needed", () => {
  const model = mlp({ inputs: 3, hidden: [4], outputs: 2 });
  const weights = weightsOf(model);
  assert.throws(() => activationMatching(model, weights, weights, {}), (error) => error instanceof LandscapeError && /give a `sample`/.test(error.message));
});
