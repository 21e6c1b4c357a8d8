import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkCells, greenWeights, weighed } from "../../src/landscape/green-weights.js";

/** Σ cₖ tᵏ and its derivative */
const value = (coefficients: readonly number[], t: number) => coefficients.reduce((sum, c, k) => sum + c * t ** k, 0);
const slope = (coefficients: readonly number[], t: number) => coefficients.slice(1).reduce((sum, c, k) => sum + (k + 1) * c * t ** k, 0);

const height = (coefficients: readonly number[], t: number) => value(coefficients, t) - (1 - t) * value(coefficients, 0) - t * value(coefficients, 1);
const fromSlopes = (coefficients: readonly number[], cells: number, node: number) =>
  -weighed(
    greenWeights(cells, node),
    Array.from({ length: cells }, (_, i) => slope(coefficients, (i + 1) / cells) - slope(coefficients, i / cells)),
  );

test("the height over the chord from changes of slope is exact for cubics at every boundary of cells", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 4, max: 30 }),
      fc.nat(28),
      (coefficients, cells, at) => {
        const node = 1 + (at % (cells - 1));
        assert.ok(Math.abs(fromSlopes(coefficients, cells, node) - height(coefficients, node / cells)) < 1e-9);
      },
    ),
  );
});

test("for smooth curves the error falls with the fourth power of the width of the cells", () => {
  const errors = [8, 16].map((cells) => {
    const changes = Array.from({ length: cells }, (_, i) => 3 * Math.cos((3 * (i + 1)) / cells) - 3 * Math.cos((3 * i) / cells));
    return Math.abs(-weighed(greenWeights(cells, cells / 2), changes) - (Math.sin(1.5) - Math.sin(3) / 2));
  });
  assert.ok(errors[0]! / errors[1]! > 12 && errors[1]! < 1e-4, errors.join(" and "));
});

test("a kink counts whole wherever in a cell it lies", () => {
  for (const kink of [0.2, 0.32, 0.41, 0.7]) {
    const slope = (t: number) => (t > kink ? 1 : 0);
    const changes = Array.from({ length: 40 }, (_, i) => slope((i + 1) / 40) - slope(i / 40));
    const expected = Math.max(0, 0.5 - kink) - (1 - kink) / 2;
    // The kink may lie half a cell from the middle where its weight is taken.
    assert.ok(Math.abs(-weighed(greenWeights(40, 20), changes) - expected) < 0.5 / 80 + 1e-9, `${kink}`);
  }
});

test("cells of other numbers than even ones from 4 up are refused", () => {
  checkCells(4);
  for (const cells of [2, 5, 4.5, NaN]) assert.throws(() => checkCells(cells), RangeError);
});
