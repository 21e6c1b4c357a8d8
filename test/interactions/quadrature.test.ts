import assert from "node:assert/strict";
import { test } from "node:test";
import { quadrature, type QuadratureRule } from "../../src/interactions/index.js";

const integral = (rule: QuadratureRule, points: number, f: (x: number) => number): number => {
  const { points: at, weights } = quadrature(rule, points);
  return at.reduce((sum, x, i) => sum + weights[i]! * f(x), 0);
};

test("the integral of exp(x) + x^sin(x) from 0 to 1, as closely as each rule can", () => {
  const f = (x: number) => Math.exp(x) + x ** Math.sin(x);
  for (const [rule, points, off] of [
    ["trapezoid", 51, 3e-3],
    ["gaussLegendre", 6, 2e-3],
    ["gaussLegendre", 51, 1e-5],
  ] as const)
    assert.ok(Math.abs(integral(rule, points, f) - 2.509686128) < off, `${rule} ${points}: ${integral(rule, points, f)}`);
});

test("Gauss and Legendre are exact for polynomials of degree 2 n − 1, the trapezoid for straight lines, the gradient for constants", () => {
  for (let n = 1; n <= 8; n++)
    for (let degree = 0; degree < 2 * n; degree++) assert.ok(Math.abs(integral("gaussLegendre", n, (x) => x ** degree) - 1 / (degree + 1)) < 1e-14);
  assert.ok(Math.abs(integral("gaussLegendre", 2, (x) => x ** 4) - 0.2) > 1e-3);
  assert.ok(Math.abs(integral("trapezoid", 3, (x) => 2 - x) - 1.5) < 1e-15);
  assert.deepEqual(quadrature("gradient"), { points: [1], weights: [1] });
});

test("numbers of points that are none are refused", () => {
  assert.throws(() => quadrature("gaussLegendre", 0), RangeError);
  assert.throws(() => quadrature("trapezoid", 1), RangeError);
});
