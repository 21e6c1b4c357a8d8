import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fork, forkStudy } from "../landscape/index.js";
import { adam, adamW, sgd } from "../optim/index.js";
import type { RunContext, RunResult } from "./define-recipe.js";
import { firstImages } from "./first-images.js";
import type { LandscapeForkSettings } from "./landscape-fork.js";
import { forkFolder, forkLandscapes } from "./landscape-fork-landscapes.js";
import { forkReport } from "./landscape-fork-report.js";
import { buildNetwork } from "./landscape-network-settings.js";
import { landscapeSamples } from "./landscape-samples.js";
import { networkTransform } from "./landscape-training.js";
import { prepareComputing } from "./prepare-computing.js";

/** The forks of one parent. */
export interface ParentForks {
  lr: number;
  seed: number;
  forks: Fork[];
}

/** The body of the recipe `landscape-fork`. Every parent's forks are kept in `results/`. */
export async function runLandscapeFork(context: RunContext<LandscapeForkSettings>): Promise<RunResult> {
  const { settings, seed, out, log, signal } = context;
  prepareComputing(settings);
  const { train, test, transform, dataset } = await landscapeSamples(settings);
  const few = (await landscapeSamples({ ...settings, examples: settings.landscapeExamples })).train;
  const images = firstImages(dataset, settings.trainingImages);
  const steps = settings.epochs * Math.ceil(images.length / settings.trainingBatch);
  const build = (lr: number) => buildNetwork({ ...settings, lr, schedule: "constant" }, dataset.shape, dataset.classes.length);
  const studied: ParentForks[] = [];
  for (const lr of [...new Set(settings.lr)]) {
    for (let own = seed; own < seed + settings.seeds; own++) {
      const name = forkFolder(lr, own);
      const file = `results/${name}.json`;
      if (existsSync(out.file(file))) {
        studied.push(JSON.parse(readFileSync(out.file(file), "utf8")) as ParentForks);
        continue;
      }
      const forks = await forkStudy(
        {
          build: () => build(lr),
          optimizer: (model) => {
            const { optimizer, weightDecay, momentum } = settings;
            return optimizer === "sgd" ? sgd(model, { lr, weightDecay, momentum }) : (optimizer === "adam" ? adam : adamW)(model, { lr, weightDecay });
          },
          data: images,
          transform: networkTransform(settings, dataset.shape, transform),
          batchSize: settings.trainingBatch,
          steps,
          forks: settings.forks,
          seed: own,
          train,
          test,
          points: settings.points,
          looks: settings.looks,
          folder: join(out.checkpoints, name),
          onProgress: (what) => log(`lr ${lr}, seed ${own}: ${what} of ${steps}`),
          signal,
        },
        ({ step, looks }) => {
          const end = looks.at(-1)!;
          out.metric({
            lr,
            seed: own,
            fork: step,
            trainBarrier: end.train.loss.mean.value,
            testError: end.test.error?.mean.value ?? null,
            chord: end.chord,
            angle: end.angle,
          });
        },
      );
      const parent = { lr, seed: own, forks };
      out.write(file, `${JSON.stringify(parent)}\n`);
      studied.push(parent);
    }
  }
  const landscapes = settings.resolution === 0 ? [] : await forkLandscapes(context, studied, () => build(settings.lr[0]!), few);
  return forkReport({ settings, steps, studied, landscapes, writeFigure: (name, svg) => out.writeFigure(name, svg) });
}
