import { fateStep } from "../landscape/index.js";
import type { RunResult } from "./define-recipe.js";
import type { LandscapeForkSettings } from "./landscape-fork.js";
import type { ParentForks } from "./landscape-fork-run.js";
import { BARRIER, barrierOf, hasBarrier } from "./landscape-fork-barrier.js";
import { atEnd, byFork } from "./landscape-fork-chart.js";
import { forecastFigures, forecastSection, stabilityChart } from "./landscape-fork-forecasts.js";
import type { LandscapeView } from "./landscape-view-data.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";
import type { Section } from "./report.js";
import type { Table } from "./table-data.js";

/** When the fate of each training was sealed, and the geometry of its forks. */
export function forkReport(study: {
  settings: LandscapeForkSettings;
  steps: number;
  studied: readonly ParentForks[];
  landscapes: readonly LandscapeView[];
  writeFigure(name: string, svg: string): void;
}): RunResult {
  const { settings, steps, studied, landscapes } = study;
  const rates = [...new Set(studied.map(({ lr }) => lr))];
  const charts: [string, LineChart][] = [
    ["barrier-by-fork", byFork("Barrier of the training loss", "Loss above the chord", studied, barrierOf)],
    [
      "error-by-fork",
      byFork(
        "Test error on the line",
        "Error above the mean of the ends",
        studied,
        atEnd(({ test }) => test.error?.mean.value ?? NaN),
        true,
      ),
    ],
    [
      "chord-by-fork",
      byFork(
        "Length of the chord between the children",
        "Length",
        studied,
        atEnd(({ chord }) => chord),
      ),
    ],
    [
      "angle-by-fork",
      byFork(
        "Angle between the branches",
        "Degrees",
        studied,
        atEnd(({ angle }) => angle ?? NaN),
      ),
    ],
  ];
  const profiles = rates.flatMap((lr): [string, LineChart][] => {
    const { forks } = studied.find((parent) => parent.lr === lr)!;
    return [
      [
        `profile-lr${lr}`,
        {
          title: `The chord, learning rate ${lr}`,
          x: { label: "t" },
          y: { label: "Training loss" },
          series: forks.map(({ step, looks }) => ({ name: forkName(step), points: looks.at(-1)!.train.points.map(({ t, loss }) => ({ x: t, y: loss })) })),
        },
      ],
      [
        `crest-lr${lr}`,
        {
          title: `The crest, learning rate ${lr}`,
          x: { label: "s: 0 the fork, 1 the middle of the children" },
          y: { label: "Training loss" },
          series: forks.map(({ step, crest }) => ({ name: forkName(step), points: crest.map(({ s, loss }) => ({ x: s, y: loss })) })),
        },
      ],
    ];
  });
  // What is known of gradient descent holds for no other optimizer.
  const forecasts = settings.optimizer === "sgd";
  if (forecasts) charts.push(["stability-by-fork", stabilityChart(studied, settings)]);
  for (const [name, chart] of [...charts, ...profiles]) study.writeFigure(name, drawLineChart(chart));
  return {
    report: {
      title: "When a training's fate is sealed",
      lead: `${settings.model} on ${settings.data}, ${steps} steps, ${studied.length} parents. Each is copied after so many steps, with its optimizer's state, and two children finish the training with orders of the data of their own. Children that can be averaged stayed on one mountainside; a ridge has come between the others.`,
      summary: fateTable(settings, studied, rates),
      sections: [
        ...charts.map(([, chart]): Section => ({ title: chart.title, chart })),
        { title: "Ridge and curvature", text: ridgeText(studied) },
        ...landscapes.map((landscape): Section => ({
          title: landscape.title,
          text: "The plane through a fork and its two children, of one parent: the children's ways from the fork, seen from above, the chord between them, and the crest, from the fork over the chord's middle.",
          landscape,
        })),
        ...(forecasts ? [forecastSection(studied, settings)] : []),
        { title: "Every fork", table: forkTable(studied) },
        ...profiles.map(([, chart]): Section => ({ title: chart.title, chart, text: "One parent." })),
        ...(settings.looks > 1 ? [{ title: "On the way", table: lookTable(studied) }] : []),
      ],
    },
    figures: { ...(forecasts ? forecastFigures(studied, settings) : {}), ...forkFigures(studied, rates) },
  };
}

function forkFigures(studied: readonly ParentForks[], rates: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    rates.flatMap((lr) => {
      const parents = studied.filter((parent) => parent.lr === lr);
      return parents[0]!.forks.flatMap(({ step }, index) => {
        const ends = parents.map(({ forks }) => forks[index]!.looks.at(-1)!);
        const mean = (values: number[]) => meanInterval(values).mean;
        return [
          [`lr${lr}.fork${step}.trainBarrier`, mean(ends.map(({ train }) => train.loss.chord.value))],
          [`lr${lr}.fork${step}.testBarrier`, mean(ends.map(({ test }) => test.loss.chord.value))],
          [`lr${lr}.fork${step}.chord`, mean(ends.map(({ chord }) => chord))],
        ] as [string, number][];
      });
    }),
  );
}

