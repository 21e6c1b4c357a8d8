import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { collapseAlarm, rewiring as rewiringOf, type RewiringRecord, saveNetwork } from "../g2g/index.js";
import { crossEntropy } from "../nn/index.js";
import { adam, adamW, constant, cosine, type Optimizer, sgd } from "../optim/index.js";
import { manualSeed } from "../tensor/index.js";
import { type Evaluation, evaluate, progressBar, train, type MetricRow } from "../train/index.js";
import type { RunContext } from "./define-recipe.js";
import type { G2GSettings } from "./g2gnet.js";
import type { G2GData } from "./g2gnet-data.js";
import { type G2GVariant, variantName } from "./g2gnet-variant-names.js";
import { type Network, planVariant, variantRewiring } from "./g2gnet-variants.js";

/** One epoch of one training; accuracies and losses as means over the examples. */
export interface G2GEpoch {
  epoch: number;
  trainLoss: number;
  trainAccuracy: number;
  validationLoss: number;
  validationAccuracy: number;
  testAccuracy: number;
}

/** What one training of one network came to; `results/<variant>-seed<seed>.json` holds it. */
export interface G2GResult {
  variant: G2GVariant;
  seed: number;
  epochs: G2GEpoch[];
  /** the epoch with the highest validation accuracy, the earliest of equals */
  bestEpoch: number;
  /** test accuracy at `bestEpoch`: no test image chose it */
  testAccuracy: number;
  /** test accuracy after the last epoch */
  finalAccuracy: number;
  /** median over the metric rows of the milliseconds of a training step as it happened, data loading and whatever else the machine did included; null when it was too short for a row */
  msPerStep: number | null;
  /** one record a junction an update; empty without rewiring */
  rewiring: readonly RewiringRecord[];
  /** epoch in which the collapse alarm rang; null when it did not */
  collapsed: number | null;
}

/** Validation decides, the test set looks on; both are part of the checkpoint. */
interface TwoEvaluations extends Evaluation {
  testAccuracy: number;
}

const LOG_EVERY = 20;

/**
 * Trains one network, or goes on where an earlier process was stopped, or returns the result of an earlier process. Leaves `results/NAME.json` and the
 * final weights, `checkpoints/NAME.safetensors`.
 *
 * @param called what rows and files call the network, where one run trains a variant with several settings
 */
export async function trainG2GVariant(context: RunContext<G2GSettings>, data: G2GData, variant: G2GVariant, seed: number, called: string = variant): Promise<G2GResult> {
  const { settings, out, log } = context;
  const name = `${called}-seed${seed}`;
  const resultFile = `results/${name}.json`;
  if (existsSync(out.file(resultFile))) return JSON.parse(readFileSync(out.file(resultFile), "utf8")) as G2GResult;

  manualSeed(seed);
  const model = planVariant(variant, settings, data, seed).build().to({ device: settings.device });
  const optimizer = makeOptimizer(model, settings);
  const label = `${called === variant ? variantName(variant) : called}, seed ${seed}`;
  const rule = variantRewiring(variant, settings, seed);
  const rewiring = rule === null ? null : rewiringOf(model, optimizer, rule);
  const alarm = collapseAlarm(data.classes, (message) => log(`${label}: ${message}`));
  const checkpointDir = join(out.checkpoints, name);
  const loader = data.training(seed);
  const validation = data.validation();
  const test = data.test();
  const own = (row: Record<string, unknown>) => row.variant === called && row.seed === seed;
  try {
    const result = await train({
      model,
      loss: crossEntropy,
      optimizer,
      schedule: settings.schedule === "cosine" ? cosine({ total: settings.epochs * loader.batchesPerEpoch }) : constant(),
      loader,
      epochs: settings.epochs,
      logEvery: LOG_EVERY,
      checkpointDir,
      checkpoints: { everyEpochs: 1, everySeconds: 60, keep: 1 },
      resume: true,
      signal: context.signal,
      evaluate: async (): Promise<TwoEvaluations> => ({
        ...(await evaluate(model, validation, crossEntropy)),
        testAccuracy: (await evaluate(model, test, crossEntropy)).accuracy ?? NaN,
      }),
      callbacks: [
        ...(rewiring === null ? [] : [rewiring]),
        alarm,
        ...(context.interactive ? [progressBar(label)] : []),
        {
          onStart: ({ step }) => out.dropMetrics((row) => own(row) && Number(row.step) > step),
          onMetrics: (row) => out.metric({ variant: called, seed, kind: row.kind, step: row.step, lr: row.lr, msPerStep: row.msPerStep, ...figuresOf(row) }),
        },
      ],
    });
    const epochs = result.epochs.map(epochOf);
    const best = epochs.reduce((a, b) => (b.validationAccuracy > a.validationAccuracy ? b : a));
    const finished: G2GResult = {
      variant,
      seed,
      epochs,
      bestEpoch: best.epoch,
      testAccuracy: best.testAccuracy,
      finalAccuracy: epochs.at(-1)!.testAccuracy,
      msPerStep: median(out.metrics().filter((row) => own(row) && row.kind === "interval").map((row) => Number(row.msPerStep))),
      rewiring: rewiring?.records ?? [],
      collapsed: alarm.step === null ? null : Math.ceil(alarm.step / loader.batchesPerEpoch),
    };
    saveNetwork(join(out.checkpoints, `${name}.safetensors`), model);
    out.write(resultFile, `${JSON.stringify(finished, null, 2)}\n`);
    rmSync(checkpointDir, { recursive: true, force: true });
    log(`${label}: ${(100 * finished.testAccuracy).toFixed(2)} % (epoch ${best.epoch})${finished.msPerStep === null ? "" : `, ${finished.msPerStep.toFixed(1)} ms a step`}`);
    return finished;
  } finally {
    rewiring?.dispose();
    disposeTraining({ model, optimizer });
  }
}

/** Frees a network and its optimizer's moments now: tens of megabytes that the garbage collector would find late. */
export function disposeTraining({ model, optimizer }: { model: Network; optimizer: Optimizer }): void {
  for (const moment of Object.values(optimizer.stateDict().tensors)) moment.dispose();
  for (const tensor of [...model.parameters(), ...model.namedBuffers().map(([, buffer]) => buffer)]) tensor.dispose();
}

export function makeOptimizer(model: Network, { optimizer, lr, weightDecay }: G2GSettings): Optimizer {
  if (optimizer === "sgd") return sgd(model, { lr, weightDecay, momentum: 0.9 });
  return (optimizer === "adam" ? adam : adamW)(model, { lr, weightDecay });
}

function epochOf(row: MetricRow): G2GEpoch {
  const { loss, accuracy, testAccuracy } = row.evaluation as TwoEvaluations;
  return {
    epoch: row.epoch,
    trainLoss: row.loss,
    trainAccuracy: row.accuracy ?? NaN,
    validationLoss: loss,
    validationAccuracy: accuracy ?? NaN,
    testAccuracy,
  };
}

function figuresOf(row: MetricRow): Record<string, number> {
  if (row.kind === "epoch") return { ...epochOf(row) };
  return { epoch: row.epoch, trainLoss: row.loss, trainAccuracy: row.accuracy ?? NaN };
}

/** Null for nothing. */
function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
