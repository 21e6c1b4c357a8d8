import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { arrays, split, type Dataset } from "../../src/data/index.js";
import { dataErrorWith, range } from "./support.js";

function numbered(length: number): Dataset {
  return arrays({ input: range(length), shape: [1], target: range(length), name: "numbered" });
}

function targets(dataset: Dataset): number[] {
  return dataset.batch(range(dataset.length)).target.toArray() as number[];
}

test("the two parts hold every example once, in order, and depend on the seed alone", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (length, size, seed) => {
      const validation = 1 + (size % (length - 1));
      const parts = split(numbered(length), { validation, seed });
      assert.equal(parts.validation.length, validation);
      const [train, held] = [targets(parts.train), targets(parts.validation)];
      assert.deepEqual([...train, ...held].sort((a, b) => a - b), range(length));
      for (const part of [train, held]) assert.deepEqual(part, [...part].sort((a, b) => a - b));
      assert.deepEqual(targets(split(numbered(length), { validation, seed }).validation), held);
    }),
    { numRuns: 40 },
  );
});

test("another seed sets other examples apart", () => {
  const held = (seed: number): number[] => targets(split(numbered(100), { validation: 50, seed }).validation);
  assert.notDeepEqual(held(0), held(1));
});

test("a part without examples is an error", () => {
  for (const validation of [0, 10, 2.5]) {
    assert.throws(() => split(numbered(10), { validation }), dataErrorWith("numbered", "from 1 to 9", String(validation)));
  }
});
