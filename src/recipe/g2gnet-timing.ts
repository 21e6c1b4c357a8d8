import { setImmediate as nextTurn } from "node:timers/promises";
import { crossEntropy } from "../nn/index.js";
import { randint, randn, scope } from "../tensor/index.js";
import type { G2GSettings } from "./g2gnet.js";
import { disposeTraining, makeOptimizer } from "./g2gnet-training.js";
import type { G2GPlan } from "./g2gnet-variants.js";

const WARM_UP = 3;
const ROUNDS = 25;
const FEWEST_ROUNDS = 5;
/** After so long no more rounds begin, once there are the fewest. */
const ENOUGH_MS = 60_000;

/**
 * Milliseconds of a whole training step (forward, backward, optimizer) of each network, the median of 25, or of as many as a minute allows, 5 at least. The networks take turns step by step, so that whatever
 * else the machine does meets all of them alike; trainings that run one after the other cannot be compared so.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function timeSteps(plans: readonly G2GPlan[], data: { shape: readonly number[]; classes: number }, settings: G2GSettings, signal: AbortSignal): Promise<number[]> {
  const { batchSize, device } = settings;
  const input = scope(() => randn([batchSize, ...data.shape]).to(device));
  const target = scope(() => randint(0, data.classes, [batchSize]).to(device));
  const trainings = plans.map((plan) => {
    const model = plan.build().to({ device });
    return { model, optimizer: makeOptimizer(model, settings), times: [] as number[] };
  });
  const began = performance.now();
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    if (round >= WARM_UP + FEWEST_ROUNDS && performance.now() - began > ENOUGH_MS) break;
    for (const { model, optimizer, times } of trainings) {
      const started = performance.now();
      scope(() => {
        optimizer.zeroGrad();
        const loss = crossEntropy(model.forward(input), target);
        loss.backward();
        optimizer.step();
        loss.item(); // waits for the device
      });
      if (round >= WARM_UP) times.push(performance.now() - started);
    }
    await nextTurn();
    signal.throwIfAborted();
  }
  trainings.forEach(disposeTraining);
  input.dispose();
  target.dispose();
  return trainings.map(({ times }) => times.sort((a, b) => a - b)[times.length >> 1]!);
}
