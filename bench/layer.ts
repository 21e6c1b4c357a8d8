import { availableParallelism } from "node:os";
import type { BenchOptions, BenchResult, BenchRow } from "../src/cli/bench-result.js";
import { randomStream } from "../src/data/index.js";
import { countEdges, edgePattern, type GroupLinear, groupLinear, tilePattern, type Pattern } from "../src/g2g/index.js";
import { Linear } from "../src/nn/index.js";
import { machine } from "../src/recipe/machine.js";
import { manualSeed, noGrad, randn, scope, setThreads } from "../src/tensor/index.js";
import { turn, type Subject } from "./support/interleave.js";
import { interleaveWithLimits } from "./support/limits.js";
import { startPeer } from "./support/peer.js";
import { benchRow } from "./support/row.js";

export const summary = "One 75 % sparse linear layer of width 1024, forward and both gradients: tiles, single edges and dense, against PyTorch (dense, masked, CSR) and NumPy";

const TILES = [16, 32, 64, 128] as const;

const tiles = (width: number, tile: number): Pattern =>
  tilePattern({ inputs: width, outputs: width, groups: tile === 128 ? 4 : 8, within: tile === 128 ? 0.5 : 1, between: 0.15, tile, grouping: "index", junction: 0, random: randomStream(0) });

function training(layer: GroupLinear, { inputs, outputs }: { inputs: number; outputs: number }, batch: number): Subject {
  const [x, g] = [randn([batch, inputs], { requiresGrad: true }).keep(), randn([batch, outputs]).keep()];
  return turn(() =>
    scope(() => {
      x.grad = null;
      layer.zeroGrad();
      layer.forward(x).backward(g);
    }),
  );
}

function inference(pattern: Pattern, batch: number): Subject {
  const layer = groupLinear(pattern);
  const x = randn([batch, pattern.inputs]).keep();
  return turn(() => scope(() => noGrad(() => void layer.forward(x))));
}

export async function run({ runs = 15, log }: BenchOptions): Promise<BenchResult> {
  const threads = availableParallelism();
  setThreads(threads);
  manualSeed(0);
  const peer = await startPeer("torch_layer.py");
  try {
    const theirs = (form: string, batch: number): Subject => peer.subject(`${form} ${batch} 1024 ${threads}`);
    const [width, batch] = [1024, 256];
    const dense: Pattern = { kind: "dense", inputs: width, outputs: width };
    const edges = edgePattern({ inputs: width, outputs: width, groups: 8, within: 1, between: 0.15, grouping: "index", junction: 0, random: randomStream(0) });
    const patterns = new Map<string, Pattern>([["dense", dense], ["single edges", edges], ...TILES.map((tile) => [`tile ${tile}`, tiles(width, tile)] as const)]);
    const { medians, limits } = await interleaveWithLimits(
      {
        ...Object.fromEntries([...patterns].map(([name, pattern]) => [name, training(groupLinear(pattern), pattern, batch)])),
        "dense, batch 128": training(groupLinear(dense), dense, 128),
        "classifier 1024 to 10": training(new Linear(width, 10), { inputs: width, outputs: 10 }, batch),
        "tile 32, batch 1": inference(tiles(width, 32), 1),
        "tile 32, batch 16": inference(tiles(width, 32), 16),
        "PyTorch dense": theirs("dense", batch),
        "PyTorch dense, batch 128": theirs("dense", 128),
        "PyTorch classifier": theirs("classifier", batch),
        "PyTorch masked": theirs("masked", batch),
        "PyTorch CSR, forward only": theirs("csr", batch),
        "PyTorch dense, batch 1": theirs("inference", 1),
        "PyTorch dense, batch 16": theirs("inference", 16),
        "NumPy dense": theirs("numpy", batch),
      },
      { runs, threads, log },
    );
    const limit = limits.gflops * 1e9;
    const row = (ours: string, other: string, work?: number): BenchRow => {
      const library = other.startsWith("PyTorch") || other.startsWith("NumPy");
      return benchRow({
        name: `${ours}, against ${library ? other : `our own ${other}`}`,
        runs,
        ours: medians[ours] as number,
        peer: { name: library ? (other.split(" ")[0] as string) : "Tessera", version: other.startsWith("PyTorch") ? peer.version : "", seconds: medians[other] as number },
        ...(work !== undefined && { work, limit }),
      });
    };
    const flop = (name: string, examples = batch): number => 6 * examples * countEdges(patterns.get(name) as Pattern);
    return {
      machine: machine(),
      limits,
      rows: [
        ...TILES.flatMap((tile) => [row(`tile ${tile}`, "PyTorch dense", flop(`tile ${tile}`)), row(`tile ${tile}`, "dense", flop(`tile ${tile}`))]),
        row("single edges", "PyTorch dense", flop("single edges")),
        row("single edges", "dense", flop("single edges")),
        row("single edges", "PyTorch masked"),
        row("tile 32", "PyTorch masked"),
        row("tile 32", "PyTorch CSR, forward only"),
        row("tile 32", "NumPy dense"),
        row("dense", "PyTorch dense", flop("dense")),
        row("dense, batch 128", "PyTorch dense, batch 128", flop("dense", 128)),
        row("classifier 1024 to 10", "PyTorch classifier", 6 * batch * 1024 * 10),
        row("tile 32, batch 1", "PyTorch dense, batch 1"),
        row("tile 32, batch 16", "PyTorch dense, batch 16"),
      ],
    };
  } finally {
    peer.close();
  }
}
