import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { completeLinkage } from "../../src/interactions/complete-linkage.js";

/** From the definition: the two groups whose largest distance is smallest, again and again. */
function naive(distances: number[][], cut: number): number[][] {
  let groups = distances.map((_, item) => [item]);
  for (;;) {
    const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => ({ a, b, apart: Math.max(...a.flatMap((x) => b.map((y) => distances[x]![y]!))) })));
    const best = pairs.sort((one, other) => one.apart - other.apart)[0];
    if (best === undefined || best.apart > cut) return groups.map((items) => items.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
    groups = [...groups.filter((group) => group !== best.a && group !== best.b), [...best.a, ...best.b]];
  }
}

test("complete linkage is what its definition gives, and no group is wider than the cut", () => {
  const points = fc.uniqueArray(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 0, maxLength: 14 });
  fc.assert(
    fc.property(points, fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 1, max: 1000 }), (places, cut, seed) => {
      // Ties have no order: a shift that differs for every pair breaks them.
      const distances = places.map((a, i) =>
        places.map((b, j) => (i === j ? 0 : Math.abs(a - b) + 1e-3 * Math.abs(Math.sin(seed * (1 + Math.min(i, j)) * (17 + Math.max(i, j)))))),
      );
      const groups = completeLinkage(distances, cut);
      assert.deepEqual(groups, naive(distances, cut));
      for (const group of groups) for (const a of group) for (const b of group) assert.ok(distances[a]![b]! <= cut);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test("a cut below 0 or none at all is refused", () => {
  assert.throws(() => completeLinkage([[0]], -1), RangeError);
  assert.throws(() => completeLinkage([[0]], NaN), RangeError);
});
