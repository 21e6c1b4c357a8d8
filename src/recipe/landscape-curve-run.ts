import { existsSync } from "node:fs";
import { join } from "node:path";
import { loader } from "../data/index.js";
import {
  type Curve,
  curvePoint,
  curveProfile,
  type CurveProfile,
  type CurveState,
  type Line,
  lineBarrier,
  planeThrough,
  trainCurve,
  type Weights,
} from "../landscape/index.js";
import type { Layer } from "../nn/index.js";
import { openSafetensors, saveSafetensors } from "../tensor/index.js";
import { drawContour } from "./contour-chart.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import type { LandscapeCurveSettings } from "./landscape-curve.js";
import { readNetworkPair } from "./landscape-networks.js";
import { landscapeSamples } from "./landscape-samples.js";
import { evaluateSurface, fromBehind, type PlaneDrawing, type SurfaceOptions } from "./landscape-surface.js";
import type { Surface } from "./landscape-view-data.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { prepareComputing } from "./prepare-computing.js";
import type { Section } from "./report.js";
import type { Table } from "./table-data.js";

/** Steps from one saved state to the next. */
const SAVE_EVERY = 500;

/** The body of the recipe `landscape-curve`. The state of the training is kept in `checkpoints/curve.safetensors`. */
export async function runLandscapeCurve(context: RunContext<LandscapeCurveSettings>): Promise<RunResult> {
  const { settings, seed, out, log, signal } = context;
  prepareComputing(settings);
  const { model, description, a, b } = readNetworkPair(settings);
  const { train, test, dataset, transform } = await landscapeSamples(settings);
  const file = join(out.checkpoints, "curve.safetensors");
  const { kind, bends, steps, lr, momentum, weightDecay } = settings;
  log(`training a ${kind} curve, ${steps} steps`);
  const state = await trainCurve(model, a, b, {
    kind,
    bends,
    steps,
    lr,
    momentum,
    weightDecay,
    seed,
    batches: loader(dataset, { batchSize: settings.trainingBatch, shuffle: true, seed, ...(transform === undefined ? {} : { transform }) }),
    ...(existsSync(file) ? { resume: readCurve(file) } : {}),
    onStep: ({ step, loss, state }) => {
      if (step % 20 === 0) out.metric({ step, loss });
      if (step % SAVE_EVERY === 0) saveCurve(file, state);
    },
    signal,
  });
  saveCurve(file, state);
  signal.throwIfAborted();
  const along: [string, CurveProfile, Line][] = [];
  for (const [name, sample] of [
    ["training", train],
    ["test", test],
  ] as const) {
    log(`${name}: the curve and the chord`);
    const look = { sample, normSample: train, signal };
    along.push([
      name,
      await curveProfile(model, state.curve, { ...look, points: settings.points }),
      await lineBarrier(model, a, b, { ...look, points: 25, resolution: 0 }),
    ]);
  }
  const charts = (["loss", "error"] as const).filter((kind) => along[0]![1][kind] !== null).map((kind) => chartOf(kind, along));
  charts.forEach((chart, index) => out.writeFigure(index === 0 ? "loss" : "accuracy", drawLineChart(chart)));
  const { length, chord } = along[0]![1];
  const landscapes: Section[] = [];
  if (settings.resolution > 0) {
    log(`the landscape: ${settings.resolution} x ${settings.resolution} places`);
    const surface = await aboutCurve(model, state.curve, { sample: train, resolution: settings.resolution, signal });
    out.writeFigure("landscape", drawContour(surface));
    landscapes.push({
      title: "The landscape about the curve",
      text:
        bends === 1 && kind === "bezier"
          ? "The plane through both networks and the bend holds the whole curve."
          : "The plane through both networks and the middle bend; the rest of the curve is seen from above, its losses are its own.",
      landscape: { title: "The landscape", surfaces: [surface] },
    });
  }
  return {
    report: {
      title: "A way around the barrier",
      lead: `${description}. A ${kind} curve with ${bends} ${bends === 1 ? "bend" : "bends"}, ${steps} steps; it is ${length.toPrecision(4)} long, the chord ${chord.toPrecision(4)}.`,
      summary: summaryTable(along),
      sections: [...charts.map((chart) => ({ title: chart.title, chart })), ...landscapes],
    },
    figures: Object.fromEntries(
      along.flatMap(([name, curve, line]) => [
        [`${name}.curve`, curve.loss.barriers.chord.value],
        [`${name}.line`, line.loss.chord.value],
      ]),
    ),
  };
}

