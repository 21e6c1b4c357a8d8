import assert from "node:assert/strict";
import { test } from "node:test";
import { arrays, subset } from "../../src/data/index.js";
import { dataErrorWith, range } from "./support.js";

const ten = arrays({ input: range(10), shape: [1], target: range(10), name: "ten" });

test("a subset has its own numbering", () => {
  const some = subset(ten, [7, 3, 5]);
  assert.equal(some.length, 3);
  assert.deepEqual(some.batch([2, 0]).target.toArray(), [5, 7]);
  assert.deepEqual(subset(some, [1]).batch([0]).target.toArray(), [3]);
});

test("examples outside are errors, when chosen and when asked for", () => {
  assert.throws(() => subset(ten, [0, 10]), dataErrorWith("ten", "from 0 to 9", "found 10"));
  assert.throws(() => subset(ten, [4]).batch([1]), dataErrorWith("ten", "example numbers"));
});

test("a subset of a data set that is read asynchronously is one too", async () => {
  const later = { ...ten, batchAsync: async (indices: ArrayLike<number>) => ten.batch(indices) };
  const batch = await subset(later, [8, 9]).batchAsync?.([1]);
  assert.deepEqual(batch?.target.toArray(), [9]);
  assert.equal(subset(ten, [1]).batchAsync, undefined);
});
