import { availableParallelism } from "node:os";
import type { BenchOptions, BenchResult } from "../src/cli/bench-result.js";
import { randomStream } from "../src/data/index.js";
import { countEdges, TileLinear, tilePattern } from "../src/g2g/index.js";
import { machine } from "../src/recipe/machine.js";
import { manualSeed, randn, scope, setThreads } from "../src/tensor/index.js";
import { turn, type Subject } from "./support/interleave.js";
import { interleaveWithLimits } from "./support/limits.js";
import { benchRow } from "./support/row.js";

export const summary = "Time per multiply-add of a 75 % sparse layer in tiles of 64, forward and both gradients, as its width grows from 512 to 8192 at the same density";

const WIDTHS = [512, 1024, 2048, 4096, 8192] as const;
const BATCH = 256;

function layer(width: number): { name: string; multiplyAdds: number; subject: Subject } {
  // within/8 + 7/8 · between = 1/4 exactly, so that every width has a quarter of its tiles.
  const pattern = tilePattern({ inputs: width, outputs: width, groups: 8, within: 1, between: 1 / 7, tile: 64, grouping: "index", junction: 0, random: randomStream(0) });
  const tiles = new TileLinear(pattern);
  const [x, g] = [randn([BATCH, width], { requiresGrad: true }).keep(), randn([BATCH, width]).keep()];
  const subject = turn(() =>
    scope(() => {
      x.grad = null;
      tiles.zeroGrad();
      tiles.forward(x).backward(g);
    }),
  );
  return { name: `width ${width}`, multiplyAdds: 3 * BATCH * countEdges(pattern), subject };
}

export async function run({ runs = 15, log }: BenchOptions): Promise<BenchResult> {
  const threads = availableParallelism();
  setThreads(threads);
  manualSeed(0);
  const layers = WIDTHS.map(layer);
  const { medians, limits } = await interleaveWithLimits(Object.fromEntries(layers.map(({ name, subject }) => [name, subject])), { runs, threads, log });
  const each = ({ name, multiplyAdds }: (typeof layers)[number]): number => (medians[name] as number) / multiplyAdds;
  const best = Math.min(...layers.map(each));
  return {
    machine: machine(),
    limits,
    rows: layers.map((one) => ({
      ...benchRow({ name: one.name, runs, ours: medians[one.name] as number, work: 2 * one.multiplyAdds, limit: limits.gflops * 1e9 }),
      growth: each(one) / best,
    })),
  };
}
