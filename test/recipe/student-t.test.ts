import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { studentQuantile, studentTail } from "../../src/recipe/index.js";

// t, degrees of freedom, P(|T| ≥ t): the density integrated over t = tan u with 30 digits (mpmath, Gauss–Legendre).
const REFERENCE: [number, number, number][] = [
  [0.5, 1, 0.7048327646991335],
  [12.7, 1, 0.05002432768934416],
  [1000, 1, 0.0006366195601611179],
  [0.1, 2, 0.9294654384141402],
  [4.3, 2, 0.05005715411709159],
  [200, 2, 2.499906253906079e-5],
  [2.776, 4, 0.0500227783199764],
  [0.01, 4, 0.9925001562458985],
  [10, 4, 0.0005620036227159912],
  [50, 4, 9.574453656969698e-7],
  [2.262, 9, 0.05001284550245463],
  [30, 9, 2.483704704158262e-10],
  [1, 10, 0.3408931323020599],
  [2.045, 29, 0.05002407592241167],
  [0.3, 30, 0.7662461052843528],
  [9, 30, 5.014831916147879e-10],
  [1.96, 200, 0.05138484084581328],
  [3, 999, 0.002766776460147794],
  [2, 1000, 0.04577034649325164],
];

test("the tail agrees with the integral of the density to 12 digits", () => {
  for (const [t, degrees, expected] of REFERENCE) {
    assert.ok(Math.abs(studentTail(t, degrees) / expected - 1) < 1e-12 || Math.abs(studentTail(t, degrees) - expected) < 1e-14, `t = ${t}, ${degrees} degrees`);
    assert.equal(studentTail(-t, degrees), studentTail(t, degrees));
  }
});

test("the tail falls from 1 to 0 as t grows", () => {
  const degrees = fc.integer({ min: 1, max: 60 });
  const t = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(fc.property(degrees, t, t, (degrees, a, b) => {
    const [near, far] = [studentTail(Math.min(a, b), degrees), studentTail(Math.max(a, b), degrees)];
    assert.ok(near <= 1 && far >= 0 && far <= near + 1e-15);
  }));
  for (const degrees of [1, 2, 7, 5000]) {
    assert.equal(studentTail(0, degrees), 1);
    assert.equal(studentTail(Infinity, degrees), 0);
    assert.ok(Number.isNaN(studentTail(NaN, degrees)));
  }
});

test("the quantile undoes the tail", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 1e-6, max: 1, noNaN: true }), (degrees, tail) => {
    assert.ok(Math.abs(studentTail(studentQuantile(tail, degrees), degrees) - tail) < 1e-12);
  }));
  assert.ok(Math.abs(studentQuantile(0.05, 4) - 2.7764451051977944) < 1e-12);
});

test("degrees of freedom that are none are refused", () => {
  for (const degrees of [0, -1, 2.5, NaN]) assert.throws(() => studentTail(1, degrees), /degrees of freedom; give a whole number from 1 up/);
});
