import assert from "node:assert/strict";
import { test } from "node:test";
import { applyPermutation, difference, norm, readSample, setWeights, type Weights, weightsOf } from "../../src/landscape/index.js";
import { matchBy, MATCHERS, symmetriesOf } from "../../src/recipe/landscape-matching.js";
import { manualSeed, noGrad, tensor } from "../../src/tensor/index.js";
import { networks } from "../landscape/networks.js";

test("matching a vision transformer leaves its outputs as they are; turning its heads brings it nearer than the permutation alone", async () => {
  manualSeed(3);
  const [one, other] = [networks["ViT"]!(), networks["ViT"]!()];
  const { model, input } = one;
  const [a, b] = [weightsOf(model), weightsOf(other.model)];
  const labels = tensor(Array.from({ length: input.size(0) }, (_, image) => BigInt(image % 2)), { dtype: "int64" });
  const sample = await readSample([{ input, target: labels }]);
  const spec = symmetriesOf(model, sample);
  const outputOf = (weights: Weights) => {
    setWeights(model, weights);
    return noGrad(() => model.eval().forward(input));
  };
  const before = outputOf(b);
  for (const matcher of MATCHERS) {
    const { weights, matching } = matchBy(matcher, model, [a, b], { spec, sample, seed: 0 });
    assert.ok(before.sub(outputOf(weights)).abs().max().toNumber() <= 1e-4 * before.abs().max().toNumber(), matcher);
    const permuted = applyPermutation(b, spec, matching.permutations);
    assert.ok(norm(difference(a, weights)) < norm(difference(a, permuted)) - 0.01, matcher);
  }
});