/** The plane through the ends and the middle bend, the curve and the chord on it. */
async function aboutCurve(model: Layer, curve: Curve, options: SurfaceOptions): Promise<Surface> {
  const { points } = curve;
  const [a, bend, b] = [points[0]!, points[Math.floor(points.length / 2)]!, points.at(-1)!];
  const steps = Array.from({ length: 41 }, (_, i) => i / 40);
  const drawing: PlaneDrawing = {
    name: "through the bend",
    plane: fromBehind(planeThrough(a, b, bend)),
    room: 0.2,
    networks: [
      ["first", a],
      ["second", b],
    ],
    chords: [[0, 1, "straight line"]],
    ways: [{ name: "curve", kind: "curve", points: steps.map((t) => () => curvePoint(curve, t)) }],
  };
  return (await evaluateSurface(model, drawing, options)).surface;
}

function chartOf(kind: "loss" | "error", along: readonly (readonly [string, CurveProfile, Line])[]): LineChart {
  const y = (point: { loss: number; error: number | null }) => (kind === "loss" ? point.loss : 1 - point.error!);
  return {
    title: kind === "loss" ? "Loss along the curve and the chord" : "Accuracy along the curve and the chord",
    x: { label: "t" },
    y: kind === "loss" ? { label: "Loss" } : { label: "Accuracy", percent: true },
    series: along.flatMap(([name, curve, line]) => [
      { name: `${name}, curve`, points: curve.points.map((point) => ({ x: point.t, y: y(point) })) },
      { name: `${name}, chord`, dashed: true, points: line.points.map((point) => ({ x: point.t, y: y(point) })) },
    ]),
  };
}

function summaryTable(along: readonly (readonly [string, CurveProfile, Line])[]): Table {
  return {
    columns: [
      { key: "of", label: "Of", align: "left" },
      { key: "chord", label: "Barrier of the chord" },
      { key: "curve", label: "Of the curve" },
      { key: "max", label: "Largest loss on the curve" },
      { key: "mean", label: "Mean by length" },
      { key: "error", label: "Largest error on the curve", percent: true, digits: 2 },
    ],
    rows: along.map(([of, { loss, error }, line]) => ({
      of,
      chord: line.loss.chord.value,
      curve: loss.barriers.chord.value,
      max: loss.max,
      mean: loss.byLength,
      error: error?.max ?? null,
    })),
  };
}

function saveCurve(file: string, { curve, momenta, step, position }: CurveState): void {
  const tensors = Object.fromEntries([
    ...curve.points.flatMap((point, i) => Object.entries(point).map(([name, value]) => [`points.${i}.${name}`, value] as const)),
    ...momenta.flatMap((point, i) => Object.entries(point).map(([name, value]) => [`momenta.${i}.${name}`, value] as const)),
  ]);
  saveSafetensors(file, tensors, { tessera: JSON.stringify({ kind: curve.kind, points: curve.points.length, step, position }) });
}

function readCurve(path: string): CurveState {
  const file = openSafetensors(path);
  const { kind, points, step, position } = JSON.parse(file.metadata["tessera"]!) as {
    kind: CurveState["curve"]["kind"];
    points: number;
    step: number;
    position: unknown;
  };
  const tensors = file.loadAll();
  file.close();
  const under = (prefix: string): Weights =>
    Object.fromEntries(Object.entries(tensors).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])));
  const list = (what: string, count: number) => Array.from({ length: count }, (_, i) => under(`${what}.${i}.`));
  return { curve: { kind, points: list("points", points) }, momenta: list("momenta", points - 2), step, position };
}