const forkName = (step: number) => `fork at ${step}`;

function fateTable({ tolerance }: LandscapeForkSettings, studied: readonly ParentForks[], rates: readonly number[]): Table {
  return {
    columns: [
      { key: "lr", label: "Learning rate" },
      { key: "accuracy", label: "Test accuracy of a child", percent: true, digits: 2 },
      { key: "first", label: "Training barrier, first fork" },
      { key: "last", label: "Training barrier, last fork" },
      { key: "fate", label: `Fate sealed at step (error below ${100 * tolerance} %)`, align: "left" },
    ],
    rows: rates.map((lr) => {
      const parents = studied.filter((parent) => parent.lr === lr);
      const end = (index: number) => meanInterval(parents.map(({ forks }) => forks.at(index)!.looks.at(-1)!.train.loss.chord.value));
      const errors = parents.flatMap(({ forks }) => forks.map(({ looks }) => looks.at(-1)!.test.points[0]!.error ?? NaN));
      return {
        lr,
        accuracy: 1 - meanInterval(errors).mean,
        first: end(0),
        last: end(-1),
        fate: parents.map(({ forks }) => fateStep(forks, tolerance) ?? "after the last").join(", "),
      };
    }),
  };
}

function forkTable(studied: readonly ParentForks[]): Table {
  return {
    columns: [
      { key: "lr", label: "Rate" },
      { key: "seed", label: "Seed" },
      { key: "fork", label: "Fork" },
      { key: "train", label: "Training barrier" },
      { key: "test", label: "Test barrier" },
      { key: "error", label: "Test error", percent: true, digits: 2 },
      { key: "slopeA", label: "Slope at the first child" },
      { key: "slopeB", label: "at the second" },
      { key: "curvature", label: "Curvature at the middle" },
      { key: "chord", label: "Chord" },
      { key: "angle", label: "Angle", unit: "°", digits: 1 },
      { key: "loss", label: "Loss at the fork" },
      { key: "sharpness", label: "Sharpness there" },
      { key: "middle", label: "At the middle" },
    ],
    rows: studied.flatMap(({ lr, seed, forks }) =>
      forks.map(({ step, loss, sharpness, looks, crest, bends }) => {
        const { train, test, chord, angle } = looks.at(-1)!;
        return {
          lr,
          seed,
          fork: step,
          train: train.loss.chord.value,
          test: test.loss.chord.value,
          error: test.error?.mean.value ?? null,
          slopeA: bends[0].slope,
          slopeB: bends[2].slope,
          curvature: bends[1].curvature,
          chord,
          angle,
          loss,
          sharpness,
          middle: crest.find(({ s }) => s === 1)?.loss ?? null,
        };
      }),
    ),
  };
}

function lookTable(studied: readonly ParentForks[]): Table {
  return {
    columns: [
      { key: "lr", label: "Rate" },
      { key: "seed", label: "Seed" },
      { key: "fork", label: "Fork" },
      { key: "step", label: "Step" },
      { key: "train", label: "Training barrier" },
      { key: "chord", label: "Chord" },
      { key: "angle", label: "Angle", unit: "°", digits: 1 },
      { key: "moved", label: "Branches" },
      { key: "start", label: "From the start" },
    ],
    rows: studied.flatMap(({ lr, seed, forks }) =>
      forks.flatMap(({ step: fork, looks }) =>
        looks.map(({ step, train, chord, angle, displacements, fromStart }) => ({
          lr,
          seed,
          fork,
          step,
          chord,
          angle,
          train: train.loss.chord.value,
          moved: (displacements[0] + displacements[1]) / 2,
          start: (fromStart[0] + fromStart[1]) / 2,
        })),
      ),
    ),
  };
}

function ridgeText(studied: readonly ParentForks[]): string {
  const forks = studied.flatMap(({ forks }) => forks);
  const apart = forks.filter(hasBarrier);
  const negative = apart.filter(({ bends }) => bends[1].curvature < 0);
  const descending = forks.filter(({ loss, crest }) => (crest.find(({ s }) => s === 1)?.loss ?? Infinity) < loss);
  return (
    `Of ${forks.length} pairs of children ${apart.length} have a training barrier above ${BARRIER}; at the middle of the chord ${negative.length} of these have a negative curvature. ` +
    `The crest, from the fork over the middle of the children, descends as far as the middle in ${descending.length} of ${forks.length}.`
  );
}
