import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../../src/data/index.js";
import { PatternError, randomPattern, type Structure, structureCells, STRUCTURES, tilePattern, unitsOf } from "../../../src/g2g/index.js";
import { FROZEN } from "../../../src/g2g/rewiring/structure.js";
import { smallEdges, smallTiles } from "./support.js";

const pairsOf = (length: number) => Array.from({ length }, (_, a) => Array.from({ length }, (_, b) => [a, b] as const)).flat();

test("two places share a cell exactly when the structure lets a unit move from one to the other", () => {
  const labels = (length: number, groups: number) => fc.array(fc.nat(groups - 1), { minLength: length, maxLength: length });
  const grids = fc
    .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }), groups: fc.integer({ min: 1, max: 3 }), tiled: fc.boolean(), ragged: fc.boolean() })
    .chain((grid) => fc.record({ grid: fc.constant(grid), outputs: labels(grid.rows, grid.groups), inputs: labels(grid.columns, grid.groups) }));
  fc.assert(
    fc.property(grids, fc.constantFrom(...STRUCTURES), ({ grid, outputs, inputs }, structure) => {
      const { rows, columns, groups, tiled, ragged } = grid;
      const side = tiled ? 4 : 1;
      const widths = new Int32Array(columns).fill(side);
      if (tiled && ragged) widths[columns - 1] = 3;
      const units = { rows, columns, side, exists: new Uint8Array(rows * columns), labels: { groups, inputs: Int32Array.from(inputs), outputs: Int32Array.from(outputs) }, widths, rowsKeepCount: tiled };
      const cells = structureCells(units, structure);
      assert.equal(cells.length, rows * columns);
      const rowOf = (place: number) => Math.floor(place / columns);
      const pair = (place: number) => `${inputs[place % columns]}-${outputs[rowOf(place)]}`;
      const takesPart = (place: number) => widths[place % columns] === side && !(structure === "interOnly" && inputs[place % columns] === outputs[rowOf(place)]);
      for (const [a, b] of pairsOf(rows * columns)) {
        const allowed = takesPart(a) && takesPart(b) && (!tiled || rowOf(a) === rowOf(b)) && (structure !== "budget" || pair(a) === pair(b));
        assert.equal(cells[a] === cells[b] && cells[a] !== FROZEN, allowed, `${a} and ${b}`);
      }
    }),
    { numRuns: 200 },
  );
});

test("edges: free is one cell, interOnly one cell without the diagonal blocks, budget a cell for every pair of groups", () => {
  const units = unitsOf(smallEdges());
  const count = (structure: Structure) => new Set(structureCells(units, structure));
  assert.deepEqual([...count("free")], [0]);
  assert.deepEqual([...count("interOnly")].sort(), [FROZEN, 0]);
  assert.equal(structureCells(units, "interOnly").filter((cell) => cell === FROZEN).length, 2 * 10 * 6);
  assert.deepEqual([...count("budget")].sort(), [0, 1, 2, 3]);
});

test("the ragged last column of tiles is frozen under every structure, and the others are not", () => {
  const units = unitsOf(smallTiles());
  assert.deepEqual([...units.widths], [4, 4, 4, 4, 4, 2]);
  for (const structure of ["free", "budget"] as const) {
    structureCells(units, structure).forEach((cell, place) => assert.equal(cell === FROZEN, place % 6 === 5, `${structure} ${place}`));
  }
  structureCells(units, "interOnly").forEach((cell, place) => {
    const sameGroup = Math.floor(place / 6) < 2 === place % 6 < 3;
    assert.equal(cell === FROZEN, sameGroup || place % 6 === 5);
  });
  const whole = unitsOf(tilePattern({ inputs: 24, outputs: 16, grouping: "index", groups: 2, within: 1, between: 0.3, tile: 4, junction: 0, random: randomStream(1) }));
  assert.ok(!structureCells(whole, "free").includes(FROZEN));
});

test("without groups only free is possible, and the error says so", () => {
  const units = unitsOf(randomPattern({ inputs: 6, outputs: 4, edges: 9, random: randomStream(1) }));
  assert.deepEqual([...structureCells(units, "free")], new Array(24).fill(0));
  for (const structure of ["interOnly", "budget"] as const) {
    assert.throws(() => structureCells(units, structure), new PatternError(`structure: ${structure} needs groups, and this junction has none; use structure free`));
  }
});
