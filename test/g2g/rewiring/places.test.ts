import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { byCell, countCells, joinPlaces, markedByCell, vacancy } from "../../../src/g2g/rewiring/places.js";
import { FROZEN } from "../../../src/g2g/rewiring/structure.js";

const MARKED = fc.array(fc.record({ mark: fc.constantFrom(0, 1), cell: fc.integer({ min: FROZEN, max: 5 }) }), { maxLength: 40 });

test("of every cell the marked places are listed, ascending, whatever the order of the cells", () => {
  fc.assert(
    fc.property(MARKED, (places) => {
      const marks = Uint8Array.from(places, ({ mark }) => mark);
      const cells = Int32Array.from(places, ({ cell }) => cell);
      assert.equal(countCells(cells), 1 + Math.max(FROZEN, ...cells));
      const expected = Array.from({ length: countCells(cells) }, (_, own) => places.flatMap(({ mark, cell }, place) => (mark === 1 && cell === own ? [place] : [])));
      assert.deepEqual(markedByCell(marks, cells, Int32Array.from(expected, ({ length }) => length)).map((list) => [...list]), expected);
    }),
    { numRuns: 500 },
  );
});

test("a vacancy is a place where nothing is and nothing cools down; units and vacancies are counted by cell", () => {
  const place = fc.record({ unit: fc.constantFrom(0, 1), cooling: fc.constantFrom(0, 0, 1, 255), cell: fc.integer({ min: FROZEN, max: 5 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const cells = Int32Array.from(places, ({ cell }) => cell);
      const all = vacancy(Uint8Array.from(places, ({ unit }) => unit), Uint8Array.from(places, ({ cooling }) => cooling), cells, countCells(cells));
      const free = places.map(({ unit, cooling }) => unit === 0 && cooling === 0);
      assert.deepEqual([...all.allowed], free.map(Number));
      const tally = (counts: (index: number) => boolean) => Array.from({ length: countCells(cells) }, (_, own) => places.filter(({ cell }, index) => cell === own && counts(index)).length);
      assert.deepEqual([...all.held], tally((index) => places[index]!.unit === 1));
      assert.deepEqual([...all.room], tally((index) => free[index]!));
    }),
    { numRuns: 500 },
  );
});

test("places are divided by their cell, cells and places ascending", () => {
  assert.deepEqual(byCell(Int32Array.of(0, 1, 2, 4), Int32Array.of(7, 2, 7, 0, 2)), [[2, Int32Array.of(1, 4)], [7, Int32Array.of(0, 2)]]);
});

test("lists are joined in ascending order", () => {
  assert.deepEqual([...joinPlaces([Int32Array.of(4, 9), Int32Array.of(), Int32Array.of(1, 12)])], [1, 4, 9, 12]);
  assert.deepEqual([...joinPlaces([])], []);
});
