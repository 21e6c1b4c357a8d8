import assert from "node:assert/strict";
import { test } from "node:test";
import { sinkhorn } from "../../src/landscape/sinkhorn.js";
import { applyPermutation, difference, LandscapeError, norm, permutationSpec, randomPermutations, sinkhornMatching, weightsOf } from "../../src/landscape/index.js";
import { mlp } from "../../src/nn/index.js";
import { grad, manualSeed, randn } from "../../src/tensor/index.js";

test("rows and columns sum to 1, and the implicit gradient is that of all iterations, and of differences", () => {
  manualSeed(1);
  const scores = randn([6, 6], { dtype: "float64", requiresGrad: true });
  const g = randn([6, 6], { dtype: "float64" });
  const p = sinkhorn(scores, 200);
  for (const axis of [0, 1]) assert.ok(p.sum([axis]).sub(1).abs().max().toNumber() < 1e-12);
  const [implicit] = grad(p.mul(g).sum(), scores) as [typeof scores];
  const [unrolled] = grad(sinkhorn(scores, 200, "unrolled").mul(g).sum(), scores) as [typeof scores];
  assert.ok(implicit.sub(unrolled).abs().max().toNumber() < 1e-7);
  const direction = randn([6, 6], { dtype: "float64" });
  const at = (h: number) => sinkhorn(scores.detach().add(direction, { alpha: h }), 200).mul(g).sum().toNumber();
  const slope = (at(1e-4) - at(-1e-4)) / 2e-4;
  assert.ok(Math.abs(implicit.mul(direction).sum().toNumber() - slope) < 1e-6);
});

for (const gradient of ["implicit", "unrolled"] as const) {
  test(`a permuted copy is recovered exactly by its weights, gradient ${gradient}`, () => {
    manualSeed(2);
    const model = mlp({ inputs: 10, hidden: [12, 12], outputs: 5 });
    const spec = permutationSpec(model, randn([3, 10]));
    const a = weightsOf(model);
    const b = applyPermutation(a, spec, randomPermutations(spec, 3));
    const { permutations, objective } = sinkhornMatching(model, a, b, { spec, steps: 60, gradient });
    assert.ok(objective.at(-1)! < objective[0]!);
    assert.equal(norm(difference(a, applyPermutation(b, spec, permutations))), 0);
  });
}

test("a loss needs a sample", () => {
  const model = mlp({ inputs: 3, hidden: [4], outputs: 2 });
  const spec = permutationSpec(model, randn([2, 3]));
  const weights = weightsOf(model);
  const refused = (error: unknown) => error instanceof LandscapeError && /give a `sample`/.test(error.message);
  assert.throws(() => sinkhornMatching(model, weights, weights, { spec, target: "line" }), refused);
});
