import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../src/data/index.js";
import { streamFrom } from "../../src/data/random-stream.js";
import { dataErrorWith, range } from "./support.js";

test("the generator is xoshiro128**: the first outputs of its authors' C code from the state 1, 2, 3, 4", () => {
  const stream = streamFrom(Uint32Array.of(1, 2, 3, 4));
  const expected = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804];
  assert.deepEqual(expected.map(() => stream.next()), expected);
});

test("a stream never changes from one version to the next, or saved runs could not be continued", () => {
  const stream = randomStream(7, 1, 2);
  assert.deepEqual([stream.next(), stream.next(), stream.next()], [4216538426, 1105437014, 2088232098]);
  assert.deepEqual([...randomStream(0).permutation(10)], [0, 7, 1, 5, 8, 9, 4, 2, 3, 6]);
});

test("different keys give different streams", () => {
  const keys = [[], [0], [1], [2 ** 32], [2 ** 32 + 1], [2 ** 53 - 1], [0, 0], [0, 1], [1, 0], [0, 0, 0]];
  const first = keys.map((key) => {
    const stream = randomStream(...key);
    return `${stream.next()} ${stream.next()}`;
  });
  assert.equal(new Set(first).size, keys.length);
});

test("keys that are no whole numbers are errors", () => {
  for (const key of [-1, 0.5, Number.NaN, 2 ** 53]) {
    assert.throws(() => randomStream(key), dataErrorWith("2^53", String(key)));
  }
});

test("a permutation holds every number once", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(300), (seed, length) => {
      assert.deepEqual([...randomStream(seed).permutation(length)].sort((a, b) => a - b), range(length));
    }),
  );
});

test("whole numbers stay below their bound, and bounds that cannot be kept are errors", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
      const drawn = randomStream(seed).integer(bound);
      assert.ok(Number.isInteger(drawn) && drawn >= 0 && drawn < bound);
    }),
  );
  for (const bound of [0, -1, 1.5, 2 ** 32 + 1]) {
    assert.throws(() => randomStream(1).integer(bound), dataErrorWith("bound", String(bound)));
  }
});

test("every order of four is equally likely (chi-squared, 23 degrees of freedom, one in a million)", () => {
  const draws = 24_000;
  const counts = new Map<string, number>();
  for (let seed = 0; seed < draws; seed++) {
    const order = randomStream(seed).permutation(4).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  const expected = draws / 24;
  const chiSquared = [...counts.values()].reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  assert.ok(chiSquared < 71, `chi-squared ${chiSquared}`);
});

test("uniform numbers fill [0, 1) evenly", () => {
  const stream = randomStream(5);
  const draws = Array.from({ length: 20_000 }, () => stream.uniform());
  assert.ok(draws.every((value) => value >= 0 && value < 1));
  const mean = draws.reduce((total, value) => total + value, 0) / draws.length;
  const variance = draws.reduce((total, value) => total + (value - mean) ** 2, 0) / draws.length;
  assert.ok(Math.abs(mean - 1 / 2) < 0.01, `mean ${mean}`);
  assert.ok(Math.abs(variance - 1 / 12) < 0.003, `variance ${variance}`);
});
