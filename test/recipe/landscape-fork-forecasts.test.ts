import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fork } from "../../src/landscape/index.js";
import { forecastFigures, forecastSection, stabilityChart } from "../../src/recipe/landscape-fork-forecasts.js";
import type { ParentForks } from "../../src/recipe/landscape-fork-run.js";

const STEADY = { momentum: 0 };

/** Forks with what the forecasts read: barriers at the looks, the last the end. */
function parent(lr: number, forks: readonly (readonly [sharpness: number, loss: number, barriers: readonly number[]])[]): ParentForks {
  const made = forks.map(([sharpness, loss, barriers], step) => {
    const looks = barriers.map((value) => ({ chord: 1 + value, train: { loss: { chord: { value } } } }));
    // A parabola at each end, as steep as the barrier is high.
    const bends = [barriers.at(-1)!, -1, barriers.at(-1)!].map((curvature) => ({ slope: 0, curvature }));
    return { step, sharpness, loss, looks, bends } as unknown as Fork;
  });
  return { lr, seed: 0, forks: made };
}

const slow = parent(0.1, [
  [5, 2, [0, 0]],
  [15, 1, [0, 0]],
  [25, 0.5, [0.002, 0]],
]);
const fast = parent(0.4, [
  [8, 2, [0.3, 0.5]],
  [6, 1, [0.1, 0.2]],
  [4, 0.5, [0, 0]],
]);

test("forks are counted by their side of the limit, and forecasts ranked by how well they tell barriers apart", () => {
  const { text, table } = forecastSection([slow, fast], STEADY);
  assert.match(text!, /Of 3 forks above it 2 have a barrier at the end, of 3 below it 0\./);
  const rows = table!.rows.map(({ forecast, family, forks, apart, area }) => [forecast, family, forks, apart, area]);
  assert.deepEqual(rows, [
    ["stability", "all", 6, 2, 7 / 8],
    ["temperature", "all", 6, 2, 1],
    ["first chord", "all", 6, 2, 1],
    ["first barrier", "all", 6, 2, 1],
    ["E3", "all", 6, 2, 1],
    ["E5", "all", 6, 2, 1],
    ["stability", "rate 0.4", 3, 2, 1],
    ["temperature", "rate 0.4", 3, 2, 1],
    ["first chord", "rate 0.4", 3, 2, 1],
    ["first barrier", "rate 0.4", 3, 2, 1],
    ["E3", "rate 0.4", 3, 2, 1],
    ["E5", "rate 0.4", 3, 2, 1],
  ]);
  assert.equal(forecastFigures([slow, fast], STEADY)["forecast.stability.area"], 7 / 8);
});

test("with one look the children are not asked for a forecast of themselves; without a barrier there is none to rank", () => {
  const ends = [
    parent(0.4, [
      [8, 2, [0.5]],
      [4, 0.5, [0]],
    ]),
  ];
  assert.deepEqual(
    forecastSection(ends, STEADY).table!.rows.map(({ forecast }) => forecast),
    ["stability", "temperature", "E3", "E5"],
  );
  const none = forecastSection([slow], STEADY);
  assert.equal(none.table, undefined);
  assert.match(none.text!, /^Above .* Of 1 forks above it 0 have .* Nothing can be ranked/);
});

test("the chart has a line for every rate and the limit", () => {
  const { series } = stabilityChart([slow, fast], { momentum: 0.5 });
  assert.deepEqual(
    series.map(({ name, points }) => [name, ...points.map(({ x, y }) => [x, Number(y.toFixed(3))])]),
    [
      ["rate 0.1", [0, 0.167], [1, 0.5], [2, 0.833]],
      ["rate 0.4", [0, 1.067], [1, 0.8], [2, 0.533]],
      ["limit", [0, 1], [2, 1]],
    ],
  );
});
