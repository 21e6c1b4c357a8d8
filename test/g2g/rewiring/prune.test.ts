import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { chooseToPrune } from "../../../src/g2g/rewiring/prune.js";
import { FROZEN } from "../../../src/g2g/rewiring/structure.js";
import { edgeUnits, greedyLowest, tally } from "./support.js";

const CELLS = 4;

const PLACES = fc.array(
  fc.record({
    exists: fc.boolean(),
    cell: fc.integer({ min: FROZEN, max: CELLS - 1 }),
    scores: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1, max: 1 }), fc.constant(0)),
  }),
  { minLength: 1, maxLength: 60 },
);
const ROOM = fc.array(fc.nat(8), { minLength: CELLS, maxLength: CELLS });
const WEIGHTS = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });

type Places = typeof PLACES extends fc.Arbitrary<infer Value> ? Value : never;

function choose(places: Places, room: number[], options: { count: number; criteria: [number, number][]; seed?: number }): number[] {
  const units = edgeUnits(1, places.length, places.map(({ exists }) => Number(exists)));
  const score = (criterion: number) => Float32Array.from(places, ({ scores }) => scores[criterion]!);
  const { count, criteria, seed = 1 } = options;
  return [...chooseToPrune(units, Int32Array.from(places, ({ cell }) => cell), { count, criteria, score, room: Int32Array.from(room), random: randomStream(seed) })];
}

const candidatesOf = (places: Places) => places.flatMap(({ exists, cell }, place) => (exists && cell !== FROZEN ? [place] : []));

test("as many are chosen as asked or as fit, all existing, none frozen, and no cell gives more than its room", () => {
  fc.assert(
    fc.property(PLACES, ROOM, WEIGHTS, fc.nat(70), fc.nat(1000), (places, room, weights, count, seed) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      const criteria = weights.map((weight, criterion): [number, number] => [criterion, weight / sum]);
      const chosen = choose(places, room, { count, criteria, seed });
      assert.deepEqual(chosen, [...new Set(chosen)].sort((a, b) => a - b));
      const candidates = candidatesOf(places);
      assert.ok(chosen.every((place) => candidates.includes(place)));
      const existing = tally(candidates, (place) => places[place]!.cell);
      const fitting = room.reduce((total, most, cell) => total + Math.min(most, existing.get(cell) ?? 0), 0);
      assert.equal(chosen.length, Math.min(count, fitting));
      for (const [cell, taken] of tally(chosen, (place) => places[place]!.cell)) assert.ok(taken <= room[cell]!);
      assert.deepEqual(choose(places, room, { count, criteria, seed }), chosen);
    }),
    { numRuns: 400 },
  );
});

test("a single criterion takes the lowest scores that the rooms allow", () => {
  fc.assert(
    fc.property(PLACES, ROOM, fc.nat(70), fc.constantFrom(0, 1), (places, room, count, criterion) => {
      const value = (place: number) => Math.fround(places[place]!.scores[criterion]!);
      const chosen = choose(places, room, { count, criteria: [[criterion, 1]] });
      const expected = greedyLowest(candidatesOf(places), value, { count, cell: (place) => places[place]!.cell, room: new Map(room.entries()) });
      // Of equal scores any may be taken, so what is determined is the scores.
      const values = (list: number[]) => list.map((place) => value(place) + 0).sort((a, b) => a - b);
      assert.deepEqual(values(chosen), values(expected));
      if (new Set(candidatesOf(places).map(value)).size === candidatesOf(places).length) assert.deepEqual(chosen, expected);
    }),
    { numRuns: 400 },
  );
});

test("each criterion of a mixture takes its share, exact to one", () => {
  fc.assert(
    fc.property(WEIGHTS, fc.nat(30), (weights, count) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      // Criterion k finds its lowest scores in block k alone, so a block tells who chose from it.
      const units = edgeUnits(3, 30, new Array(90).fill(1));
      const score = (criterion: number) => Float32Array.from({ length: 90 }, (_, place) => (Math.floor(place / 30) === criterion ? -1 : 0));
      const criteria = weights.map((weight, criterion): [number, number] => [criterion, weight / sum]);
      const chosen = chooseToPrune(units, new Int32Array(90), { count, criteria, score, room: Int32Array.of(90), random: randomStream(1) });
      assert.equal(chosen.length, count);
      const taken = tally(chosen, (place) => Math.floor(place / 30));
      weights.forEach((weight, block) => assert.ok(Math.abs((taken.get(block) ?? 0) - (count * weight) / sum) <= 1 + 1e-9));
    }),
  );
});

test("a criterion chooses from what the ones before it left", () => {
  const units = edgeUnits(1, 6, [1, 1, 1, 1, 1, 1]);
  const score = () => Float32Array.of(5, 4, 3, 2, 1, 0);
  const chosen = chooseToPrune(units, new Int32Array(6), { count: 4, criteria: [["a", 0.5], ["b", 0.5]], score, room: Int32Array.of(6), random: randomStream(1) });
  assert.deepEqual([...chosen], [2, 3, 4, 5]);
});

test("the rooms given are not changed", () => {
  const room = Int32Array.of(2);
  chooseToPrune(edgeUnits(1, 3, [1, 1, 1]), new Int32Array(3), { count: 2, criteria: [["a", 1]], score: () => new Float32Array(3), room, random: randomStream(1) });
  assert.deepEqual([...room], [2]);
});
