import assert from "node:assert/strict";
import { test } from "node:test";
import { alignHeads, difference, norm, permutationSpec, setWeights, weightsOf, type Weights } from "../../src/landscape/index.js";
import { manualSeed, noGrad, randn } from "../../src/tensor/index.js";
import { networks } from "./networks.js";

for (const name of ["GPT", "ViT"]) {
  test(`${name}: turning heads towards another network leaves the outputs as they are and brings the weights nearer; a turned copy comes back`, () => {
    manualSeed(1);
    const [one, other] = [networks[name]!(), networks[name]!()];
    for (const { model } of [one, other]) model.to({ dtype: "float64" });
    const input = one.input.dtype === "int64" ? one.input : one.input.to("float64");
    const spec = permutationSpec(one.model, input);
    const [a, b] = [weightsOf(one.model), weightsOf(other.model)];
    const outputOf = (weights: Weights) => {
      setWeights(one.model, weights);
      return noGrad(() => one.model.eval().forward(input));
    };
    const turned = alignHeads(spec, a, b);
    const [before, after] = [outputOf(b), outputOf(turned)];
    assert.ok(before.sub(after).abs().max().toNumber() <= 1e-10 * before.abs().max().toNumber());
    assert.ok(norm(difference(a, turned)) < norm(difference(a, b)) - 0.01);
    // a, turned towards b by orthogonal matrices, and back.
    const away = alignHeads(spec, b, a);
    assert.ok(norm(difference(a, away)) > 0.1);
    assert.ok(norm(difference(a, alignHeads(spec, a, away))) < 1e-8);
  });
}

test("the matrix is the best orthogonal one: no small turn of it brings the weights nearer", () => {
  manualSeed(2);
  const { model, input } = networks["ViT"]!();
  const spec = permutationSpec(model, input);
  const label = spec.labels.find(({ heads }) => heads.length > 0)!;
  const a = weightsOf(model);
  const b = Object.fromEntries(Object.entries(a).map(([key, value]) => [key, randn(value.shape)]));
  const best = norm(difference(a, alignHeads(spec, a, b)));
  const pair = label.heads[0]!;
  const size = pair.left[0]!.positions.length / label.size;
  for (let trial = 0; trial < 10; trial++) {
    const turn = randn([size, size]).mul(0.05);
    const rotation = turn.sub(turn.t()).matrixExp();
    const aligned: Record<string, (typeof a)[string]> = { ...alignHeads(spec, a, b) };
    for (const { name, axis } of [...pair.left, ...pair.right]) {
      // The first head's rows come first in a ViT.
      assert.equal(axis, 0);
      const head = aligned[name]!.slice(0, 0, size);
      head.copy_(rotation.matmul(head.reshape([size, -1])).reshape(head.shape));
    }
    assert.ok(norm(difference(a, aligned)) > best);
  }
});
