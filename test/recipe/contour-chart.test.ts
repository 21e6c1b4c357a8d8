import assert from "node:assert/strict";
import { test } from "node:test";
import { drawContour } from "../../src/recipe/contour-chart.js";
import { contourRegion, type Ring } from "../../src/recipe/contour-regions.js";
import { lossHeight, lossScale } from "../../src/recipe/landscape-view-scale.js";
import { twoWells } from "./support/two-wells.js";

const axis = (from: number, to: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
/** Signed: positive when counter-clockwise. */
const area = (ring: Ring): number => ring.reduce((sum, [x, y], i) => sum + (x * ring[(i + 1) % ring.length]![1] - ring[(i + 1) % ring.length]![0] * y) / 2, 0);

test("a cone's region above a level is all but a circle", () => {
  const [x, y] = [axis(-2, 2, 81), axis(-1.5, 1.5, 61)];
  const cone = y.map((b) => x.map((a) => Math.hypot(a, b)));
  const rings = contourRegion(x, y, cone, 1);
  assert.equal(rings.length, 2);
  const [border, circle] = rings.sort((a, b) => Math.abs(area(b)) - Math.abs(area(a))) as [Ring, Ring];
  assert.ok(Math.abs(area(border) - 12) < 1e-9, "the border of the grid");
  // A hole runs the other way.
  assert.ok(Math.abs(area(circle) + Math.PI) < 0.01, `${area(circle)}`);
  for (const [a, b] of circle) assert.ok(Math.abs(Math.hypot(a, b) - 1) < 1e-3);
});

test("a region cut by the border is closed along it; none and all", () => {
  const [x, y] = [axis(0, 3, 4), axis(0, 2, 3)];
  const slope = y.map(() => [...x]);
  const [ring, ...others] = contourRegion(x, y, slope, 1.25);
  assert.equal(others.length, 0);
  assert.ok(Math.abs(area(ring!) - 1.75 * 2) < 1e-12);
  assert.deepEqual(contourRegion(x, y, slope, 4), []);
  assert.ok(Math.abs(area(contourRegion(x, y, slope, -1)[0]!) - 6) < 1e-12);
});

test("a saddle is joined or parted by the mean of its corners", () => {
  const grid = [0, 1];
  assert.equal(contourRegion(grid, grid, [[1, 0], [0, 1]], 0.6).length, 2);
  assert.equal(contourRegion(grid, grid, [[1, 0], [0, 1]], 0.4).length, 1);
});

test("the scale is logarithmic above the lowest loss; levels are round and ascend; paths stay below the cap", () => {
  const surface = twoWells("one", 2);
  const scale = lossScale([surface]);
  assert.equal(lossHeight(scale, scale.low), 0);
  assert.equal(lossHeight(scale, scale.cap), 1);
  // Above the cap it goes on with the same slope, but to an end.
  const [step, above, below] = [1e-4 * scale.cap, 1e-4, -1e-4].map((part, i) => (i === 0 ? part : lossHeight(scale, scale.cap * (1 + part)))) as [number, number, number];
  assert.ok(Math.abs((above - 1) / step - (1 - below) / step) < 0.01 * ((1 - below) / step));
  assert.ok(lossHeight(scale, 1e9) < 1.15 && lossHeight(scale, 1e9) > lossHeight(scale, 1e3));
  assert.deepEqual([NaN, Infinity].map((loss) => lossHeight(scale, loss)), [1.15, 1.15]);
  // Equal steps of height multiply what is added to the distance from the lowest loss by the same factor.
  const inverse = (height: number): number => {
    let [low, high] = [scale.low, scale.cap];
    for (let i = 0; i < 80; i++) [low, high] = lossHeight(scale, (low + high) / 2) < height ? [(low + high) / 2, high] : [low, (low + high) / 2];
    return low;
  };
  const [a, b, c, d] = [0.2, 0.4, 0.6, 0.8].map(inverse) as [number, number, number, number];
  assert.ok(Math.abs((c - b) / (b - a) - (d - c) / (c - b)) < 1e-6);
  assert.equal(scale.levels.length, 11);
  scale.levels.forEach((level, i) => assert.ok(level > (scale.levels[i - 1] ?? scale.low) && level < scale.cap && String(level).replace(/^0\.0*|\./g, "").length <= 2, `${level}`));
  const highest = Math.max(...surface.paths.flatMap(({ points }) => points.map(({ loss }) => loss)));
  assert.ok(highest < scale.cap);
  // A narrow span needs more digits; a flat one has no levels.
  const flat = { ...surface, marks: [], paths: [], loss: surface.loss.map((row) => row.map((loss) => 5 + loss / 1e6)) };
  const narrow = lossScale([flat]);
  assert.equal(new Set(narrow.levels).size, 11);
  assert.deepEqual(lossScale([{ ...flat, loss: flat.loss.map((row) => row.map(() => 5)) }]), { low: 5, cap: 6, levels: [] });
});

test("the drawing names its networks, escapes, dashes the chord and takes what is not finite for high", () => {
  const surface = twoWells("as they are", 2);
  const loss = surface.loss.map((row, j) => row.map((value, i) => (j > 45 && i > 45 ? Infinity : value)));
  for (const size of ["wide", "narrow"] as const) {
    const svg = drawContour({ ...surface, loss }, size);
    assert.ok(!/NaN|Infinity/.test(svg));
    assert.match(svg, />network A<\/text>/);
    assert.match(svg, /C &lt;\/script&gt;&lt;b&gt;/);
    assert.equal(svg.match(/stroke-dasharray="7 5"/g)?.length, 1);
    assert.match(svg, /<desc>A plane of weight space, loss from 0\.0/);
    const [width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
    for (const [, x, y] of svg.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) assert.ok(Number(x) >= 0 && Number(x) <= width && Number(y) >= 0 && Number(y) <= height);
  }
});
