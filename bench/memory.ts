import type { BenchOptions, BenchResult, BenchRow } from "../src/cli/bench-result.js";
import { type Connectivity, g2gNet } from "../src/g2g/index.js";
import { adamW } from "../src/optim/index.js";
import { machine } from "../src/recipe/machine.js";
import { crossEntropyLoss, manualSeed, memoryStats, randint, randn, scope } from "../src/tensor/index.js";
import { median } from "./support/interleave.js";
import { startPeer } from "./support/peer.js";

export const summary = "Bytes of weights, gradients and AdamW's moments after a step of the 3-junction G2GNet of width 1024: tiles at 75 % sparse, against dense";

const BATCH = 256;
const PAPER = { grouping: "index", groups: 8, within: 1, between: 0.15 } as const;
const TILES = [16, 32, 64] as const;

/**
 * Bytes that a network and its optimizer hold after a step, by the allocator's own count: what is allocated then, less what was before they were made.
 * Everything is freed by hand at the end, since the collector could free it during the next measurement.
 */
function heldBytes(connectivity: Connectivity): number {
  return scope(() => {
    const input = randn([BATCH, 784]);
    const target = randint(0, 10, [BATCH]);
    const before = memoryStats().allocatedBytes;
    const model = scope(() => g2gNet({ input: { kind: "raw", inputs: 784 }, classes: 10, connectivity }));
    const optimizer = adamW(model);
    scope(() => crossEntropyLoss(model.forward(input), target).backward());
    optimizer.step();
    const bytes = memoryStats().allocatedBytes - before;
    optimizer.zeroGrad();
    for (const tensor of Object.values(optimizer.stateDict().tensors)) tensor.dispose();
    for (const tensor of [...model.parameters(), ...model.namedBuffers().map(([, buffer]) => buffer)]) tensor.dispose();
    return bytes;
  });
}

export async function run({ runs = 3, log }: BenchOptions): Promise<BenchResult> {
  manualSeed(0);
  const peer = await startPeer("torch_memory.py");
  try {
    const measured = async (what: string, once: () => number | Promise<number>): Promise<number> => {
      const bytes: number[] = [];
      for (let round = 1; round <= runs; round++) {
        log(`${what}, round ${round} of ${runs}`);
        bytes.push(await once());
      }
      return median(bytes);
    };
    const theirs = { name: peer.name, version: peer.version, bytes: await measured("PyTorch dense", () => peer.ask(`dense ${BATCH}`)) };
    const dense = { name: "Tessera", version: "", bytes: await measured("dense", () => heldBytes({ kind: "dense" })) };
    const row = (name: string, bytes: number, other: typeof theirs): BenchRow => ({ case: name, ours: { bytes, runs }, peer: other, ratio: other.bytes / bytes });
    const rows: BenchRow[] = [row("dense, against PyTorch dense", dense.bytes, theirs)];
    for (const tile of TILES) {
      const name = `tile ${tile}, 75 % sparse`;
      const bytes = await measured(name, () => heldBytes({ kind: "tiles", tile, ...PAPER }));
      rows.push(row(`${name}, against our own dense`, bytes, dense), row(`${name}, against PyTorch dense`, bytes, theirs));
    }
    return { machine: machine(), limits: {}, rows };
  } finally {
    peer.close();
  }
}
