import assert from "node:assert/strict";
import { test } from "node:test";
import { drawMatrixChart, type MatrixChart } from "../../src/recipe/index.js";

const draw = (chart: Partial<MatrixChart>, size?: "wide" | "narrow"): string =>
  drawMatrixChart({ title: "A & B", value: { label: "barrier" }, rows: ["one", "two"], values: [[-1, 0.5], [0.25, 0]], ...chart }, size);
const CELL = /<g><title>([^<]*)<\/title><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="[\d.]+" (?:fill="([^"]*)" fill-opacity="([\d.]+)")?/g;
const cells = (svg: string) =>
  [...svg.matchAll(CELL)].map(([, title, x, y, width, fill, opacity]) => ({
    title, x: Number(x), y: Number(y), width: Number(width), fill, opacity: Number(opacity),
  }));

test("each value has its cell, coloured by its sign and as strong as it is large, and written in it", () => {
  const svg = draw({});
  const [a, b, c, d] = cells(svg);
  assert.deepEqual([a, b, c, d].map((cell) => cell!.title), ["one, one: -1.000", "one, two: 0.5000", "two, one: 0.2500", "two, two: 0.000"]);
  assert.deepEqual([a, b, c, d].map((cell) => cell!.fill), ["var(--series-1)", "var(--series-2)", "var(--series-2)", "var(--series-2)"]);
  assert.ok(Math.abs(a!.opacity / b!.opacity - 2) < 0.1 && Math.abs(b!.opacity / c!.opacity - 2) < 0.1 && d!.opacity === 0);
  assert.ok(a!.x < b!.x && a!.x === c!.x && a!.y < c!.y && a!.y === b!.y);
  assert.deepEqual([...svg.matchAll(/class="cell"[^>]*>([^<]*)</g)].map((match) => match[1]), ["-1.00", "0.50", "0.25", "0.00"]);
  assert.match(svg, /<title>A &amp; B<\/title><desc>barrier, 2 by 2: highest 0.5000 \(one, two\), lowest -1.000 \(one, one\).<\/desc>/);
});

test("values that do not fit are told by the tooltip alone; what is not finite is an empty cell", () => {
  const names = Array.from({ length: 40 }, (_, i) => `layer ${i}`);
  const large = draw({ rows: names, values: names.map((_, i) => names.map((_, j) => (i === j ? NaN : i - j))) });
  assert.ok(!large.includes('class="cell"'));
  assert.match(large, /layer 0, layer 0: no value<\/title><rect [^>]*fill="none"/);
  const holes = draw({ values: [[NaN, 1], [Infinity, 2]] });
  assert.equal(holes.match(/class="cell"/g)?.length, 2);
});

test("names of columns stand slanted where they would overlap, and not all of them where even so they would", () => {
  assert.ok(!draw({}).includes("rotate"));
  const rows = Array.from({ length: 30 }, (_, i) => `block ${i}.attention`);
  const values = rows.map(() => rows.map(() => 1));
  assert.equal(draw({ rows, values }).match(/rotate\(-45\)/g)?.length, 30);
  const narrow = draw({ rows, values }, "narrow");
  const shown = narrow.match(/rotate\(-45\)/g)!.length;
  assert.ok(shown < 16 && shown > 2);
  for (const { x, width } of cells(narrow)) assert.ok(x + width <= 360);
});

test("rows and columns may differ, groups are parted by lines, percentages are shown as such", () => {
  const svg = draw({ rows: ["a", "b", "c"], columns: ["x"], values: [[0.5], [0.125], [1]], value: { label: "error", percent: true }, groups: [1, 2] });
  assert.deepEqual(cells(svg).map(({ title }) => title), ["a, x: 50.00 %", "b, x: 12.50 %", "c, x: 100.00 %"]);
  assert.deepEqual([...svg.matchAll(/class="cell"[^>]*>([^<]*)</g)].map((match) => match[1]), ["50", "13", "100"]);
  assert.equal(svg.match(/class="group"/g)?.length, 1);
  assert.throws(() => draw({ rows: ["a"] }), /1 rows of 1 values/);
});

test("no drawing holds NaN, whatever the values and the page", () => {
  for (const size of ["wide", "narrow"] as const) {
    for (const [rows, values] of [[[], []], [["a"], [[0]]], [["a"], [[NaN]]], [["a".repeat(80), "b"], [[1e-9, -1e9], [Infinity, 0]]]] as [string[], number[][]][]) {
      assert.ok(!/NaN|Infinity|undefined/.test(draw({ rows, values }, size)), JSON.stringify(rows));
    }
  }
});
