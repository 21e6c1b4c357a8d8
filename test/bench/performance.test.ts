import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { drawPerformance } from "../../bench/support/draw-performance.js";
import { fillTables } from "../../bench/support/fill-tables.js";
import type { BenchResult } from "../../src/cli/bench-result.js";

const result: BenchResult = {
  machine: { cpu: "A CPU", cores: 2, memoryGiB: 8, platform: "linux-x64", node: "v20" },
  limits: { gflops: 183.4, bytesPerSecond: 2e10 },
  rows: [
    { case: "tile 16, against PyTorch dense", ours: { medianMs: 1, runs: 7 }, peer: { name: "PyTorch", version: "1.13.0", medianMs: 8 }, ratio: 8, share: 0.75 },
    { case: "tile 16, against our own dense", ours: { medianMs: 1, runs: 7 }, peer: { name: "Tessera", version: "", medianMs: 4 }, ratio: 4, share: 0.75 },
    { case: "tile 16, against NumPy <dense>", ours: { medianMs: 1, runs: 7 }, peer: { name: "NumPy", version: "", medianMs: 6 }, ratio: 6 },
  ],
};

test("tables replace what stands between their markers, again and again, and leave the others", () => {
  const page = "before\n<!-- bench layer -->\n<!-- /bench -->\nbetween\n<!-- bench step -->\nold\n<!-- /bench -->\n";
  const once = fillTables(page, new Map([["layer", result]]));
  assert.match(once, /^\| Case \| Ours \(ms\) \| Peer \(ms\) \| Peer is \| Ratio \| Of the limit \(%\) \|\n\|---\|---:\|---:\|---\|---:\|---:\|$/m);
  assert.match(once, /^\| tile 16, against PyTorch dense \| 1 \| 8 \| PyTorch 1\.13\.0 \| 8\.00 \| 75\.0 \|$/m);
  assert.match(once, /^\*2 cores, A CPU; at most 183 GFLOP\/s, 20\.0 GB\/s; medians of 7\.\*$/m);
  assert.match(once, /between\n<!-- bench step -->\nold\n<!-- \/bench -->\n$/);
  assert.equal(fillTables(once, new Map([["layer", result]])), once);
  assert.throws(() => fillTables(page, new Map([["memory", result]])), /no place for the benchmark "memory"/);
});

test("the page has a place for every table", () => {
  const page = readFileSync(new URL("../../../docs/performance.md", import.meta.url), "utf8");
  const filled = fillTables(page, new Map(["layer", "step", "optimizer", "memory", "growth", "rewiring", "matching"].map((name) => [name, result])));
  assert.equal(filled.match(/tile 16, against PyTorch dense/g)?.length, 7);
});

test("one bar for each ratio, one for each layer's share, in proportion", () => {
  const svg = drawPerformance(result);
  const lengths = [...svg.matchAll(/width="([\d.]+)" height="16"/g)].map((match) => Number(match[1]));
  assert.equal(lengths.length, 4);
  assert.equal(lengths[0], (lengths[1] as number) * 2);
  assert.equal(lengths[3], 345); // 0.75 of the 460 pixels that the peak has
  assert.match(svg, /NumPy &lt;dense&gt;/);
  assert.match(svg, /prefers-color-scheme:dark/);
  assert.doesNotMatch(svg, /NaN|undefined/);
});
