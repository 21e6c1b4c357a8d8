import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { criteriaOf, type Shares, wholeParts } from "../../../src/g2g/rewiring/shares.js";

const KNOWN = ["low", "high", "any"] as const;
const criteria = (shares: Shares<(typeof KNOWN)[number]>) => criteriaOf("prune", shares, KNOWN);

test("criteria come in the order given, without those of share 0, their shares divided by the sum", () => {
  assert.deepEqual(criteria({ low: 1 }), [["low", 1]]);
  assert.deepEqual(criteria({ any: 3, low: 1, high: 0 }), [["any", 0.75], ["low", 0.25]]);
  assert.deepEqual(criteria({ high: undefined, low: 0.5 }), [["low", 1]]);
});

test("what is refused names the setting, the criterion or its share, and what is known", () => {
  const refused = (shares: Record<string, number>, message: RegExp) => assert.throws(() => criteria(shares), (error) => error instanceof RangeError && message.test(error.message));
  refused({ lowest: 1 }, /^prune: lowest is no criterion; expected low, high, any$/);
  refused({ lowest: 0, low: 1 }, /^prune: lowest is no criterion/);
  refused({ low: -0.5, high: 1 }, /^prune: the share of low is -0.5/);
  refused({ low: NaN }, /^prune: the share of low is NaN/);
  refused({ low: Infinity }, /^prune: the share of low is Infinity/);
  refused({}, /^prune: no criterion has a share above 0; give one of low, high, any$/);
  refused({ low: 0 }, /^prune: no criterion has a share above 0/);
});

test("whole parts are not negative, add up to the total, and each is its exact share to one", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }), (total, weights) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      const parts = wholeParts(total, weights.map((weight) => weight / sum));
      assert.equal(parts.reduce((a, b) => a + b, 0), total);
      parts.forEach((part, index) => {
        assert.ok(Number.isInteger(part) && part >= 0);
        assert.ok(Math.abs(part - (total * weights[index]!) / sum) <= 1 + 1e-9);
      });
    }),
  );
  assert.deepEqual(wholeParts(10, [1 / 3, 1 / 3, 1 / 3]), [3, 4, 3]);
  assert.deepEqual(wholeParts(0, [0.5, 0.5]), [0, 0]);
  assert.deepEqual(wholeParts(7, [1]), [7]);
});
