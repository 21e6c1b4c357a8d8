import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { forkForecast, rocArea } from "../../src/landscape/index.js";

test("twins of gradient descent with momentum on λ x² / 2 part when the stability is above 1, and come together below", () => {
  const rate = fc.double({ min: 0.01, max: 2, noNaN: true });
  fc.assert(
    fc.property(rate, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }), (eta, sharpness, momentum) => {
      const { stability } = forkForecast({ loss: 1, sharpness }, eta, momentum);
      fc.pre(Math.abs(stability - 1) > 0.05);
      let [apart, velocity] = [1, 0];
      for (let step = 0; step < 2000 && Math.abs(apart) < 1e6; step++) {
        velocity = momentum * velocity + sharpness * apart;
        apart -= eta * velocity;
      }
      assert.equal(Math.abs(apart) > 1, stability > 1, `${eta}, ${sharpness}, ${momentum}: ${stability}, ${apart}`);
    }),
  );
});

test("the temperature grows with rate, loss and momentum", () => {
  assert.equal(forkForecast({ loss: 2, sharpness: 5 }, 0.1).temperature, 0.2);
  assert.equal(forkForecast({ loss: 2, sharpness: 5 }, 0.1, 0.5).temperature, 0.4);
});

test("the area counts pairs in the right order, ties half; turned round it is the rest; one kind has none", () => {
  assert.equal(rocArea([3, 1, 2, 2], [true, false, true, false]), 3.5 / 4);
  assert.equal(rocArea([1, 2], [true, true]), null);
  assert.equal(rocArea([], []), null);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 2 }), (cases) => {
      const [scores, has] = [cases.map(([score]) => score), cases.map(([, one]) => one)];
      const area = rocArea(scores, has);
      const turned = rocArea(
        scores.map((score) => -score),
        has,
      );
      if (area === null) assert.equal(turned, null);
      else assert.ok(Math.abs(area + turned! - 1) < 1e-12);
    }),
  );
});
