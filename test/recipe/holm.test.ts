import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { holm } from "../../src/recipe/index.js";

test("a worked example: the smallest times four, then times three, never falling, never above 1", () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((expected, place) => assert.ok(Math.abs(adjusted[place]! - expected) < 1e-15));
  assert.deepEqual(holm([0.6, 0.9]), [1, 1]);
  assert.deepEqual(holm([0.03]), [0.03]);
  assert.deepEqual(holm([]), []);
});

test("adjusting keeps the order, never lowers, and is at most Bonferroni's", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (values) => {
    const adjusted = holm(values);
    values.forEach((p, i) => {
      assert.ok(adjusted[i]! >= p && adjusted[i]! <= Math.min(1, values.length * p));
      values.forEach((q, j) => p < q && assert.ok(adjusted[i]! <= adjusted[j]!));
    });
  }));
});

/** Of every level the step-down test itself, as Holm describes it: from the smallest p on, reject while pᵢ ≤ level / (m − i + 1). */
test("reading adjusted values at a level rejects what stepping down rejects", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { maxLength: 12 }), (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const first = sorted.findIndex((p, rank) => p * (values.length - rank) > 0.05);
    const rejected = first < 0 ? values.length : first;
    assert.equal(holm(values).filter((p) => p <= 0.05).length, rejected);
  }));
});
