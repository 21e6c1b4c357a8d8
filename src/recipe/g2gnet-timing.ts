import { setImmediate as nextTurn } from "node:timers/promises";
import { type G2GNetConfig, g2gNet } from "../g2g/index.js";
import { crossEntropy } from "../nn/index.js";
import { randint, randn, scope } from "../tensor/index.js";
import type { G2GSettings } from "./g2gnet.js";
import { disposeTraining, makeOptimizer } from "./g2gnet-training.js";

const WARM_UP = 5;
const ROUNDS = 25;

/**
 * Milliseconds of a whole training step (forward, backward, optimizer) of each network, the median of 25. The networks take turns step by step, so that whatever
 * else the machine does meets all of them alike; trainings that run one after the other cannot be compared so.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function timeSteps(configs: readonly Required<G2GNetConfig>[], shape: readonly number[], settings: G2GSettings, signal: AbortSignal): Promise<number[]> {
  const input = randn([settings.batchSize, ...shape]).keep();
  const target = randint(0, configs[0]!.classes, [settings.batchSize]).keep();
  const trainings = configs.map((config) => {
    const model = g2gNet(config);
    return { model, optimizer: makeOptimizer(model, settings), times: [] as number[] };
  });
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const { model, optimizer, times } of trainings) {
      const started = performance.now();
      scope(() => {
        optimizer.zeroGrad();
        crossEntropy(model.forward(input), target).backward();
        optimizer.step();
      });
      if (round >= WARM_UP) times.push(performance.now() - started);
    }
    await nextTurn();
    signal.throwIfAborted();
  }
  trainings.forEach(disposeTraining);
  input.dispose();
  target.dispose();
  return trainings.map(({ times }) => times.sort((a, b) => a - b)[ROUNDS >> 1]!);
}
