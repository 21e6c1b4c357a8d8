import assert from "node:assert/strict";
import { test } from "node:test";
import { type MergeOutcome, verdict } from "../../src/landscape/index.js";

const merge = (how: MergeOutcome["how"], error: number | null, loss = 1): MergeOutcome => ({ how, name: `${how} of ${error ?? loss}`, error, loss });
const ends = [{ loss: 0.2, error: 0.1 }, { loss: 0.3, error: 0.12 }] as const;

test("the simplest merge that is good enough is advised, however good the others are", () => {
  assert.equal(verdict(3, ends, [merge("repair", 0.05), merge("match", 0.06), merge("average", 0.129)]).advice, "average");
  assert.equal(verdict(3, ends, [merge("repair", 0.05), merge("match", 0.06), merge("average", 0.14)]).advice, "match");
  assert.equal(verdict(3, ends, [merge("repair", 0.12), merge("match", 0.3), merge("average", 0.14)]).advice, "repair");
  assert.equal(verdict(3, ends, [merge("repair", 0.2), merge("match", 0.3), merge("average", 0.14)]).advice, "keep apart");
  assert.equal(verdict(3, ends, [merge("average", 0.14)], 0.05).advice, "average");
});

test("of two merges of one effort the better counts, and the reason has the figures", () => {
  const { advice, merge: chosen, reason } = verdict(3, ends, [merge("match", 0.4), merge("match", 0.115)]);
  assert.deepEqual([advice, chosen!.error], ["match", 0.115]);
  assert.equal(reason, "The match of 0.115 makes 11.50 % errors, the two networks 11.00 % errors on average.");
  assert.match(verdict(3, ends, [merge("average", 0.5), merge("match", 0.4)]).reason, /The best of what was tried, the match of 0\.4, makes 40\.00 % errors.*average their outputs/);
});

test("one network twice is told; without classes the loss decides, relative to the networks' own", () => {
  assert.deepEqual(verdict(0, ends, []).advice, "same");
  const losses = [{ loss: 2, error: null }, { loss: 4, error: null }] as const;
  assert.equal(verdict(1, losses, [merge("average", null, 3.05)]).advice, "average");
  assert.equal(verdict(1, losses, [merge("average", null, 3.07)]).advice, "keep apart");
  assert.equal(verdict(1, losses, []).reason, "No way to merge them was tried. Keep both and average their outputs, or choose one.");
});
