import { existsSync, readFileSync } from "node:fs";
import {
  disposeWeights,
  evaluateAt,
  evaluatePlane,
  filterDirection,
  lineBarrier,
  lowestPass,
  type Pass,
  type Plane,
  planeAlong,
  type PlanePoint,
  planeThrough,
  project,
  randomPlane,
  type Sample,
  type Weights,
} from "../landscape/index.js";
import type { Layer } from "../nn/index.js";
import { drawContour } from "./contour-chart.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { matchBy, symmetriesOf } from "./landscape-matching.js";
import { readNetworkPair } from "./landscape-networks.js";
import type { LandscapePlaneSettings } from "./landscape-plane.js";
import { landscapeSamples } from "./landscape-samples.js";
import type { LandscapeView, Surface, SurfaceMark, SurfacePath } from "./landscape-view-data.js";
import { prepareComputing } from "./prepare-computing.js";

/** A plane to draw, with the networks to mark on it and the lines between them. */
interface Drawing {
  key: string;
  name: string;
  plane: Plane;
  networks: [string, Weights][];
  chords: [number, number][];
}

/** The body of the recipe `landscape-plane`. Every place that was evaluated is kept in `metrics.jsonl`, from which an interrupted run goes on. */
export async function runLandscapePlane(context: RunContext<LandscapePlaneSettings>): Promise<RunResult> {
  const { settings, seed, out, log, signal } = context;
  prepareComputing(settings);
  const { model, description, a, b } = readNetworkPair(settings);
  const { train: sample } = await landscapeSamples(settings);
  const { weights: matched } = matchBy("weights", model, [a, b], { spec: symmetriesOf(model, sample), sample, seed });
  const random = filterDirection(a, seed);
  const known = out.metrics();
  const surfaces: Surface[] = [];
  const rows: { surface: string; points: number; rate: number; pass: Pass | null }[] = [];
  for (const drawing of drawings(settings, { a, b, matched, random }, seed)) {
    const file = `results/${drawing.key}.json`;
    if (existsSync(out.file(file))) {
      const kept = JSON.parse(readFileSync(out.file(file), "utf8")) as { surface: Surface; row: (typeof rows)[number] };
      surfaces.push(kept.surface);
      rows.push(kept.row);
      continue;
    }
    log(`${drawing.name}: ${settings.resolution} x ${settings.resolution} places`);
    const own = known
      .filter((row) => row.surface === drawing.key)
      .map((row): PlanePoint => ({ x: Number(row.x), y: Number(row.y), loss: Number(row.loss), error: row.error === null ? null : Number(row.error) }));
    const { surface, row } = await drawn(context, model, drawing, sample, own);
    out.write(file, JSON.stringify({ surface, row }));
    surfaces.push(surface);
    rows.push(row);
    signal.throwIfAborted();
  }
  disposeWeights(random);
  const [first, ...rest] = surfaces as [Surface, ...Surface[]];
  const view: LandscapeView = { title: "The landscape", surfaces: [first, ...rest] };
  surfaces.forEach((surface, index) => out.writeFigure(`landscape-${settings.planes[index]}`, drawContour(surface)));
  return {
    report: {
      title: "The landscape about two networks",
      lead: `${description}, loss on ${sample.examples.toLocaleString("en-US")} training images. A plane is a slice: in the whole space there may be ways around what it shows.`,
      summary: {
        columns: [
          { key: "surface", label: "Plane", align: "left" },
          { key: "points", label: "Places" },
          { key: "rate", label: "A second", digits: 1 },
          { key: "pass", label: "Lowest pass between the networks" },
          { key: "height", label: "above the higher" },
        ],
        rows: rows.map(({ surface, points, rate, pass }) => ({ surface, points, rate, pass: pass?.loss ?? null, height: pass?.height ?? null })),
      },
      sections: [
        { title: view.title, landscape: view, text: "Turn it with the mouse, a finger or the arrow keys. Height and colour are the loss, on a logarithmic scale." },
      ],
    },
    figures: Object.fromEntries(
      rows.flatMap(({ surface, pass, rate }) => [
        [`${surface}.pointsPerSecond`, rate],
        ...(pass === null ? [] : [[`${surface}.pass`, pass.loss] as [string, number]]),
      ]),
    ),
  };
}

function drawings({ planes }: LandscapePlaneSettings, { a, b, matched, random }: Record<"a" | "b" | "matched" | "random", Weights>, seed: number): Drawing[] {
  return [...new Set(planes)].map((key): Drawing => {
    const [first, second, third]: [string, Weights][] = [
      ["first", a],
      ["second", b],
      ["second, matched", matched],
    ];
    switch (key) {
      case "matched":
        return {
          key,
          name: "both, and the second matched",
          plane: planeThrough(a, b, matched),
          networks: [first!, second!, third!],
          chords: [
            [0, 1],
            [0, 2],
          ],
        };
      case "before":
        return { key, name: "before matching", plane: planeAlong(a, b, random), networks: [first!, second!], chords: [[0, 1]] };
      case "after":
        return { key, name: "after matching", plane: planeAlong(a, matched, random), networks: [first!, third!], chords: [[0, 1]] };
      case "random":
        return { key, name: "random directions about the first", plane: randomPlane(a, seed), networks: [first!], chords: [] };
    }
  });
}

async function drawn(
  { settings, out, signal }: RunContext<LandscapePlaneSettings>,
  model: Layer,
  { key, name, plane, networks, chords }: Drawing,
  sample: Sample,
  known: readonly PlanePoint[],
): Promise<{ surface: Surface; row: { surface: string; points: number; rate: number; pass: Pass | null } }> {
  const marks = networks.map(([label, weights]): SurfaceMark => {
    const { x, y, offPlane } = project(plane, weights);
    const { loss, error } = evaluateAt(model, weights, { sample });
    return { name: label, x, y, offPlane, loss, accuracy: error === null ? null : 1 - error };
  });
  const range = (axis: "x" | "y"): [number, number] => {
    const values = marks.map((mark) => mark[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return chords.length === 0 || high - low < 1e-6 ? [low - 1, high + 1] : [low - 0.4 * Math.max(1, high - low), high + 0.4 * Math.max(1, high - low)];
  };
  const fresh = new Set(known.map(({ x, y }) => `${x},${y}`));
  const found = await evaluatePlane(model, plane, {
    sample,
    x: range("x"),
    y: range("y"),
    resolution: settings.resolution,
    known,
    onPoint: ({ x, y, loss, error }) => void (fresh.has(`${x},${y}`) || out.metric({ surface: key, x, y, loss, error })),
    signal,
  });
  const paths: SurfacePath[] = [];
  for (const [from, to] of chords) {
    const line = await lineBarrier(model, networks[from]![1], networks[to]![1], { sample, points: 41, resolution: 0, signal });
    const [start, end] = [marks[from]!, marks[to]!];
    paths.push({
      name: `line to the ${marks[to]!.name}`,
      kind: "chord",
      points: line.points.map(({ t, loss, error }) => ({
        x: start.x + t * (end.x - start.x),
        y: start.y + t * (end.y - start.y),
        loss,
        accuracy: error === null ? null : 1 - error,
      })),
    });
  }
  const accuracy = found.error?.map((row) => row.map((error) => 1 - error)) ?? null;
  const surface: Surface = { name, x: found.x, y: found.y, loss: found.loss, accuracy, marks, paths };
  return {
    surface,
    row: {
      surface: name,
      points: found.x.length * found.y.length,
      rate: found.pointsPerSecond,
      pass: marks.length < 2 ? null : lowestPass(found, marks[0]!, marks[1]!),
    },
  };
}
