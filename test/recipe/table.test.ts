import assert from "node:assert/strict";
import { test } from "node:test";
import { formatTable, type Table } from "../../src/recipe/index.js";
import { htmlTable } from "../../src/recipe/html-table.js";

const table: Table = {
  columns: [
    { key: "name", label: "Netz" },
    { key: "accuracy", label: "Accuracy", percent: true, digits: 2, best: "max" },
    { key: "count", label: "Parameters", best: "min" },
  ],
  rows: [
    { name: "dense", accuracy: { mean: 0.8967, interval: 0.0006 }, count: 2913290 },
    { name: "稀疏", accuracy: 0.9, count: 756235 },
    { name: "é", accuracy: null, count: 756235 },
  ],
};

test("columns align by display width, also of wide and combined signs", () => {
  assert.equal(
    formatTable(table),
    [
      "Netz   Accuracy (%)  Parameters",
      "─────  ────────────  ──────────",
      "dense  89.67 ± 0.06   2,913,290",
      "稀疏          90.00     756,235",
      "é                 –     756,235",
    ].join("\n"),
  );
});

test("the best values are painted, ties all of them", () => {
  const painted = formatTable(table, { bold: (text) => `*${text}*`, dim: (text) => text });
  assert.deepEqual(painted.match(/\*[^*]+\*/g), ["*90.00*", "*756,235*", "*756,235*"]);
});

test("numbers without digits have four significant ones, extremes an exponent, and what is not finite its name", () => {
  const texts = (values: number[]): string[] => formatTable({ columns: [{ key: "x", label: "x" }], rows: values.map((x) => ({ x })) }).split("\n").slice(2).map((line) => line.trim());
  assert.deepEqual(texts([1.23456, 12345.678, 0.000012346, 3e12, NaN, Infinity, 0, -0.5]), ["1.235", "12,350", "1.235e-5", "3,000,000,000,000", "NaN", "Infinity", "0", "-0.5"]);
});

test("the HTML table escapes its texts, names its rows and sets the best in bold", () => {
  const html = htmlTable({ columns: [{ key: "a", label: "<a>" }, { key: "b", label: "B", best: "max" }], rows: [{ a: "x & y", b: 1 }, { a: "<i>", b: 2 }] }, 'a "caption"');
  assert.match(html, /&lt;a&gt;/);
  assert.match(html, /<th scope="row" class="left">x &amp; y<\/th>/);
  assert.match(html, /<td class="right"><strong>2<\/strong><\/td>/);
  assert.match(html, /aria-label="a &quot;caption&quot;"/);
});
