import assert from "node:assert/strict";
import { test } from "node:test";
import { expandMask, unitsOf } from "../../../src/g2g/index.js";
import { smallEdges, smallTiles } from "./support.js";

test("the units of edges are the mask, those of tiles the blocks of ones in it", () => {
  const edges = smallEdges();
  const units = unitsOf(edges);
  assert.deepEqual([units.rows, units.columns, units.side, units.rowsKeepCount], [12, 20, 1, false]);
  assert.deepEqual([...units.exists], [...edges.mask]);

  const tiles = smallTiles(3);
  const grid = unitsOf(tiles);
  assert.deepEqual([grid.rows, grid.columns, grid.side, grid.rowsKeepCount], [4, 6, 4, true]);
  const mask = expandMask(tiles);
  for (let output = 0; output < 16; output++) {
    for (let input = 0; input < 22; input++) assert.equal(mask[output * 22 + input], grid.exists[Math.floor(output / 4) * 6 + Math.floor(input / 4)]);
  }
});

test("what exists does not depend on the order in which a row lists its tiles", () => {
  const tiles = smallTiles(3);
  const turned = { ...tiles, columns: reversedRows(tiles) };
  assert.notDeepEqual(turned.columns, tiles.columns);
  assert.deepEqual(unitsOf(turned).exists, unitsOf(tiles).exists);
});

function reversedRows({ columns, fanIn }: ReturnType<typeof smallTiles>): Int32Array {
  return columns.map((_, position) => columns[Math.floor(position / fanIn) * fanIn + fanIn - 1 - (position % fanIn)]!);
}
