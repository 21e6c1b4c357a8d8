import { calibrate, pearson, spearman } from "../landscape/index.js";
import type { RunResult } from "./define-recipe.js";
import type { PairLine, PairResult } from "./landscape-pairs-run.js";
import type { LandscapePairsSettings } from "./landscape-pairs.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";
import type { Section } from "./report.js";
import type { Cell, Table } from "./table-data.js";

const NAMES: Record<string, string> = {
  naive: "as they are",
  weights: "weights matched",
  activations: "activations matched",
  straightThrough: "matched by straight-through",
  sinkhorn: "matched by Sinkhorn",
};

/** Barriers over widths, what repairs them, and how well they are explained and forecast. */
export function pairsReport(study: { settings: LandscapePairsSettings; results: readonly PairResult[]; writeFigure(name: string, svg: string): void }): RunResult {
  const { settings, results } = study;
  const hows = [...new Set(results.flatMap(({ lines }) => lines.map(({ how }) => how)))];
  const charts: [string, LineChart][] = [
    ["barrier-by-width", byWidth("Test barrier by width", "Loss above the chord", results, hows, ({ testBarrier }) => testBarrier)],
    ["accuracy-by-width", byWidth("Accuracy of the midpoint by width", "Test accuracy", results, hows, ({ error }) => 1 - error, true)],
  ];
  for (const [name, chart] of charts) study.writeFigure(name, drawLineChart(chart));
  const explained = results.some(({ lines }) => lines.some((line) => line.explained !== null));
  return {
    report: {
      title: "Barriers between networks trained apart",
      lead: `${settings.model} on ${settings.data}: ${settings.pairs} ${settings.pairs === 1 ? "pair" : "pairs"} of every width, ${settings.epochs} epochs, means with 95 % intervals.`,
      summary: barrierTable(results, hows),
      sections: [
        ...charts.map(([, chart]): Section => ({ title: chart.title, chart })),
        { title: "REPAIR", table: repairTable(results, hows), text: "Midpoints, before and after their units are given back the mean and deviation of the ends'." },
        ...(explained ? explanationSections(results) : []),
      ],
    },
    figures: { ...barrierFigures(results, hows), ...(explained ? explanationFigures(results) : {}) },
  };
}

const linesOf = (results: readonly PairResult[], width: number, how: string): PairLine[] =>
  results.filter((result) => result.width === width).map(({ lines }) => lines.find((line) => line.how === how)!);
const widthsOf = (results: readonly PairResult[]) => [...new Set(results.map(({ width }) => width))];

function barrierTable(results: readonly PairResult[], hows: readonly string[]): Table {
  return {
    columns: [
      { key: "width", label: "Width" },
      { key: "accuracy", label: "Accuracy of the ends", percent: true, digits: 2 },
      ...hows.flatMap((how) => [
        { key: `${how}.test`, label: `Test barrier, ${NAMES[how]}`, digits: 3 },
        { key: `${how}.train`, label: "training", digits: 3 },
        { key: `${how}.drop`, label: "accuracy lost", percent: true, digits: 1 },
      ]),
    ],
    rows: widthsOf(results).map((width) => {
      const own = results.filter((result) => result.width === width);
      return {
        width,
        accuracy: 1 - meanInterval(own.map(({ error }) => error)).mean,
        ...Object.fromEntries(
          hows.flatMap((how): [string, Cell][] => [
            [`${how}.test`, meanInterval(linesOf(results, width, how).map(({ testBarrier }) => testBarrier))],
            [`${how}.train`, meanInterval(linesOf(results, width, how).map(({ trainBarrier }) => trainBarrier)).mean],
            [`${how}.drop`, meanInterval(own.map(({ error, lines }) => lines.find((line) => line.how === how)!.error - error)).mean],
          ]),
        ),
      };
    }),
  };
}

function repairTable(results: readonly PairResult[], hows: readonly string[]): Table {
  const mean = (lines: readonly PairLine[], value: (line: PairLine) => number) => meanInterval(lines.map(value)).mean;
  return {
    columns: [
      { key: "width", label: "Width" },
      { key: "how", label: "Networks", align: "left" },
      { key: "accuracy", label: "Accuracy of the midpoint", percent: true, digits: 2 },
      { key: "repaired", label: "after REPAIR", percent: true, digits: 2 },
      { key: "loss", label: "Loss of the midpoint", digits: 3 },
      { key: "repairedLoss", label: "after REPAIR", digits: 3 },
    ],
    rows: widthsOf(results).flatMap((width) =>
      hows.map((how) => {
        const lines = linesOf(results, width, how);
        return {
          width,
          how: NAMES[how]!,
          accuracy: 1 - mean(lines, ({ error }) => error),
          repaired: 1 - mean(lines, ({ repairedError }) => repairedError),
          loss: mean(lines, ({ loss }) => loss),
          repairedLoss: mean(lines, ({ repairedLoss }) => repairedLoss),
        };
      }),
    ),
  };
}

function byWidth(
  title: string,
  label: string,
  results: readonly PairResult[],
  hows: readonly string[],
  value: (line: PairLine) => number,
  percent = false,
): LineChart {
  return {
    title,
    x: { label: "Width", scale: "log" },
    y: { label, percent },
    series: hows.map((how) => ({
      name: NAMES[how]!,
      points: widthsOf(results).map((width) => {
        const { mean, interval } = meanInterval(linesOf(results, width, how).map(value));
        return { x: width, y: mean, ...(interval > 0 ? { low: mean - interval, high: mean + interval } : {}) };
      }),
    })),
  };
}

