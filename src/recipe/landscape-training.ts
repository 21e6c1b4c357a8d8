import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compose, type Dataset, loader, randomCrop, randomHorizontalFlip, type Transform } from "../data/index.js";
import { type Layer, crossEntropy } from "../nn/index.js";
import { adam, adamW, constant, cosine, sgd } from "../optim/index.js";
import { manualSeed, openSafetensors, saveSafetensors } from "../tensor/index.js";
import { type Loss, progressBar, train } from "../train/index.js";
import type { RunContext } from "./define-recipe.js";
import { firstImages } from "./first-images.js";
import { buildNetwork, type TrainingSettings } from "./landscape-network-settings.js";

/** What networks are trained on. */
export interface TrainingData {
  readonly dataset: Dataset;
  /** what the pixels go through, after augmentation */
  readonly transform: Transform | undefined;
  /** default: cross entropy */
  readonly loss?: Loss;
}

/**
 * Trains a network, or goes on where an earlier process was stopped, or reads what an earlier process left, and brings it to the CPU: `checkpoints/NAME.safetensors`, its state dict.
 *
 * @param seed of the initial weights and of the order of the data
 */
export async function trainLandscapeNetwork(
  context: RunContext<unknown>,
  settings: TrainingSettings,
  { dataset, transform, loss = crossEntropy }: TrainingData,
  seed: number,
  name: string,
): Promise<Layer> {
  const { out, log, signal, interactive } = context;
  manualSeed(seed);
  const model = buildNetwork(settings, dataset.shape, dataset.classes.length);
  const file = join(out.checkpoints, `${name}.safetensors`);
  if (existsSync(file)) {
    using saved = openSafetensors(file);
    const state = saved.loadAll();
    model.loadStateDict(state);
    for (const tensor of Object.values(state)) tensor.dispose();
    return model;
  }
  const images = firstImages(dataset, settings.trainingImages);
  const through = networkTransform(settings, dataset.shape, transform);
  const batches = loader(images, { batchSize: settings.trainingBatch, shuffle: true, seed, ...(through === undefined ? {} : { transform: through }) });
  const checkpointDir = join(out.checkpoints, name);
  const result = await train({
    model: model.to({ device: settings.device }),
    loss,
    optimizer: optimizerOf(model, settings),
    schedule: settings.schedule === "cosine" ? cosine({ total: settings.epochs * batches.batchesPerEpoch }) : constant(),
    loader: batches,
    epochs: settings.epochs,
    checkpointDir,
    checkpoints: { everyEpochs: 1, everySeconds: 60, keep: 1 },
    resume: true,
    signal,
    callbacks: [
      ...(interactive ? [progressBar(name)] : []),
      { onMetrics: (row) => void (row.kind === "epoch" && out.metric({ network: name, epoch: row.epoch, loss: row.loss, accuracy: row.accuracy })) },
    ],
  });
  saveSafetensors(file, model.to({ device: "cpu" }).stateDict());
  rmSync(checkpointDir, { recursive: true, force: true });
  const { loss: last, accuracy } = result.epochs.at(-1)!;
  log(`${name}: training loss ${last.toFixed(4)}${accuracy === null ? "" : `, accuracy ${(100 * accuracy).toFixed(2)} %`}`);
  return model;
}

function optimizerOf(model: Layer, { optimizer, lr, weightDecay }: TrainingSettings) {
  if (optimizer === "sgd") return sgd(model, { lr, weightDecay, momentum: 0.9 });
  return (optimizer === "adam" ? adam : adamW)(model, { lr, weightDecay });
}

/** What the pixels go through in training: augmentation, if any, before the rest. */
export function networkTransform(
  { augment }: Pick<TrainingSettings, "augment">,
  [channels, height = 1]: readonly number[],
  rest: Transform | undefined,
): Transform | undefined {
  const shift = randomCrop({ padding: Math.round(height / 8) });
  const parts = [...(augment ? [shift, ...(channels === 3 ? [randomHorizontalFlip()] : [])] : []), ...(rest === undefined ? [] : [rest])];
  return parts.length === 0 ? undefined : compose(...parts);
}
