import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { difference, displaced, disposeWeights, type Fork, interpolated, planeOfFork, type Sample, type Weights, weightsOf } from "../landscape/index.js";
import type { Layer } from "../nn/index.js";
import { loadSafetensors } from "../tensor/index.js";
import { drawContour } from "./contour-chart.js";
import type { RunContext } from "./define-recipe.js";
import type { LandscapeForkSettings } from "./landscape-fork.js";
import type { ParentForks } from "./landscape-fork-run.js";
import { modelTensors } from "./landscape-networks.js";
import { evaluateSurface, fromBehind, type PlaneDrawing } from "./landscape-surface.js";
import type { LandscapeView, Surface } from "./landscape-view-data.js";

/** Where a parent's study is, among the checkpoints. */
export const forkFolder = (lr: number, seed: number): string => `lr${lr}-seed${seed}`;

/** The landscapes about the forks of each rate's first parent, one after the other. Each is kept in `results/`. */
export async function forkLandscapes(
  { settings, out, log, signal }: RunContext<LandscapeForkSettings>,
  studied: readonly ParentForks[],
  build: () => Layer,
  sample: Sample,
): Promise<LandscapeView[]> {
  const views: LandscapeView[] = [];
  for (const lr of [...new Set(studied.map((parent) => parent.lr))]) {
    const { forks, seed } = studied.find((parent) => parent.lr === lr)!;
    const surfaces: Surface[] = [];
    for (const fork of forks) {
      const name = `landscape-lr${lr}-fork${fork.step}`;
      const file = `results/${name}.json`;
      if (!existsSync(out.file(file))) {
        log(`lr ${lr}, fork at ${fork.step}: landscape of ${settings.resolution} x ${settings.resolution} places`);
        const model = build();
        const { surface } = await evaluateSurface(model, drawingOf(model, fork, join(out.checkpoints, forkFolder(lr, seed))), {
          sample,
          resolution: settings.resolution,
          signal,
        });
        out.write(file, JSON.stringify(surface));
        out.writeFigure(name, drawContour(surface));
      }
      surfaces.push(JSON.parse(readFileSync(out.file(file), "utf8")) as Surface);
    }
    views.push({ title: `The landscape, learning rate ${lr}`, surfaces: surfaces as [Surface, ...Surface[]] });
  }
  return views;
}

/** The crest as far as half its length beyond the middle of the children. */
const CREST = Array.from({ length: 31 }, (_, i) => i / 20);

function drawingOf(model: Layer, { step, looks, parent }: Fork, folder: string): PlaneDrawing {
  const weightsIn = (file: string): Weights => loadSafetensors(join(folder, file));
  const fork = forkWeights(model, join(folder, parent));
  const [a, b] = looks.at(-1)!.children.map((file) => weightsIn(file)) as [Weights, Weights];
  const middle = interpolated(a, b, 0.5);
  const along = difference(middle, fork);
  disposeWeights(middle);
  const name = `fork at ${step}`;
  return {
    name,
    plane: fromBehind(planeOfFork(fork, a, b)),
    networks: [
      [name, fork],
      ["child 1", a],
      ["child 2", b],
    ],
    chords: [[1, 2, "chord"]],
    ways: [
      { name: "crest", kind: "crest", points: CREST.map((s) => () => displaced(fork, along, s)) },
      ...[0, 1].map((child) => ({
        name: `way of child ${child + 1}`,
        kind: "trajectory" as const,
        points: [
          () => forkWeights(model, join(folder, parent)),
          ...looks.map(
            ({ children }) =>
              () =>
                weightsIn(children[child]!),
          ),
        ],
      })),
    ],
  };
}

function forkWeights(model: Layer, file: string): Weights {
  const tensors = modelTensors(file);
  model.loadStateDict(tensors);
  disposeWeights(tensors);
  return weightsOf(model);
}
