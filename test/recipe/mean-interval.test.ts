import assert from "node:assert/strict";
import { test } from "node:test";
import { meanInterval } from "../../src/recipe/index.js";

/** Probability that Student's t with so many degrees of freedom lies in ±limit, by Simpson's rule on its density. */
function coverage(degrees: number, limit: number): number {
  // The density up to its constant; the whole integral, over t = tan(u), gives the constant.
  const density = (t: number): number => (1 + t ** 2 / degrees) ** (-(degrees + 1) / 2);
  const integral = (to: number): number => {
    const n = 4000;
    const h = to / n;
    const f = (u: number): number => density(Math.tan(u)) / Math.cos(u) ** 2;
    let sum = f(0) + f(to);
    for (let i = 1; i < n; i++) sum += (i % 2 === 1 ? 4 : 2) * f(i * h);
    return (sum * h) / 3;
  };
  return integral(Math.atan(limit)) / integral(Math.PI / 2 - 1e-6);
}

test("the interval covers 95 % of Student's t for every number of values", () => {
  for (const n of [2, 3, 5, 10, 30, 31, 32, 60, 200]) {
    // Two values ±1 about zero and zeros: the standard error is √(2 / (n − 1)) / √n.
    const values = [1, -1, ...Array<number>(n - 2).fill(0)];
    const { mean, interval } = meanInterval(values);
    assert.equal(mean, 0);
    const quantile = interval / Math.sqrt(2 / (n - 1) / n);
    const covered = coverage(n - 1, quantile);
    assert.ok(Math.abs(covered - 0.95) < 2e-5, `n = ${n}: ${covered}`);
  }
});

test("one value has no interval, none no mean", () => {
  assert.deepEqual(meanInterval([3]), { mean: 3, interval: 0 });
  assert.throws(() => meanInterval([]), RangeError);
});
