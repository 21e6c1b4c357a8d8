import assert from "node:assert/strict";
import { test } from "node:test";
import { judge, outOfPatience, type Monitor, type Standing } from "../../src/train/early-stop.js";

/** The steps that were the best when they came, for one epoch a step. */
function bests(values: readonly number[], monitor: Monitor): (number | undefined)[] {
  let standing: Standing = { best: null, epochsSince: 0 };
  return values.map((value, epoch) => {
    standing = judge(standing, { loss: value, accuracy: monitor.metric === "loss" ? null : value }, { step: epoch, epoch }, monitor);
    return standing.best?.step;
  });
}

test("a smaller loss and a larger accuracy are better, by minDelta at least", () => {
  assert.deepEqual(bests([3, 2, 2.5, 1], { metric: "loss" }), [0, 1, 1, 3]);
  assert.deepEqual(bests([0.3, 0.2, 0.3, 0.9], {}), [0, 0, 0, 3]);
  assert.deepEqual(bests([3, 2.95, 2.8], { metric: "loss", minDelta: 0.1 }), [0, 0, 2]);
});

test("NaN is never the best", () => {
  assert.deepEqual(bests([NaN, 2, NaN, 1], { metric: "loss" }), [undefined, 1, 1, 3]);
});

test("patience counts the epochs since the best", () => {
  const since = (epochsSince: number) => outOfPatience({ best: null, epochsSince }, { patience: 2 });
  assert.deepEqual([since(0), since(1), since(2)], [false, false, true]);
  assert.equal(outOfPatience({ best: null, epochsSince: 1e9 }, {}), false);
});

test("monitoring an accuracy that does not exist is an error", () => {
  assert.throws(
    () => judge({ best: null, epochsSince: 0 }, { loss: 1, accuracy: null }, { step: 1, epoch: 1 }, { metric: "accuracy" }),
    /monitor the loss/,
  );
});
