import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { edgePattern, MaskedLinear, PatternError, TileLinear } from "../../../src/g2g/index.js";
import { signScores } from "../../../src/g2g/rewiring/sign-scores.js";
import { noGrad, tensor } from "../../../src/tensor/index.js";
import { existingPlaces, smallTiles } from "./support.js";

/** A layer of one output whose weights are the given ones, 0 for an edge that does not exist. */
function layerOf(weights: readonly number[]): MaskedLinear {
  const pattern = edgePattern({ inputs: weights.length, outputs: 1, grouping: "index", groups: 1, within: 1, between: 0, junction: 0, random: randomStream(1) });
  const layer = new MaskedLinear(pattern);
  noGrad(() => {
    layer.weight.copy_(tensor([[...weights]]));
    layer.mask.copy_(tensor([weights.map((weight) => Number(weight !== 0))]));
  });
  return layer;
}

test("pruned by score, both signs lose the same share: the smallest positive and the largest negative weights", () => {
  const weight = fc.integer({ min: -1000, max: 1000 }).map((whole) => whole / 100);
  fc.assert(
    fc.property(fc.uniqueArray(weight, { minLength: 2, maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (weights, fraction) => {
      const layer = layerOf(weights);
      const existing = existingPlaces(layer);
      const scores = signScores(layer);
      assert.equal(scores.length, weights.length);
      const count = Math.floor(fraction * existing.length);
      const lowest = [...existing].sort((a, b) => scores[a]! - scores[b]!).slice(0, count);
      for (const sign of [1, -1]) {
        const sizes = (places: number[]) => places.map((place) => sign * weights[place]!).filter((size) => size > 0).sort((a, b) => a - b);
        const [pruned, all] = [sizes(lowest), sizes(existing)];
        assert.ok(Math.abs(pruned.length - (count * all.length) / existing.length) <= 1, `${pruned.length} of ${all.length}, ${count} of ${existing.length} in all`);
        assert.deepEqual(pruned, all.slice(0, pruned.length));
      }
    }),
    { numRuns: 300 },
  );
});

test("the score is the rank among the weights of the same sign over their number; equal weights have one rank, a weight of 0 the lowest", () => {
  const scores = signScores(layerOf([0.5, -4, 0.25, -1, 0, 2, 0.5, -2, -3]));
  const expected = [2 / 4, 4 / 4, 1 / 4, 1 / 4, 0, 4 / 4, 2 / 4, 2 / 4, 3 / 4];
  scores.forEach((score, place) => assert.ok(Math.abs(score - expected[place]!) < 1e-6, `${place}: ${score} instead of ${expected[place]}`));
});

test("tiles have no sign, and the error says what to use", () => {
  assert.throws(() => signScores(new TileLinear(smallTiles())), new PatternError("prune: sign needs single weights, and this junction moves whole tiles or kernels; use magnitude"));
});
