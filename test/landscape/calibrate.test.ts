import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calibrate, calibrated } from "../../src/landscape/index.js";
import { pearson, spearman } from "../../src/landscape/correlation.js";
import { close } from "./line-oracle.js";

test("correlations: worked examples with ties, and what does not vary", () => {
  // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: deviations give 4.5 / √(4.5 · 5).
  close(spearman([1, 2, 2, 5], [10, 30, 20, 90])!, 4.5 / Math.sqrt(22.5), 1e-12);
  close(pearson([1, 2, 3], [1, 3, 2])!, 0.5, 1e-12);
  assert.equal(pearson([1, 1, 1], [1, 2, 3]), null);
  assert.equal(spearman([], []), null);
});

test("ranks alone decide Spearman's correlation", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 3, maxLength: 12 }), (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const found = spearman(x, y);
      const bent = spearman(
        x.map((value) => value ** 3),
        y.map((value) => Math.exp(value)),
      );
      assert.equal(bent, found);
      if (found !== null)
        close(
          spearman(
            x,
            y.map((value) => -value),
          )!,
          -found,
          1e-12,
        );
    }),
  );
});

test("a power law is found in each family by itself, and its error is nothing, and pairs that have no logarithm stay out of the fit", () => {
  const law = (family: string, scale: number, power: number) => [0.1, 0.4, 1, 3].map((estimate) => ({ family, estimate, barrier: scale * estimate ** power }));
  const [independent, matched] = calibrate([...law("independent", 2, 0.5), ...law("matched", 0.3, 1.2), { family: "matched", estimate: -0.2, barrier: -0.01 }]);
  close(independent!.fit!.scale, 2, 1e-9);
  close(independent!.fit!.power, 0.5, 1e-9);
  close(independent!.calibratedError!, 0, 1e-9);
  assert.deepEqual([independent!.spearman, independent!.pairs, independent!.fitted], [1, 4, 4]);
  close(
    independent!.rawError,
    [0.1, 0.4, 1, 3].reduce((sum, estimate) => sum + Math.abs(2 * Math.sqrt(estimate) - estimate) / 4, 0),
    1e-9,
  );
  close(matched!.fit!.power, 1.2, 1e-9);
  assert.deepEqual([matched!.pairs, matched!.fitted], [5, 4]);
  // The pair without an estimate is forecast to have no barrier.
  close(matched!.calibratedError!, 0.01 / 5, 1e-9);
  assert.equal(calibrated(matched!.fit!, -1), 0);
});

test("each pair is forecast by a fit to the others: with three pairs, the line through two", () => {
  const pairs = [
    [1, 1],
    [2, 4],
    [4, 8],
  ].map(([estimate, barrier]) => ({ family: "f", estimate: estimate!, barrier: barrier! }));
  // In powers of two: (0, 0), (1, 2), (2, 3). Without each: 2 + (0 − 1) · 1 = 1, 3/2, 4.
  const [found] = calibrate(pairs);
  close(found!.calibratedError!, (Math.abs(2 - 1) + Math.abs(2 ** 1.5 - 4) + Math.abs(16 - 8)) / 3, 1e-9);
  assert.deepEqual(calibrate([{ family: "one", estimate: 1, barrier: 2 }]), [
    { family: "one", pairs: 1, fitted: 1, fit: null, spearman: null, pearson: null, rawError: 1, calibratedError: null },
  ]);
});
