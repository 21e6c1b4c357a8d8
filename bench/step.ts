import { availableParallelism } from "node:os";
import type { BenchOptions, BenchResult } from "../src/cli/bench-result.js";
import { g2gNet, networkCost, type G2GNetConfig, type InputStage } from "../src/g2g/index.js";
import { crossEntropy, Linear, type Module, ReLU, Sequential } from "../src/nn/index.js";
import { adam, adamW, type Optimizer } from "../src/optim/index.js";
import { machine } from "../src/recipe/machine.js";
import { manualSeed, randint, randn, scope, setThreads, type Tensor } from "../src/tensor/index.js";
import { turn, type Subject } from "./support/interleave.js";
import { interleaveWithLimits } from "./support/limits.js";
import { startPeer } from "./support/peer.js";
import { benchRow } from "./support/row.js";

export const summary = "A whole training step: the MLP 784-1024-1024-10 (batch 128, Adam) and the 3-junction G2GNet of width 1024 (batch 256, AdamW) on pixels and on patches, against PyTorch";

function step(model: Module & { forward(x: Tensor): Tensor }, optimizer: Optimizer, batch: number, shape: readonly number[] = [784]): () => void {
  const input = randn([batch, ...shape]).keep();
  const target = randint(0, 10, [batch]).keep();
  return () =>
    scope(() => {
      optimizer.zeroGrad();
      crossEntropy(model.forward(input), target).backward();
      optimizer.step();
    });
}

function mlpStep(): () => void {
  const model = new Sequential(new Linear(784, 1024), new ReLU(), new Linear(1024, 1024), new ReLU(), new Linear(1024, 10));
  return step(model, adam(model), 128);
}

const PAPER = { groups: 8, within: 1, between: 0.15 };

/** Ours by name; `peers/torch_step.py` has `mlp` and `dense`. */
const networks: Record<string, G2GNetConfig["connectivity"]> = {
  dense: { kind: "dense" },
  "single edges, 75 % sparse": { kind: "edges", grouping: "index", ...PAPER },
  "tiles of 64, 75 % sparse": { kind: "tiles", grouping: "index", tile: 64, ...PAPER },
  "tiles of 32, 75 % sparse": { kind: "tiles", grouping: "index", tile: 32, ...PAPER },
  "tiles of 16, 75 % sparse": { kind: "tiles", grouping: "index", tile: 16, ...PAPER },
};

/** 32x32 colour images in 16 patches of 64 features. */
const PATCHES: InputStage = { kind: "patches", channels: 3, height: 32, width: 32, patch: 8, features: 64 };

function network(connectivity: G2GNetConfig["connectivity"], input: InputStage = { kind: "raw", inputs: 784 }) {
  const model = g2gNet({ input, classes: 10, connectivity });
  const { multiplyAdds } = networkCost({ ...model.config, patterns: model.patterns });
  return { step: step(model, adamW(model), 256, input.kind === "raw" ? [784] : [3, 32, 32]), flop: 6 * 256 * multiplyAdds };
}

const onThreads = (count: number, subject: Subject): Subject => ({
  ...subject,
  run: () => {
    setThreads(count);
    return subject.run();
  },
});

export async function run({ runs = 25, log }: BenchOptions): Promise<BenchResult> {
  const threads = availableParallelism();
  setThreads(threads);
  manualSeed(0);
  const peer = await startPeer("torch_step.py");
  try {
    const mlp = mlpStep();
    const built = Object.entries(networks).map(([name, connectivity]) => ({ name, ...network(connectivity) }));
    const onImages = ["dense", "tiles of 32, 75 % sparse", "tiles of 16, 75 % sparse"].map((name) => ({ name, ...network(networks[name], PATCHES) }));
    const { medians, limits } = await interleaveWithLimits(
      {
        mlp: onThreads(threads, turn(mlp)),
        "peer mlp": peer.subject(`mlp ${threads}`),
        "mlp, one thread": onThreads(1, turn(mlp)),
        "peer mlp, one thread": peer.subject("mlp 1"),
        ...Object.fromEntries(built.map(({ name, step: work }) => [name, onThreads(threads, turn(work))])),
        "peer dense": peer.subject(`dense ${threads}`),
        ...Object.fromEntries(onImages.map(({ name, step: work }) => [`images: ${name}`, onThreads(threads, turn(work))])),
        "peer patches": peer.subject(`patches ${threads}`),
      },
      { runs, threads, log },
    );
    const beside = (name: string): { name: string; version: string; seconds: number } => ({ name: peer.name, version: peer.version, seconds: medians[name] as number });
    // The first layer needs no input gradient; its third of the operations is not done by anybody.
    const mlpFlop = 6 * 128 * (784 * 1024 + 1024 * 1024 + 1024 * 10) - 2 * 128 * 784 * 1024;
    const limit = limits.gflops * 1e9;
    return {
      machine: machine(),
      limits,
      rows: [
        benchRow({ name: `MLP 784-1024-1024-10, batch 128, Adam, ${threads} threads`, runs, ours: medians.mlp as number, peer: beside("peer mlp"), work: mlpFlop, limit }),
        benchRow({ name: "the same, one thread", runs, ours: medians["mlp, one thread"] as number, peer: beside("peer mlp, one thread"), work: mlpFlop, limit: limit / threads }),
        ...built.map(({ name, flop }) => benchRow({ name: `3 junctions of 1024, batch 256, AdamW: ${name}, against PyTorch dense`, runs, ours: medians[name] as number, peer: beside("peer dense"), work: flop, limit })),
        ...onImages.map(({ name, flop }) => benchRow({ name: `16 patches of a colour image, 3 junctions of 1024, batch 256, AdamW: ${name}, against PyTorch dense`, runs, ours: medians[`images: ${name}`] as number, peer: beside("peer patches"), work: flop, limit })),
      ],
    };
  } finally {
    peer.close();
  }
}
