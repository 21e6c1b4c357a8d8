import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions, BenchResult } from "../src/cli/bench-result.js";
import { interactionBases, mlpChain } from "../src/interactions/index.js";
import { Linear, mlp } from "../src/nn/index.js";
import { machine } from "../src/recipe/machine.js";
import { manualSeed, noGrad, randn, saveNpy, scope, setThreads } from "../src/tensor/index.js";
import { seconds } from "./support/interleave.js";
import { interleaveWithLimits } from "./support/limits.js";
import { startPeer } from "./support/peer.js";
import { benchRow } from "./support/row.js";

export const summary =
  "Local interaction bases and principal components of a perceptron, four layers of 512, on 10,000 points in float64, against the same in PyTorch";

const WIDTH = 512;
const POINTS = 10_000;
const KINDS = ["lib", "pca"] as const;

export async function run({ runs = 5, log }: BenchOptions): Promise<BenchResult> {
  const threads = availableParallelism();
  setThreads(threads);
  manualSeed(0);
  const folder = await mkdtemp(join(tmpdir(), "tessera-interactions-"));
  const peer = await startPeer("torch_interactions.py", [folder, String(threads)]);
  try {
    const model = mlp({ inputs: WIDTH, hidden: [WIDTH, WIDTH, WIDTH], outputs: WIDTH });
    const points = randn([POINTS, WIDTH], { dtype: "float64" });
    noGrad(() => {
      saveNpy(join(folder, "points.npy"), points);
      const linear = model.layers.children().filter((layer) => layer instanceof Linear);
      linear.forEach(({ weight, bias }, i) => {
        saveNpy(join(folder, `weight${i}.npy`), weight);
        saveNpy(join(folder, `bias${i}.npy`), bias!);
      });
    });
    const chain = mlpChain(model);
    const largest: Record<string, number> = {};
    const ours = (kind: (typeof KINDS)[number]) => () =>
      seconds(() => scope(() => void (largest[kind] = interactionBases(chain, [points], { kind })[0]!.sizes[1]!)));
    const subjects = Object.fromEntries(KINDS.flatMap((kind) => [[kind, { run: ours(kind) }] as const, [`${kind}, PyTorch`, peer.subject(kind)] as const]));
    const { medians, limits } = await interleaveWithLimits(subjects, { runs, threads, log });
    for (const kind of KINDS)
      log(`the input's largest direction, ${kind}: ours ${largest[kind]!.toPrecision(10)}, theirs ${(await peer.ask(`largest ${kind}`)).toPrecision(10)}`);
    const rows = KINDS.map((kind) =>
      benchRow({
        name: `${kind}, 4 layers of ${WIDTH}, ${POINTS} points`,
        runs,
        ours: medians[kind]!,
        peer: { name: peer.name, version: peer.version, seconds: medians[`${kind}, PyTorch`]! },
      }),
    );
    return { machine: machine(), limits, rows };
  } finally {
    peer.close();
    await rm(folder, { recursive: true, force: true });
  }
}
