import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { chooseToGrow } from "../../../src/g2g/rewiring/grow.js";
import { FROZEN } from "../../../src/g2g/rewiring/structure.js";
import { tally } from "./support.js";

const PLACES = fc.array(
  fc.record({
    /** what becomes of the place: it is pruned, it may be grown, neither */
    role: fc.constantFrom("pruned", "allowed", "neither"),
    cell: fc.integer({ min: FROZEN, max: 3 }),
    scores: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1, max: 1 }), fc.constant(0)),
  }),
  { minLength: 1, maxLength: 60 },
);
const WEIGHTS = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 });

type Places = typeof PLACES extends fc.Arbitrary<infer Value> ? Value : never;

/** As many pruned places in every cell as it has allowed ones, at most. */
function prunedOf(places: Places): number[] {
  const room = tally(places.filter(({ role }) => role === "allowed"), ({ cell }) => cell);
  return places.flatMap(({ role, cell }, place) => {
    const left = room.get(cell) ?? 0;
    if (role !== "pruned" || cell === FROZEN || left === 0) return [];
    room.set(cell, left - 1);
    return [place];
  });
}

/** How many places are allowed in each cell, up to cell 11. */
function roomOf(allowed: Uint8Array, cells: Int32Array): Int32Array {
  const room = new Int32Array(12);
  cells.forEach((cell, place) => (room[cell]! += allowed[place]!));
  return room;
}

function choose(places: Places, criteria: [number, number][], seed = 1): number[] {
  const cells = Int32Array.from(places, ({ cell }) => cell);
  const allowed = Uint8Array.from(places, ({ role }) => Number(role === "allowed"));
  return [
    ...chooseToGrow(cells, {
      pruned: Int32Array.from(prunedOf(places)),
      criteria,
      score: (criterion: number) => Float32Array.from(places, ({ scores }) => scores[criterion]!),
      allowed,
      room: roomOf(allowed, cells),
      random: randomStream(seed),
    }),
  ];
}

test("every cell grows as many as were pruned in it, at allowed places alone, never at a frozen one", () => {
  fc.assert(
    fc.property(PLACES, WEIGHTS, fc.nat(1000), (places, weights, seed) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      const criteria = weights.map((weight, criterion): [number, number] => [criterion, weight / sum]);
      const grown = choose(places, criteria, seed);
      assert.deepEqual(grown, [...new Set(grown)].sort((a, b) => a - b));
      assert.ok(grown.every((place) => places[place]!.role === "allowed" && places[place]!.cell !== FROZEN));
      const cell = (place: number) => places[place]!.cell;
      assert.deepEqual(new Map([...tally(grown, cell)].sort()), new Map([...tally(prunedOf(places), cell)].sort()));
      assert.deepEqual(choose(places, criteria, seed), grown);
    }),
    { numRuns: 400 },
  );
});

test("a single criterion grows the highest scores of each cell", () => {
  fc.assert(
    fc.property(PLACES, fc.constantFrom(0, 1), (places, criterion) => {
      const value = (place: number) => Math.fround(places[place]!.scores[criterion]!) + 0;
      const grown = choose(places, [[criterion, 1]]);
      for (const [cell, count] of tally(prunedOf(places), (place) => places[place]!.cell)) {
        const inCell = places.flatMap((place, index) => (place.cell === cell && place.role === "allowed" ? [value(index)] : []));
        const chosen = grown.filter((place) => places[place]!.cell === cell).map(value);
        assert.deepEqual(chosen.sort((a, b) => b - a), inCell.sort((a, b) => b - a).slice(0, count));
      }
    }),
    { numRuns: 400 },
  );
});

/** How many each criterion grows when cell c prunes `counts[c]`: criterion k prefers block k of every cell. */
function takenBy(shares: number[], counts: number[]): number[] {
  const total = counts.reduce((a, b) => a + b, 0);
  const size = shares.length * total;
  const cells: number[] = [];
  const pruned: number[] = [];
  counts.forEach((count, cell) => {
    for (let i = 0; i < count; i++) pruned.push(cells.push(cell) - 1);
    for (let i = 0; i < size; i++) cells.push(cell);
  });
  const block = new Int32Array(cells.length).fill(-1);
  const allowed = new Uint8Array(cells.length);
  const isPruned = new Set(pruned);
  const seen = counts.map(() => 0);
  cells.forEach((cell, place) => {
    if (isPruned.has(place)) return;
    allowed[place] = 1;
    block[place] = Math.floor(seen[cell]!++ / total);
  });
  const grown = chooseToGrow(Int32Array.from(cells), {
    pruned: Int32Array.from(pruned),
    criteria: shares.map((share, index) => [index, share] as const),
    score: (index: number) => Float32Array.from(block, (own) => (own === index ? 1 : 0)),
    allowed,
    room: roomOf(allowed, Int32Array.from(cells)),
    random: randomStream(1),
  });
  const taken = tally(grown, (place) => block[place]!);
  return shares.map((_, index) => taken.get(index) ?? 0);
}

test("over all cells each criterion of a mixture has its share, exact to one, even when every cell grows a single unit", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }),
      (weights, counts) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        const total = counts.reduce((a, b) => a + b, 0);
        fc.pre(total > 0);
        const taken = takenBy(weights.map((weight) => weight / sum), counts);
        assert.equal(taken.reduce((a, b) => a + b, 0), total);
        taken.forEach((count, index) => assert.ok(Math.abs(count - (total * weights[index]!) / sum) <= 1 + 1e-9, `${weights} of ${total}: ${taken}`));
      },
    ),
    { numRuns: 300 },
  );
  assert.deepEqual(takenBy([1 / 3, 1 / 3, 1 / 3], [1, 1, 1, 1, 1, 1]), [2, 2, 2]);
  assert.deepEqual(takenBy([0.75, 0.25], [1, 1, 1, 1]), [3, 1]);
});

test("an existing place that is not leaving is never grown, however high its score", () => {
  const grown = chooseToGrow(new Int32Array(4), {
    pruned: Int32Array.of(0),
    criteria: [["best", 1]],
    score: () => Float32Array.of(4, 9, 1, 2),
    allowed: Uint8Array.of(0, 0, 1, 1),
    room: Int32Array.of(2),
    random: randomStream(1),
  });
  assert.deepEqual([...grown], [3]);
});
