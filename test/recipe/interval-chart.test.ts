import assert from "node:assert/strict";
import { test } from "node:test";
import { drawIntervalChart, type IntervalRow } from "../../src/recipe/index.js";

const draw = (rows: IntervalRow[], size?: "wide" | "narrow"): string => drawIntervalChart({ title: "A & B", x: { label: "Accuracy", percent: true }, rows }, size);
const centres = (svg: string): number[] => [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map((match) => Number(match[1]));

test("rows keep their order, means theirs along the axis, and every row tells its values", () => {
  const svg = draw([{ name: "<one>", mean: 0.5, interval: 0.1 }, { name: "two", mean: 0.7, interval: 0 }, { name: "three", mean: 0.6, interval: 0.05 }]);
  const [one, two, three] = centres(svg);
  assert.ok(one! < three! && three! < two!);
  assert.match(svg, /<title>&lt;one&gt;: 50.00 %, 95 % interval 40.00 % to 60.00 %<\/title>.*<title>two: 70.00 %<\/title>/);
  assert.match(svg, /<title>A &amp; B<\/title><desc>Accuracy: &lt;one&gt; 50.00 %, two 70.00 %, three 60.00 %.<\/desc>/);
  assert.equal(svg.match(/class="whisker"/g)?.length, 2);
});

test("a baseline is a hollow square with a line through all rows", () => {
  const svg = draw([{ name: "base", mean: 0.5, interval: 0, baseline: true }, { name: "other", mean: 0.6, interval: 0 }]);
  assert.equal(svg.match(/class="baseline"/g)?.length, 1);
  assert.equal(centres(svg).length, 1);
});

test("an enormous interval does not press the means together; it ends at the frame, without a cap", () => {
  const svg = draw([{ name: "two seeds", mean: 0.7, interval: 3 }, { name: "five seeds", mean: 0.8, interval: 0.01 }]);
  const [first, second] = centres(svg);
  assert.ok(second! - first! > 200);
  const whiskers = [...svg.matchAll(/class="whisker" d="([^"]*)"/g)].map((match) => match[1]!);
  assert.deepEqual(whiskers.map((path) => path.match(/v8/g)?.length ?? 0), [0, 2]);
  for (const [, end] of whiskers.join().matchAll(/H([-\d.]+)/g)) assert.ok(Number(end) > 0 && Number(end) < 880);
});

test("no drawing holds NaN, whatever the rows and the page", () => {
  for (const size of ["wide", "narrow"] as const) {
    for (const rows of [[], [{ name: "a", mean: NaN, interval: NaN }], [{ name: "a", mean: 1, interval: Infinity }], [{ name: "a".repeat(80), mean: 0, interval: 0 }]]) {
      assert.ok(!/NaN|Infinity|undefined/.test(draw(rows, size).replaceAll(/<title>.*?<\/title>/g, "")), JSON.stringify(rows));
    }
  }
});
