import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { selectLowest } from "../../../src/g2g/rewiring/select-lowest.js";

const select = (scores: number[], candidates: number[], count: number, seed = 1) => [...selectLowest(Float32Array.from(scores), Int32Array.from(candidates), count, randomStream(seed))];
const ascending = (values: number[]) => [...values].sort((a, b) => a - b);

/** Scores with many ties, both zeros and both infinities, and which places are candidates. */
const SCORED = fc.array(
  fc.record({ score: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom(0, -0, Infinity, -Infinity), fc.float({ noNaN: true })), candidate: fc.boolean() }),
  { maxLength: 60 },
);

test("exactly `count` candidates are chosen, ascending: everything below the last score and, of those that equal it, as many as are missing", () => {
  fc.assert(
    fc.property(SCORED, fc.nat(70), fc.nat(1000), (places, count, seed) => {
      const scores = places.map(({ score }) => Math.fround(score));
      const candidates = places.flatMap(({ candidate }, place) => (candidate ? [place] : []));
      const chosen = select(scores, candidates, count, seed);
      const expected = Math.min(count, candidates.length);
      assert.equal(chosen.length, expected);
      assert.deepEqual(chosen, ascending([...new Set(chosen)]));
      assert.ok(chosen.every((place) => candidates.includes(place)));
      const lowest = ascending(candidates.map((place) => scores[place]!)).slice(0, expected);
      assert.deepEqual(ascending(chosen.map((place) => scores[place]!)).map((score) => score + 0), lowest.map((score) => score + 0));
      assert.deepEqual(select(scores, candidates, count, seed), chosen);
    }),
    { numRuns: 500 },
  );
});

test("nothing is chosen of none or for none, and all when as many or more are asked for", () => {
  assert.deepEqual(select([3, 1, 2], [0, 1, 2], 0), []);
  assert.deepEqual(select([3, 1, 2], [0, 1, 2], -1), []);
  assert.deepEqual(select([], [], 4), []);
  assert.deepEqual(select([3, 1, 2], [0, 2], 2), [0, 2]);
  assert.deepEqual(select([3, 1, 2], [0, 2], 9), [0, 2]);
});

test("the two zeros are equal, and minus infinity is below everything", () => {
  const counts = [0, 0];
  for (let seed = 0; seed < 400; seed++) counts[select([-0, 0], [0, 1], 1, seed)[0]!]!++;
  assert.ok(Math.min(...counts) > 140, counts.join());
  assert.deepEqual(select([0, -Infinity, -3e38, -Infinity], [0, 1, 2, 3], 2), [1, 3]);
});

test("every set of ties is equally likely, whether all scores are equal or only the last ones", () => {
  const trials = 6000;
  for (const scores of [[5, 5, 5, 5, 5], [9, 1, 5, 5, 0, 5, 5, 5, 7]]) {
    const below = scores.filter((score) => score < 5).length;
    const random = randomStream(7);
    const frequencies = new Map<string, number>();
    for (let trial = 0; trial < trials; trial++) {
      const chosen = selectLowest(Float32Array.from(scores), Int32Array.from(scores.keys()), below + 2, random);
      frequencies.set(chosen.join(), (frequencies.get(chosen.join()) ?? 0) + 1);
    }
    // 10 pairs of the 5 ties: mean 600 each, standard deviation 23.
    assert.equal(frequencies.size, 10);
    for (const [pair, frequency] of frequencies) assert.ok(Math.abs(frequency - trials / 10) < 100, `${pair}: ${frequency}`);
  }
});
