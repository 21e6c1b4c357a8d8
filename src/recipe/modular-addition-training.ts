import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { randomStream } from "../data/index.js";
import { modularAddition, type ModularAddition, modularAdditionPairs } from "../interactions/index.js";
import { crossEntropy } from "../nn/index.js";
import { adamW } from "../optim/index.js";
import { manualSeed, openSafetensors, saveSafetensors, scope, tensor, type Tensor } from "../tensor/index.js";
import { type BatchSource, type MetricRow, progressBar, train } from "../train/index.js";
import type { RunContext } from "./define-recipe.js";
import type { ModularAdditionSettings } from "./modular-addition.js";

/** Pairs [points, 2] and their sums [points]. */
export interface PairSet {
  readonly pairs: Tensor;
  readonly labels: Tensor;
}

/** Pairs to train on, and those to judge by: the others, or all where there are no others. */
export interface PairSplit {
  readonly trained: PairSet;
  readonly judged: PairSet;
}

/** Steps between two rows of metrics and two checkpoints. */
const EPOCH = 100;

/**
 * A random share of all pairs to train on. A pair and its mirror image are on one side: the network adds up their embeddings and cannot tell them apart.
 *
 * @param fraction in (0, 1]
 */
export function splitPairs(modulus: number, fraction: number, seed: number): PairSplit {
  const all = modularAdditionPairs(modulus);
  const sums = Array.from({ length: modulus ** 2 }, (_, i): [number, number] => [Math.floor(i / modulus), i % modulus]);
  const unordered = sums.filter(([a, b]) => a <= b);
  const chosen = new Set(
    [...randomStream(seed).permutation(unordered.length)].slice(0, Math.max(1, Math.round(fraction * unordered.length))).map((i) => unordered[i]!.join()),
  );
  const side = (trained: boolean): PairSet | null => {
    const places = sums.flatMap(([a, b], i) => (chosen.has([Math.min(a, b), Math.max(a, b)].join()) === trained ? [i] : []));
    if (places.length === 0) return null;
    return scope(() => {
      const which = tensor(places, { dtype: "int64" });
      return { pairs: all.pairs.indexSelect(0, which), labels: all.labels.indexSelect(0, which) };
    });
  };
  return { trained: side(true)!, judged: side(false) ?? all };
}

/**
 * Trains a network in float64, or goes on where an earlier process was stopped, or reads what an earlier process left: `checkpoints/seedN.safetensors`, its state dict.
 *
 * @param seed of the initial weights
 */
export async function trainModularAddition(context: RunContext<ModularAdditionSettings>, { trained, judged }: PairSplit, seed: number): Promise<ModularAddition> {
  const { settings, out, log, signal, interactive } = context;
  const { modulus, width, hidden, steps, lr, weightDecay, betas } = settings;
  const name = `seed${seed}`;
  manualSeed(seed);
  const model = modularAddition({ modulus, width, hidden }).to({ dtype: "float64" });
  const file = join(out.checkpoints, `${name}.safetensors`);
  if (existsSync(file)) {
    using saved = openSafetensors(file);
    const state = saved.loadAll();
    model.loadStateDict(state);
    for (const one of Object.values(state)) one.dispose();
    return model;
  }
  const checkpointDir = join(out.checkpoints, name);
  const record = ({ kind, step, loss, accuracy, evaluation }: MetricRow) => {
    if (kind === "epoch") out.metric({ network: name, step, loss, accuracy, judged: evaluation!.accuracy });
  };
  await train({
    model,
    loss: crossEntropy,
    optimizer: adamW(model, { lr, weightDecay, betas }),
    loader: wholeBatch(trained, EPOCH),
    evaluate: wholeBatch(judged, 1),
    steps,
    checkpointDir,
    checkpoints: { everyEpochs: 1, keep: 1 },
    resume: true,
    signal,
    callbacks: [
      ...(interactive ? [progressBar(name)] : []),
      // Rows written after the checkpoint that training goes on from come again.
      { onStart: ({ step: from }) => out.dropMetrics((row) => row.network === name && Number(row.step) > from), onMetrics: record },
    ],
  });
  saveSafetensors(file, model.stateDict());
  rmSync(checkpointDir, { recursive: true, force: true });
  log(`${name}: trained for ${steps} steps`);
  return model;
}

/** The same pairs in every batch. */
function wholeBatch({ pairs, labels }: PairSet, batchesPerEpoch: number): BatchSource {
  return {
    batchesPerEpoch,
    *[Symbol.iterator]() {
      for (let i = 0; i < batchesPerEpoch; i++) yield { input: pairs.clone(), target: labels.clone() };
    },
    state: () => null,
    load: () => undefined,
  };
}
