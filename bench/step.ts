import { availableParallelism } from "node:os";
import type { BenchOptions, BenchResult } from "../src/cli/bench-result.js";
import { Linear, ReLU, Sequential } from "../src/nn/index.js";
import { adam } from "../src/optim/index.js";
import { machine } from "../src/recipe/machine.js";
import { crossEntropyLoss, manualSeed, randint, randn, scope, setThreads } from "../src/tensor/index.js";
import { interleave, seconds, type Case } from "./support/interleave.js";
import { measureLimits } from "./support/limits.js";
import { startPeer } from "./support/peer.js";

export const summary = "A whole training step of the MLP 784-1024-1024-10, batch 128, Adam: ours against PyTorch";

const STEPS = 10;
const BATCH = 128;
const WIDTHS = [784, 1024, 1024, 10] as const;

/** Forward, input gradients (but not of the data) and weight gradients: 2 operations a multiply-add. */
const flopPerStep = (): number => {
  const products = WIDTHS.slice(1).map((width, i) => 2 * BATCH * width * (WIDTHS[i] as number));
  return products.reduce((sum, product, i) => sum + product * (i === 0 ? 2 : 3), 0);
};

function training(): () => void {
  manualSeed(0);
  const [first, second, third, classes] = WIDTHS;
  const model = new Sequential(new Linear(first, second), new ReLU(), new Linear(second, third), new ReLU(), new Linear(third, classes));
  const optimizer = adam(model.parameters());
  const input = randn([BATCH, first]).keep();
  const target = randint(0, classes, [BATCH]).keep();
  return () =>
    scope(() => {
      optimizer.zeroGrad();
      crossEntropyLoss(model.forward(input), target).backward();
      optimizer.step();
    });
}

export async function run({ runs = 25, log }: BenchOptions): Promise<BenchResult> {
  const threads = availableParallelism();
  setThreads(threads);
  const limits = measureLimits();
  const step = training();
  const several = (): void => {
    for (let i = 0; i < STEPS; i++) step();
  };
  const counts = [...new Set([threads, 1])];
  const cases: Case[] = counts.map((count) => ({
    name: `${count} thread${count === 1 ? "" : "s"}`,
    ours: () => {
      setThreads(count);
      return seconds(several);
    },
    calls: STEPS,
    flop: flopPerStep() * STEPS,
  }));
  const peer = await startPeer("torch_step.py", [String(STEPS)]);
  try {
    return { machine: machine(), limits, rows: await interleave(cases, peer, runs, limits.gflops * 1e9, log) };
  } finally {
    peer.close();
  }
}
