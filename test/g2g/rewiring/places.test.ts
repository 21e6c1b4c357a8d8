import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { byCell, countByCell, joinPlaces, markedByCell } from "../../../src/g2g/rewiring/places.js";
import { FROZEN } from "../../../src/g2g/rewiring/structure.js";

const MARKED = fc.array(fc.record({ mark: fc.constantFrom(0, 1), cell: fc.integer({ min: FROZEN, max: 5 }) }), { maxLength: 40 });

test("of every cell the marked places are counted and listed, ascending, whatever the order of the cells", () => {
  fc.assert(
    fc.property(MARKED, (places) => {
      const marks = Uint8Array.from(places, ({ mark }) => mark);
      const cells = Int32Array.from(places, ({ cell }) => cell);
      const last = Math.max(FROZEN, ...cells);
      const expected = Array.from({ length: last + 1 }, (_, own) => places.flatMap(({ mark, cell }, place) => (mark === 1 && cell === own ? [place] : [])));
      const counts = countByCell(marks, cells);
      assert.deepEqual([...counts], expected.map(({ length }) => length));
      assert.deepEqual(markedByCell(marks, cells, counts).map((list) => [...list]), expected);
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