/** Every explained line with its family, `naive` or `matched`. */
function explainedLines(results: readonly PairResult[]) {
  return results.flatMap(({ width, lines }) =>
    lines.flatMap(({ how, explained }) => (explained === null ? [] : [{ width, family: how === "naive" ? "naive" : "matched", ...explained }])),
  );
}

function explanationSections(results: readonly PairResult[]): Section[] {
  const all = explainedLines(results);
  return [
    {
      title: "The ledger",
      text: "Heights of the midpoint on the explanation's images; the sum over pairs of layers should be the barrier. What layers do alone lowers it, what pairs of layers do together raises it.",
      table: {
        columns: [
          { key: "width", label: "Width" },
          { key: "family", label: "Networks", align: "left" },
          { key: "barrier", label: "Barrier" },
          { key: "ledger", label: "Sum of the ledger" },
          { key: "off", label: "Off by", percent: true, digits: 2 },
          { key: "diagonal", label: "Layers alone" },
          { key: "interactions", label: "Pairs of layers" },
        ],
        rows: all.map(({ width, family, barrier, ledger, diagonal, interactions }) => ({
          width,
          family,
          barrier,
          ledger,
          off: Math.abs(ledger / barrier - 1),
          diagonal,
          interactions,
        })),
      },
    },
    {
      title: "Forecasts",
      text: "Of the height of the midpoint. The integral of the curvature explains it; E1 and E2 look at the middle; E3 to E6 look at the ends alone. The calibrated error is that of pairs which the fit has not seen.",
      table: {
        columns: [
          { key: "name", label: "Estimate", align: "left" },
          { key: "family", label: "Networks", align: "left" },
          { key: "pairs", label: "Pairs" },
          { key: "spearman", label: "Rank correlation", digits: 3 },
          { key: "pearson", label: "Correlation", digits: 3 },
          { key: "error", label: "Mean error" },
          { key: "calibrated", label: "Calibrated" },
        ],
        rows: ["integral", "E1", "E2", "E3", "E4", "E5", "E6"].flatMap((name) => {
          const pairs = all.flatMap((one) => {
            const estimate = name === "integral" ? one.integral : (one.estimates[name] ?? null);
            return estimate === null ? [] : [{ family: one.family, estimate, barrier: one.barrier }];
          });
          const whole = pairs.map((pair) => ({ ...pair, family: "all" }));
          return [...calibrate(whole), ...calibrate(pairs)].map(({ family, pairs: count, spearman, pearson, rawError, calibratedError }) => ({
            name,
            family,
            pairs: count,
            spearman,
            pearson,
            error: rawError,
            calibrated: calibratedError,
          }));
        }),
      },
    },
    {
      title: "Layers",
      text: "A layer's own barrier, forecast from its anchor alone, and from the anchor and the loss after a whole exchange of the layer.",
      table: {
        columns: [
          { key: "family", label: "Networks", align: "left" },
          { key: "paths", label: "Layers and anchors" },
          { key: "from", label: "From", align: "left" },
          { key: "spearman", label: "Rank correlation", digits: 3 },
          { key: "pearson", label: "Correlation", digits: 3 },
        ],
        rows: ["all", "naive", "matched"].flatMap((family) => {
          const layers = all.filter((one) => family === "all" || one.family === family).flatMap((one) => one.layers);
          const barriers = layers.map(({ barrier }) => barrier);
          const row = (from: string, forecasts: number[]) => ({
            family,
            paths: layers.length,
            from,
            spearman: spearman(forecasts, barriers),
            pearson: pearson(forecasts, barriers),
          });
          return [
            row(
              "the anchor",
              layers.map(({ forecast }) => forecast),
            ),
            row(
              "anchor and exchange",
              layers.map(({ swapForecast }) => swapForecast),
            ),
          ];
        }),
      },
    },
  ];
}

function barrierFigures(results: readonly PairResult[], hows: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    widthsOf(results).flatMap((width) =>
      hows.flatMap((how) => {
        const lines = linesOf(results, width, how);
        const mean = (value: (line: PairLine) => number) => meanInterval(lines.map(value)).mean;
        return [
          [`width${width}.${how}.testBarrier`, mean(({ testBarrier }) => testBarrier)],
          [`width${width}.${how}.trainBarrier`, mean(({ trainBarrier }) => trainBarrier)],
          [`width${width}.${how}.accuracy`, 1 - mean(({ error }) => error)],
          [`width${width}.${how}.repairedAccuracy`, 1 - mean(({ repairedError }) => repairedError)],
        ] as [string, number][];
      }),
    ),
  );
}

function explanationFigures(results: readonly PairResult[]): Record<string, number> {
  const all = explainedLines(results);
  const barriers = all.map(({ barrier }) => barrier);
  const layers = all.flatMap((one) => one.layers);
  const layerBarriers = layers.map(({ barrier }) => barrier);
  return {
    "ledger.largestError": Math.max(...all.map(({ ledger, barrier }) => Math.abs(ledger / barrier - 1))),
    "integral.spearman":
      spearman(
        all.map(({ integral }) => integral),
        barriers,
      ) ?? NaN,
    "E5.spearman":
      spearman(
        all.map(({ estimates }) => estimates["E5"] ?? NaN),
        barriers,
      ) ?? NaN,
    "layers.spearman":
      spearman(
        layers.map(({ forecast }) => forecast),
        layerBarriers,
      ) ?? NaN,
    "layersWithExchange.spearman":
      spearman(
        layers.map(({ swapForecast }) => swapForecast),
        layerBarriers,
      ) ?? NaN,
  };
}
