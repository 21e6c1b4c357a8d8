import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { applySection } from "./apply-section.js";
import { inputOf } from "./input-of.js";
import type { Points } from "./points.js";
import type { Chain } from "./section.js";

/** Activations of more bytes are computed anew for every layer. */
const MEMORY = 2 ** 30;

const kept = new WeakMap<Points, { chain: Chain; layers: readonly (readonly Tensor[])[] }>();

/** Runs `work` with the activations of all node layers in memory, if they fit: `eachBatch` takes them from there. */
export function remembering<T>(chain: Chain, points: Points, work: () => T): T {
  const features = chain.reduce((sum, { outputs }) => sum + outputs + 1, (chain[0]?.inputs ?? 0) + 1);
  const bytes = 8 * features * points.reduce((sum, batch) => sum + batch.numel() / (chain[0]?.inputs ?? 1), 0);
  if (bytes > MEMORY || kept.get(points)?.chain === chain) return work();
  return scope(() => {
    const layers = noGrad(() => {
      const batches = points.map((batch) => {
        const f = [inputOf(chain, batch)];
        for (const section of chain) f.push(applySection(section, f.at(-1)!));
        return f;
      });
      return Array.from({ length: chain.length + 1 }, (_, layer) => batches.map((f) => f[layer]!));
    });
    kept.set(points, { chain, layers });
    try {
      return work();
    } finally {
      kept.delete(points);
    }
  });
}

/** A node layer's activations by batches, where they are in memory. */
export function remembered(chain: Chain, points: Points, layer: number): readonly Tensor[] | null {
  const found = kept.get(points);
  return found?.chain === chain ? found.layers[layer]! : null;
}
