import assert from "node:assert/strict";
import { test } from "node:test";
import { drawLineChart, spectrumChart } from "../../src/recipe/index.js";

test("a spectrum is drawn where there is at least a hundredth of an eigenvalue, with a gap between its parts", () => {
  const nodes = [{ value: 0, weight: 0.999 }, { value: 10, weight: 0.001 }];
  const chart = spectrumChart("Spectrum", [{ name: "network", size: 1000, nodes }, { name: "layer", size: 10, nodes: [{ value: 1, weight: 1 }] }], 0.1);
  assert.equal(chart.y.scale, "log");
  const drawn = chart.series.map(({ points }) => points.filter(({ y }) => Number.isFinite(y)));
  // One eigenvalue of 1000, of width 0.1, is 0.001 / (0.1 √(2π)) high; it falls to a hundredth of that at √(2 ln 100) = 3.03 widths.
  const outlier = drawn[0]!.filter(({ x }) => x > 5);
  const peak = 0.001 / (0.1 * Math.sqrt(2 * Math.PI));
  assert.ok(Math.abs(Math.max(...outlier.map(({ y }) => y)) / peak - 1) < 0.01);
  assert.ok(Math.min(...outlier.map(({ x }) => x)) > 9.69 && Math.max(...outlier.map(({ x }) => x)) < 10.31);
  assert.ok(drawn[0]!.some(({ x }) => Math.abs(x) < 0.05) && !drawn[0]!.some(({ x }) => x > 1 && x < 9));
  // All ten of ten eigenvalues fall to a hundredth of one at √(2 ln 1000) = 3.72 widths.
  assert.ok(drawn[1]!.every(({ x }) => Math.abs(x - 1) < 0.38));
  assert.ok(!/NaN|Infinity/.test(drawLineChart(chart)));
});

test("the width follows the range of all spectra unless it is given; a single value is drawn too", () => {
  const chart = spectrumChart("Spectrum", [{ name: "a", size: 5, nodes: [{ value: 3, weight: 1 }] }]);
  const points = chart.series[0]!.points.filter(({ y }) => Number.isFinite(y));
  assert.ok(points.length > 100 && points.every(({ y }) => y > 0));
  const narrow = spectrumChart("Spectrum", [{ name: "a", size: 2, nodes: [{ value: 0, weight: 0.5 }, { value: 30, weight: 0.5 }] }], 0.01);
  assert.ok(narrow.series[0]!.points.filter(({ x, y }) => y > 10 && x > 29).length > 3);
});
