import assert from "node:assert/strict";
import { test } from "node:test";
import { drawLineChart, type LineChart } from "../../src/recipe/index.js";

const chart = (points: [number, number][], change: Partial<LineChart> = {}): LineChart => ({
  title: "T",
  x: { label: "Step" },
  y: { label: "Loss" },
  series: [{ name: "one", points: points.map(([x, y]) => ({ x, y })) }],
  ...change,
});
const lines = (svg: string): string[] => [...svg.matchAll(/class="line" d="([^"]*)"/g)].map((match) => match[1] ?? "");
const ticks = (svg: string): string[] => [...svg.matchAll(/class="tick"[^>]*text-anchor="end">([^<]*)</g)].map((match) => match[1] ?? "");

test("a gap where a value is not finite; on a logarithmic axis also where it is not positive", () => {
  const points: [number, number][] = [[0, 1], [1, 2], [2, NaN], [3, 0], [4, 3], [5, 4]];
  assert.equal(lines(drawLineChart(chart(points)))[0]?.match(/M/g)?.length, 2);
  const log = drawLineChart(chart(points, { y: { label: "Loss", scale: "log" } }));
  assert.equal(lines(log)[0]?.match(/[ML]/g)?.length, 4);
});

test("no drawing holds NaN, whatever the points", () => {
  for (const points of [[], [[0, 1]], [[0, 0], [1, 0]], [[0, NaN]], [[5, -1e-9], [6, 1e300]], [[0, Infinity]]] as [number, number][][]) {
    for (const scale of ["linear", "log"] as const) {
      const svg = drawLineChart(chart(points, { x: { label: "x", scale }, y: { label: "y", scale } }));
      assert.ok(!/NaN|Infinity|undefined/.test(svg), `${JSON.stringify(points)}, ${scale}`);
    }
  }
});

test("fractions read as percentages, decades as 1, 2 and 5", () => {
  assert.deepEqual(ticks(drawLineChart(chart([[0, 0.8], [1, 0.9]], { y: { label: "A", percent: true } }))), ["80 %", "82 %", "84 %", "86 %", "88 %", "90 %"]);
  assert.deepEqual(ticks(drawLineChart(chart([[0, 0.09], [1, 2.5]], { y: { label: "A", scale: "log" } }))), ["0.1", "0.2", "0.5", "1", "2"]);
});

test("names at the line ends never overlap and stay inside, however close the ends", () => {
  const series = Array.from({ length: 12 }, (_, index) => ({ name: `line ${index}`, points: [{ x: 0, y: 0 }, { x: 1, y: 1 + 1e-6 * index }] }));
  const svg = drawLineChart(chart([], { series }));
  const heights = [...svg.matchAll(/class="label"[^>]* y="([\d.]+)"/g)].map((match) => Number(match[1])).sort((a, b) => a - b);
  assert.equal(heights.length, 12);
  heights.forEach((height, index) => {
    assert.ok(height > 20 && height < 400);
    if (index > 0) assert.ok(height - (heights[index - 1] ?? 0) >= 14);
  });
});

test("an interval is drawn as a band, and the picture is told in words", () => {
  const svg = drawLineChart({ title: "A & B", x: { label: "Epoch" }, y: { label: "Accuracy", percent: true }, series: [{ name: "<x>", points: [{ x: 1, y: 0.5, low: 0.4, high: 0.6 }, { x: 2, y: 0.625, low: 0.5, high: 0.7 }] }] });
  assert.match(svg, /class="band" d="M/);
  assert.match(svg, /<title>A &amp; B<\/title><desc>Accuracy by Epoch: &lt;x&gt; ends at 62.5 %.<\/desc>/);
});

test("an enormous interval does not press the lines flat, and its band stays in the frame", () => {
  const points = [{ x: 1, y: 0.7, low: -3, high: 5 }, { x: 2, y: 0.8, low: 0.79, high: 0.81 }];
  const svg = drawLineChart(chart([], { series: [{ name: "one", points }], y: { label: "A", percent: true } }));
  const heights = ticks(svg).map((text) => Number.parseFloat(text));
  assert.ok(Math.min(...heights) >= 60 && Math.max(...heights) <= 90, heights.join());
  const band = /class="band" d="([^"]*)"/.exec(svg)?.[1] ?? "";
  for (const [, y] of band.matchAll(/,([-\d.]+)/g)) assert.ok(Number(y) >= 34 && Number(y) <= 356, band);
});

test("whole steps have whole ticks", () => {
  const svg = drawLineChart(chart([[1, 0.5], [2, 0.6]]));
  const middle = [...svg.matchAll(/class="tick"[^>]*text-anchor="middle">([^<]*)</g)].map((match) => match[1]);
  assert.deepEqual(middle, ["1", "2"]);
});

test("small values keep their names on a logarithmic axis", () => {
  const axis = { label: "A", scale: "log" } as const;
  const svg = drawLineChart(chart([[1e-18, 1e-30], [1, 1]], { x: axis, y: axis }));
  const texts = [...svg.matchAll(/class="tick"[^>]*>([^<]*)</g)].map((match) => match[1]!);
  assert.ok(texts.length > 6 && texts.every((text) => Number(text) > 0), texts.join());
});

test("thirty lines: every pair of colour and dashes occurs once, names have room and show their line", () => {
  const series = Array.from({ length: 30 }, (_, index) => ({ name: `line ${index}`, points: [{ x: 0, y: 0 }, { x: 1, y: index < 20 ? 0 : 1 }] }));
  const svg = drawLineChart(chart([], { series }));
  const looks = [...svg.matchAll(/class="line" d="[^"]*" (stroke="[^"]*"(?: stroke-dasharray="[^"]*")?)/g)].map((match) => match[1]);
  assert.deepEqual([looks.length, new Set(looks).size], [30, 30]);
  const samples = [...svg.matchAll(/class="line label" data-series="(\d+)" d="[^"]*" (stroke="[^"]*"(?: stroke-dasharray="[^"]*")?)/g)];
  assert.equal(samples.length, 30);
  for (const [, index, look] of samples) assert.equal(look, looks[Number(index)]);
  const height = Number(/viewBox="0 0 880 (\d+)"/.exec(svg)?.[1]);
  const heights = [...svg.matchAll(/class="label"[^>]* y="([\d.]+)"/g)].map((match) => Number(match[1])).sort((a, b) => a - b);
  heights.forEach((at, index) => assert.ok(at > 20 && at < height - 30 && (index === 0 || at - heights[index - 1]! >= 14)));
});
