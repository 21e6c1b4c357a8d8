import { existsSync, readFileSync } from "node:fs";
import {
  barrierLedger,
  disposeWeights,
  filterDirection,
  lowestPass,
  type Pass,
  planeAlong,
  type PlanePoint,
  planeThrough,
  randomPlane,
  type Weights,
} from "../landscape/index.js";
import { drawContour } from "./contour-chart.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { ledgerChart } from "./landscape-explain-run.js";
import { matchBy, symmetriesOf } from "./landscape-matching.js";
import { readNetworkPair } from "./landscape-networks.js";
import type { LandscapePlaneSettings } from "./landscape-plane.js";
import { landscapeSamples } from "./landscape-samples.js";
import { evaluateSurface, type PlaneDrawing } from "./landscape-surface.js";
import type { LandscapeView, Surface } from "./landscape-view-data.js";
import type { MatrixChart } from "./matrix-chart.js";
import { prepareComputing } from "./prepare-computing.js";

/** A drawing, with the networks whose barriers are split among layers. */
interface Drawing extends PlaneDrawing {
  key: PlaneName;
  ledgers: readonly ("second" | "matched")[];
}

type PlaneName = LandscapePlaneSettings["planes"][number];

/** The body of the recipe `landscape-plane`. Every place that was evaluated is kept in `metrics.jsonl`, from which an interrupted run goes on. */
export async function runLandscapePlane(context: RunContext<LandscapePlaneSettings>): Promise<RunResult> {
  const { settings, seed, out, log, signal } = context;
  prepareComputing(settings);
  const { model, description, a, b } = readNetworkPair(settings);
  const { train: sample } = await landscapeSamples(settings);
  const { weights: matched } = matchBy("weights", model, [a, b], { spec: symmetriesOf(model, sample), sample, seed });
  const random = filterDirection(a, seed);
  const ledgers = new Map<string, MatrixChart>();
  const ledgerOf = async (which: "second" | "matched"): Promise<MatrixChart> => {
    let chart = ledgers.get(which);
    if (chart === undefined) {
      log(`ledger of the line to the ${NAMES[which]}`);
      chart = {
        ...ledgerChart(await barrierLedger(model, a, { second: b, matched }[which], { sample, cells: 8, signal })),
        title: `Barrier ledger, line to the ${NAMES[which]}`,
      };
      ledgers.set(which, chart);
    }
    return chart;
  };
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
    const fresh = new Set(own.map(({ x, y }) => `${x},${y}`));
    const { surface: evaluated, found } = await evaluateSurface(model, drawing, {
      sample,
      resolution: settings.resolution,
      known: own,
      onPoint: ({ x, y, loss, error }) => void (fresh.has(`${x},${y}`) || out.metric({ surface: drawing.key, x, y, loss, error })),
      signal,
    });
    const charts: MatrixChart[] = [];
    if (settings.ledger) for (const which of drawing.ledgers) charts.push(await ledgerOf(which));
    const surface: Surface = { ...evaluated, ledgers: charts };
    const [first, second] = surface.marks;
    const row = {
      surface: drawing.name,
      points: found.x.length * found.y.length,
      rate: found.pointsPerSecond,
      pass: second === undefined ? null : lowestPass(found, first!, second),
    };
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

const NAMES = { second: "second", matched: "second, matched" };

function drawings({ planes }: LandscapePlaneSettings, { a, b, matched, random }: Record<"a" | "b" | "matched" | "random", Weights>, seed: number): Drawing[] {
  const [first, second, third] = [
    ["first", a],
    [NAMES.second, b],
    [NAMES.matched, matched],
  ] as const;
  const toSecond = `line to the ${NAMES.second}`;
  const toMatched = `line to the ${NAMES.matched}`;
  return [...new Set(planes)].map((key): Drawing => {
    switch (key) {
      case "matched":
        return {
          key,
          name: "both, and the second matched",
          plane: planeThrough(a, b, matched),
          networks: [first, second, third],
          chords: [
            [0, 1, toSecond],
            [0, 2, toMatched],
          ],
          ledgers: ["second", "matched"],
        };
      case "before":
        return { key, name: "before matching", plane: planeAlong(a, b, random), networks: [first, second], chords: [[0, 1, toSecond]], ledgers: ["second"] };
      case "after":
        return { key, name: "after matching", plane: planeAlong(a, matched, random), networks: [first, third], chords: [[0, 1, toMatched]], ledgers: ["matched"] };
      case "random":
        return { key, name: "random directions about the first", plane: randomPlane(a, seed), networks: [first], chords: [], ledgers: [] };
    }
  });
}
