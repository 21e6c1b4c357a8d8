import type { BenchOptions, BenchResult } from "../src/cli/bench-result.js";
import { machine } from "../src/recipe/machine.js";
import { ones, scope, setThreads, type Tensor } from "../src/tensor/index.js";
import { turn, type Subject } from "./support/interleave.js";
import { interleaveWithLimits } from "./support/limits.js";
import { startPeer } from "./support/peer.js";
import { benchRow } from "./support/row.js";

export const summary = "What calling an operator costs: one-element tensors, TypeScript against Python";

const CALLS_PER_SCOPE = 50; // about what a training step makes between two scopes

/** The same cases, by the same names, are in `peers/torch_overhead.py`. */
const operations: Record<string, (a: Tensor, b: Tensor) => Tensor> = {
  "add(a, b)": (a, b) => a.add(b),
  "relu(a)": (a) => a.relu(),
  "add(a, 2)": (a) => a.add(2),
  "sum(a)": (a) => a.sum(),
  "mul_(a, b)": (a, b) => a.mul_(b),
  "add(a, b) with gradient": (a, b) => a.add(b),
};

function subject(name: string, operation: (a: Tensor, b: Tensor) => Tensor): Subject {
  const [a, b] = [ones([1]).keep(), ones([1]).keep()];
  if (name.includes("gradient")) a.requiresGrad_();
  const inScope = (): void =>
    scope(() => {
      for (let i = 0; i < CALLS_PER_SCOPE; i++) operation(a, b);
    });
  return turn(inScope, CALLS_PER_SCOPE);
}

export async function run({ runs = 25, log }: BenchOptions): Promise<BenchResult> {
  setThreads(1);
  const peer = await startPeer("torch_overhead.py", [String(CALLS_PER_SCOPE)]);
  try {
    const names = Object.keys(operations);
    const subjects = Object.fromEntries(
      Object.entries(operations).flatMap(([name, operation]) => [[`ours ${name}`, subject(name, operation)] as const, [`peer ${name}`, peer.subject(name)] as const]),
    );
    const { medians, limits } = await interleaveWithLimits(subjects, { runs, threads: 1, log });
    const rows = names.map((name) => benchRow({ name, runs, ours: medians[`ours ${name}`] as number, peer: { ...peer, seconds: medians[`peer ${name}`] as number } }));
    return { machine: machine(), limits, rows };
  } finally {
    peer.close();
  }
}
