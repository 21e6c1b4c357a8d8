import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { paretoFront } from "../../src/recipe/pareto-front.js";

interface Offer {
  id: number;
  cost: number;
  worth: number;
}

const front = (offers: readonly Offer[]) => paretoFront(offers, ({ cost }) => cost, ({ worth }) => worth);

/** An offer is beaten by one that is nowhere worse and somewhere better, or that is its equal and came before. */
function beats(a: Offer, b: Offer): boolean {
  if (a.cost > b.cost || a.worth < b.worth) return false;
  return a.cost < b.cost || a.worth > b.worth || a.id < b.id;
}

const OFFERS = fc
  .array(fc.tuple(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })), fc.oneof(fc.integer({ min: -2, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }))), { maxLength: 15 })
  .map((pairs) => pairs.map(([cost, worth], id): Offer => ({ id, cost, worth })));

test("the front is what nothing beats, from the cheapest to the dearest", () => {
  fc.assert(
    fc.property(OFFERS, (offers) => {
      const before = offers.slice();
      const expected = offers.filter((one) => !offers.some((other) => beats(other, one))).sort((a, b) => a.cost - b.cost);
      assert.deepEqual(front(offers), expected);
      assert.deepEqual(offers, before);
      expected.slice(1).forEach((one, index) => assert.ok(one.cost > expected[index]!.cost && one.worth > expected[index]!.worth));
    }),
    { numRuns: 500 },
  );
});

test("of nothing it is nothing, of one it is that one, of equals the first", () => {
  assert.deepEqual(front([]), []);
  const [one, same, dearer, better] = [[1, 1], [1, 1], [2, 1], [2, 2]].map(([cost, worth], id): Offer => ({ id, cost: cost!, worth: worth! })) as [Offer, Offer, Offer, Offer];
  assert.deepEqual(front([same]), [same]);
  assert.deepEqual(front([one, same]), [one]);
  assert.deepEqual(front([dearer, one]), [one]);
  assert.deepEqual(front([better, dearer, one]), [one, better]);
});
