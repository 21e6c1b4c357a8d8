import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rewiringFraction } from "../../../src/g2g/index.js";

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} instead of ${expected}`);

test("a constant fraction stays until the stop and is 0 from there on", () => {
  const at = (step: number) => rewiringFraction(step, { fraction: 0.3, schedule: "constant", stop: 0.5, totalSteps: 100 });
  assert.deepEqual([0, 1, 49, 50, 51, 100].map(at), [0.3, 0.3, 0.3, 0, 0, 0]);
  assert.equal(rewiringFraction(99, { fraction: 0.3, schedule: "constant", stop: 1, totalSteps: 100 }), 0.3);
  assert.equal(rewiringFraction(100, { fraction: 0.3, schedule: "constant", stop: 1, totalSteps: 100 }), 0);
});

test("a cosine falls from its first value to 0 at the stop, with half of it in the middle", () => {
  const at = (share: number) => rewiringFraction(750 * share, { fraction: 0.2, schedule: "cosine", stop: 0.75, totalSteps: 1000 });
  near(at(0), 0.2);
  near(at(1 / 2), 0.1);
  near(at(1 / 3), 0.15);
  near(at(2 / 3), 0.05);
  near(at(1 / 6), 0.2 * Math.cos(Math.PI / 12) ** 2);
  assert.equal(at(1), 0);
  assert.equal(at(1.2), 0);
});

test("a cosine never rises, is positive before the stop, and mirrors itself around the middle", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0.05, max: 1, noNaN: true }), (fraction, totalSteps, stop) => {
      const end = stop * totalSteps;
      const at = (step: number) => rewiringFraction(step, { fraction, schedule: "cosine", stop, totalSteps });
      let last = fraction;
      for (let i = 0; i < 20; i++) {
        const value = at((i * end) / 20);
        assert.ok(value > 0 && value <= last + 1e-15);
        near(value + at(end - (i * end) / 20), fraction);
        last = value;
      }
    }),
  );
});

test("a training without an end has the first fraction for ever", () => {
  for (const schedule of ["constant", "cosine"] as const) assert.equal(rewiringFraction(1e9, { fraction: 0.3, schedule, stop: 0.75, totalSteps: Infinity }), 0.3);
});
