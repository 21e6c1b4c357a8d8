import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions, BenchResult, BenchRow } from "../src/cli/bench-result.js";
import { linearAssignment, permutationSpec, weightMatching, weightsOf } from "../src/landscape/index.js";
import { mlp, type Mlp } from "../src/nn/index.js";
import { machine } from "../src/recipe/machine.js";
import { manualSeed, noGrad, randn, saveNpy, scope, setThreads } from "../src/tensor/index.js";
import { seconds, type Subject } from "./support/interleave.js";
import { interleaveWithLimits } from "./support/limits.js";
import { type Peer, startPeer } from "./support/peer.js";
import { pythonWith } from "./support/python-with.js";
import { benchRow } from "./support/row.js";

export const summary = "Weight matching of two random perceptrons, three hidden layers of 512 and of 4096, and linear assignment, against NumPy and SciPy";

/** Wide networks take their time: two sweeps of them, once after one that warms up. Narrow ones are matched to the end. */
const CASES = [{ width: 512, sweeps: 100 }, { width: 4096, sweeps: 2, most: 1 }] as const;

interface Pair {
  readonly subjects: Record<"ours" | "theirs" | "our assignment" | "their assignment", Subject>;
  /** what ours reached last */
  objective(): number;
}

/** Two networks, 784 inputs and 10 classes, without biases; each turn matches them once. Ours visits the layers in another order each time. */
function pair({ width, sweeps }: { width: number; sweeps: number }, folder: string, peer: Peer): Pair {
  const [one, other] = [0, 1].map(() => mlp({ inputs: 784, hidden: [width, width, width], outputs: 10, bias: false })) as [Mlp, Mlp];
  const [a, b] = [weightsOf(one), weightsOf(other)];
  for (const [name, weights] of [["a", a], ["b", b]] as const) Object.values(weights).forEach((value, i) => saveNpy(join(folder, `${name}${i}.npy`), value));
  const similarity = noGrad(() => Object.values(a)[0]!.matmul(Object.values(b)[0]!.t()));
  saveNpy(join(folder, "similarity.npy"), similarity);
  const spec = permutationSpec(one, randn([2, 784]));
  let [reached, turns] = [0, 0];
  return {
    subjects: {
      // From where nothing moves, as the peer does.
      ours: { run: () => seconds(() => scope(() => void (reached = weightMatching(one, a, b, { spec, seed: turns++, sweeps, start: {} }).objective.at(-1)!))) },
      theirs: peer.subject(`match ${folder} 0 ${sweeps}`),
      "our assignment": { run: () => seconds(() => scope(() => void linearAssignment(similarity, { maximize: true }))) },
      "their assignment": peer.subject(`assign ${folder}`),
    },
    objective: () => reached,
  };
}

export async function run({ runs = 3, log }: BenchOptions): Promise<BenchResult> {
  const threads = availableParallelism();
  setThreads(threads);
  manualSeed(0);
  const peer = await startPeer("git_rebasin.py", [], pythonWith("scipy"));
  const folders = await Promise.all(CASES.map(({ width }) => mkdtemp(join(tmpdir(), `tessera-matching-${width}-`))));
  try {
    const rows: BenchRow[] = [];
    let limits = { gflops: 0, bytesPerSecond: 0 };
    for (const [i, one] of CASES.entries()) {
      const { width, sweeps } = one;
      const networks = pair(one, folders[i]!, peer);
      const turns = "most" in one ? Math.min(runs, one.most) : runs;
      const measured = await interleaveWithLimits(networks.subjects, { runs: turns, threads, log: (message) => log(`width ${width}: ${message}`) });
      limits = measured.limits;
      const [theirs, swept] = [await peer.ask("objective"), await peer.ask("sweeps")];
      log(`width ${width}: the objective, ours ${networks.objective().toFixed(2)}, theirs ${theirs.toFixed(2)} after ${swept} sweeps`);
      const row = (name: string, ours: string, theirs: string) =>
        benchRow({ name, runs: turns, ours: measured.medians[ours]!, peer: { name: peer.name, version: peer.version, seconds: measured.medians[theirs]! } });
      const extent = sweeps < 100 ? `, ${sweeps} sweeps` : "";
      rows.push(row(`weight matching, 3 hidden layers of ${width}${extent}`, "ours", "theirs"));
      rows.push(row(`linear assignment, ${width}x${width}`, "our assignment", "their assignment"));
    }
    return { machine: machine(), limits, rows };
  } finally {
    peer.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
}
