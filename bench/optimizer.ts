import { availableParallelism } from "node:os";
import type { BenchOptions, BenchResult } from "../src/cli/bench-result.js";
import { adam, adamW, type Optimizer, sgd } from "../src/optim/index.js";
import { machine } from "../src/recipe/machine.js";
import { manualSeed, randn, setThreads, type Tensor } from "../src/tensor/index.js";
import { turn, type Subject } from "./support/interleave.js";
import { interleaveWithLimits } from "./support/limits.js";
import { startPeer } from "./support/peer.js";
import { benchRow } from "./support/row.js";

export const summary = "An optimizer's step over three square parameters: Adam, AdamW and SGD with momentum, fused, against torch.optim's faster form";

const PARAMETERS = 3;
/** A network's tensors of side 1024 (50 MB with the moments) fit some last-level caches; those of side 2048 (200 MB) do not. */
const SIDES = [1024, 2048] as const;

interface Rule {
  name: string;
  /** Its name in `peers/torch_optimizer.py`. */
  peer: string;
  make(parameters: Tensor[]): Optimizer;
  /** Bytes moved for each parameter: weight, gradient and moments read, weight and moments written, four bytes each. */
  bytes: number;
}

const RULES: readonly Rule[] = [
  { name: "Adam", peer: "adam", make: (parameters) => adam(parameters, { lr: 1e-3 }), bytes: 28 },
  { name: "AdamW", peer: "adamw", make: (parameters) => adamW(parameters, { lr: 1e-3 }), bytes: 28 },
  { name: "SGD with momentum", peer: "sgd", make: (parameters) => sgd(parameters, { lr: 1e-3, momentum: 0.9 }), bytes: 20 },
];

/** How torch.optim goes about it: a loop over the parameters, or one call for all of them. The faster one counts. */
const FORMS = ["default", "foreach"] as const;

function steps(rule: Rule, side: number): Subject {
  const parameters = Array.from({ length: PARAMETERS }, () => {
    const parameter = randn([side, side], { requiresGrad: true }).keep();
    parameter.grad = randn([side, side]).keep();
    return parameter;
  });
  const optimizer = rule.make(parameters);
  return turn(() => optimizer.step());
}

export async function run({ runs = 15, log }: BenchOptions): Promise<BenchResult> {
  const threads = availableParallelism();
  setThreads(threads);
  manualSeed(0);
  const peer = await startPeer("torch_optimizer.py");
  try {
    const cases = SIDES.flatMap((side) => RULES.map((rule) => ({ rule, side, name: `${rule.name}, ${PARAMETERS} x ${side} x ${side}` })));
    const subjects = cases.flatMap(({ rule, side, name }) => [
      [name, steps(rule, side)] as const,
      ...FORMS.map((form) => [`${name}, ${form}`, peer.subject(`${rule.peer} ${form} ${side} ${threads}`)] as const),
    ]);
    const { medians, limits } = await interleaveWithLimits(Object.fromEntries(subjects), { runs, threads, log });
    return {
      machine: machine(),
      limits,
      rows: cases.map(({ rule, side, name }) =>
        benchRow({
          name,
          runs,
          ours: medians[name] as number,
          peer: { name: peer.name, version: peer.version, seconds: Math.min(...FORMS.map((form) => medians[`${name}, ${form}`] as number)) },
          work: rule.bytes * PARAMETERS * side * side,
          limit: limits.bytesPerSecond,
        }),
      ),
    };
  } finally {
    peer.close();
  }
}
