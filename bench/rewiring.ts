import { availableParallelism } from "node:os";
import type { BenchOptions, BenchResult } from "../src/cli/bench-result.js";
import { g2gNet, type G2GNetConfig, PAPER_GROUPS, rewiring, type RewiringOptions } from "../src/g2g/index.js";
import { crossEntropy } from "../src/nn/index.js";
import { adamW } from "../src/optim/index.js";
import { machine } from "../src/recipe/machine.js";
import { manualSeed, randint, randn, scope, setThreads } from "../src/tensor/index.js";
import { interleave, turn, type Subject } from "./support/interleave.js";
import { benchRow } from "./support/row.js";

export const summary = "What rewiring adds to training at its default interval: the 3-junction G2GNet of width 1024, batch 256, AdamW, for each way of growing";

const BATCH = 256;
/** The defaults of `rewiring`. */
const INTERVAL = 1000;
const SAMPLES = 4;

const networks: Record<string, G2GNetConfig["connectivity"]> = {
  "tiles of 32": { kind: "tiles", grouping: "index", tile: 32, ...PAPER_GROUPS },
  "single edges": { kind: "edges", grouping: "index", ...PAPER_GROUPS },
};

/** A training step after which `options` may sample activations or move units. */
function step(connectivity: G2GNetConfig["connectivity"], options: RewiringOptions | null): Subject {
  const model = g2gNet({ input: { kind: "raw", inputs: 784 }, classes: 10, connectivity });
  const optimizer = adamW(model);
  const input = randn([BATCH, 784]).keep();
  const target = randint(0, 10, [BATCH]).keep();
  const watcher = options === null ? null : rewiring(model, optimizer, options);
  watcher?.onStart?.({ step: 0, totalSteps: Infinity, stepsPerEpoch: INTERVAL });
  let done = 0;
  return turn(() =>
    scope(() => {
      optimizer.zeroGrad();
      crossEntropy(model.forward(input), target).backward();
      optimizer.step();
      watcher?.onStep?.({ step: ++done, epoch: 0, lr: optimizer.lr });
    }),
  );
}

/**
 * Rewiring is too rare to be seen in the time of a training, so its parts are: with p a plain step, s one whose activations are sampled, u one after which units
 * are moved (it is sampled too),
 *
 *     a step's share of rewiring = ((SAMPLES − 1) (s − p) + (u − p)) / INTERVAL        Hebbian growth
 *                                = (u − p) / INTERVAL                                  otherwise
 */
export async function run({ runs = 15, log }: BenchOptions): Promise<BenchResult> {
  setThreads(availableParallelism());
  manualSeed(0);
  const rows: BenchResult["rows"] = [];
  for (const [name, connectivity] of Object.entries(networks)) {
    const every: RewiringOptions = { interval: 1, samples: 1 };
    const medians = await interleave(
      {
        plain: step(connectivity, null),
        // So many samples an interval that every step is one, and no update ever comes.
        sampled: step(connectivity, { interval: 1e9, samples: 1e9 }),
        hebb: step(connectivity, { ...every, grow: { hebb: 1 } }),
        gradient: step(connectivity, { ...every, grow: { gradient: 1 } }),
        random: step(connectivity, { ...every, grow: { random: 1 } }),
        topology: step(connectivity, { ...every, grow: { topology: 1 } }),
      },
      runs,
      log,
    );
    const { plain, sampled, ...grown } = medians;
    rows.push(benchRow({ name: `${name}: a training step without rewiring`, runs, ours: plain }));
    for (const [rule, updated] of Object.entries(grown)) {
      const sampling = rule === "hebb" ? (SAMPLES - 1) * (sampled - plain) : 0;
      const added = (sampling + updated - plain) / INTERVAL;
      rows.push({ ...benchRow({ name: `${name}: ${rule} growth adds to it`, runs, ours: added }), overhead: added / plain });
    }
  }
  return { machine: machine(), limits: {}, rows };
}
