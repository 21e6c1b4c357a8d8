import assert from "node:assert/strict";
import { test } from "node:test";
import { benchTable } from "../../src/cli/bench-table.js";
import { machine } from "../../src/recipe/machine.js";
import { formatTable } from "../../src/recipe/index.js";

test("memory is in MB, and columns that no row fills are left out", () => {
  const rows = [{ case: "tiles", ours: { bytes: 12e6, runs: 3 }, peer: { name: "PyTorch", version: "1.13.0", bytes: 48e6 }, ratio: 4 }];
  const text = formatTable(benchTable({ machine: machine(), limits: {}, rows }));
  assert.match(text, /Ours \(MB\) +Peer \(MB\) +Peer is +Ratio$/m);
  assert.match(text, /^tiles +12 +48 +PyTorch 1\.13\.0 +4\.00$/m);
});

test("rows without a peer show their share and their growth", () => {
  const rows = [
    { case: "width 512", ours: { medianMs: 1.5, runs: 3 }, share: 0.5, growth: 1.25 },
    { case: "width 1024", ours: { medianMs: 4.8, runs: 3 }, share: 0.625, growth: 1 },
  ];
  const table = benchTable({ machine: machine(), limits: {}, rows });
  assert.deepEqual(table.columns.map(({ key }) => key), ["case", "ours", "share", "growth"]);
  assert.match(formatTable(table), /^width 512 +1\.5 +50\.0 +1\.25$/m);
});
