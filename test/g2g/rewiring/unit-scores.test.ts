import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MaskedLinear, TileLinear, tilePattern, unitsOf } from "../../../src/g2g/index.js";
import { unitScores } from "../../../src/g2g/rewiring/unit-scores.js";
import { randomStream } from "../../../src/data/index.js";
import { Generator, randn, scope } from "../../../src/tensor/index.js";
import { gridOf, matrix, numbers, smallEdges, unitValues } from "./support.js";

test("an edge's score is its own value, or the absolute one", () => {
  const pattern = smallEdges();
  const values = randn([pattern.outputs, pattern.inputs], { generator: new Generator(1) });
  assert.deepEqual([...unitScores(values, unitsOf(pattern), "mean")], numbers(values));
  assert.deepEqual([...unitScores(values, unitsOf(pattern), "norm")], numbers(values).map(Math.abs));
  assert.deepEqual([...unitScores(values.t().contiguous().t(), unitsOf(pattern), "mean")], numbers(values));
  assert.equal(gridOf(new MaskedLinear(pattern)).side, 1);
});

test("a tile's score is the mean or the root mean square of its real connections, in the ragged last column too", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 3 }), fc.nat(20), fc.nat(1000), (tile, groups, more, seed) =>
      scope(() => {
        const inputs = groups * tile + more;
        const pattern = tilePattern({ inputs, outputs: 2 * groups * tile, grouping: "index", groups, within: 1, between: 0.4, tile, junction: 0, random: randomStream(seed) });
        const grid = gridOf(new TileLinear(pattern));
        const values = randn([pattern.outputs, inputs], { generator: new Generator(seed) });
        for (const kind of ["mean", "norm"] as const) {
          const expected = unitValues(grid, matrix(values), kind);
          const actual = [...unitScores(values, unitsOf(pattern), kind)];
          assert.equal(actual.length, expected.length);
          actual.forEach((score, place) => assert.ok(Math.abs(score - expected[place]!) < 1e-5, `${kind} ${place}: ${score} instead of ${expected[place]}`));
        }
      }),
    ),
    { numRuns: 50 },
  );
});
