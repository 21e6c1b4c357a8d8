import { setTimeout as pause } from "node:timers/promises";
import { arrays, loader, type Loader } from "../../src/data/index.js";
import { Dropout, Linear, ReLU, Sequential, type Layer } from "../../src/nn/index.js";
import { adamW, cosine, type Optimizer } from "../../src/optim/index.js";
import { crossEntropyLoss, manualSeed, randn, scope, type Tensor } from "../../src/tensor/index.js";
import type { TrainOptions } from "../../src/train/index.js";

/** 60 examples in batches of 8: an epoch has 8 steps, the last with 4 examples. */
export const STEPS_PER_EPOCH = 8;

/** A run that takes milliseconds and uses everything a resume must restore: shuffling, dropout, moments, a schedule. */
export function tinyRun({ seed = 0, lr = 0.01, total = 40 } = {}): TrainOptions & { model: Layer; optimizer: Optimizer; loader: Loader; steps: number } {
  manualSeed(seed);
  const data = scope(() => {
    const input = randn([60, 6]);
    return { input, target: input.narrow(1, 0, 3).argmax(1) };
  });
  const model = new Sequential(new Linear(6, 16), new ReLU(), new Dropout(0.2), new Linear(16, 3));
  return {
    model,
    loss: (output, target) => crossEntropyLoss(output, target),
    optimizer: adamW(model, { lr, weightDecay: 0.01 }),
    schedule: cosine({ total, warmup: 4 }),
    loader: loader(arrays(data), { batchSize: 8, shuffle: true, seed }),
    steps: total,
    logEvery: 3,
  };
}

/** The weights as plain arrays, to be compared bit by bit. */
export function weightsOf(model: { stateDict(): Record<string, Tensor> }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(model.stateDict()).map(([name, tensor]) => [name, tensor.toTypedArray()]));
}

/** Waits until `condition` holds; a minute is taken for never. */
export async function until(condition: () => boolean): Promise<void> {
  for (const end = performance.now() + 60_000; !condition(); ) {
    if (performance.now() > end) throw new Error("waited a minute for something that did not happen");
    await pause(2);
  }
}
