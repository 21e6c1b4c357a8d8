import { difference, type Line, lineBarrier, norm } from "../landscape/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { LandscapeLineSettings } from "./landscape-line.js";
import { readNetworkPair } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { prepareComputing } from "./prepare-computing.js";
import type { Table } from "./table-data.js";

/** The body of the recipe `landscape-line`. */
export async function runLandscapeLine({ settings, out, log, signal }: RunContext<LandscapeLineSettings>): Promise<RunResult> {
  prepareComputing(settings);
  const { model, description, a, b } = readNetworkPair(settings);
  const { train, test } = await landscapeSamples(settings);
  const lines: Record<"train" | "test", Line> = { train: null!, test: null! };
  for (const [split, sample] of [
    ["train", train],
    ["test", test],
  ] as const) {
    log(`${split}: ${sample.examples.toLocaleString("en-US")} images`);
    lines[split] = await lineBarrier(model, a, b, { sample, normSample: train, points: settings.points, resolution: settings.resolution, signal });
    for (const { t, loss, error } of lines[split].points) out.metric({ split, t, loss, error });
  }
  const distance = norm(difference(b, a));
  const charts = lineCharts([
    ["training", lines.train],
    ["test", lines.test],
  ]);
  charts.forEach((chart) => out.writeFigure(`line-${chart.y.label.toLowerCase().split(" ")[0]}`, drawLineChart(chart)));
  return {
    report: {
      title: "The line between two networks",
      lead: `${description}; ${verdictOf(distance, lines.train)}`,
      summary: barrierTable([
        ["training", lines.train],
        ["test", lines.test],
      ]),
      sections: charts.map((chart) => ({ title: chart.title, chart })),
    },
    figures: { distance, ...barrierFigures("train", lines.train), ...barrierFigures("test", lines.test) },
  };
}

function verdictOf(distance: number, { loss, pointsPerSecond }: Line): string {
  if (distance === 0) return "both files hold the same weights, so there is no barrier.";
  return `${distance.toPrecision(4)} apart; the training loss rises ${loss.chord.value.toPrecision(3)} above the chord at t = ${loss.chord.t.toPrecision(3)}. ${pointsPerSecond.toPrecision(3)} points a second.`;
}

/** Barriers of named lines, a row each for the loss and, of classes, for the error. */
export function barrierTable(lines: readonly (readonly [string, Line])[]): Table {
  return {
    columns: [
      { key: "what", label: "Of" },
      { key: "first", label: "First" },
      { key: "last", label: "Second" },
      { key: "chord", label: "Above the chord" },
      { key: "at", label: "at t", digits: 3 },
      { key: "mean", label: "Above the mean" },
      { key: "midpoint", label: "Midpoint above the mean" },
    ],
    rows: lines.flatMap(([name, { points, loss, error }]) =>
      (["loss", "error"] as const).flatMap((kind) => {
        const heights = kind === "loss" ? loss : error;
        if (heights === null) return [];
        return [
          {
            what: `${name} ${kind}`,
            first: points[0]![kind],
            last: points.at(-1)![kind],
            chord: heights.chord.value,
            at: heights.chord.t,
            mean: heights.mean.value,
            midpoint: heights.midpoint.value,
          },
        ];
      }),
    ),
  };
}

/** Loss, and accuracy where there are classes, along named lines. */
export function lineCharts(lines: readonly (readonly [string, Line])[]): LineChart[] {
  const x = { label: "t" };
  const loss: LineChart = {
    title: "Loss along the line",
    x,
    y: { label: "Loss" },
    series: lines.map(([name, { points }]) => ({ name, points: points.map(({ t, loss }) => ({ x: t, y: loss })) })),
  };
  if (lines.some(([, { error }]) => error === null)) return [loss];
  return [
    loss,
    {
      title: "Accuracy along the line",
      x,
      y: { label: "Accuracy", percent: true },
      series: lines.map(([name, { points }]) => ({ name, points: points.map(({ t, error }) => ({ x: t, y: 1 - error! })) })),
    },
  ];
}

/** The barriers by name, for `run.json`. */
export function barrierFigures(name: string, { loss, error }: Line): Record<string, number> {
  const of = (kind: string, heights: Line["loss"]) =>
    Object.fromEntries(Object.entries(heights).map(([definition, { value }]) => [`${name}.${kind}.${definition}`, value as number]));
  return { ...of("loss", loss), ...(error === null ? {} : of("error", error)) };
}
