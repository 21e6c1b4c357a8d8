import { randomStream } from "../data/index.js";
import { noGrad, randn, scope } from "../tensor/index.js";
import { TileLinear, tileOperators } from "./tile-linear.js";
import { hasKernel, TILE_PATHS, tilePath, type TilePath } from "./tile-path.js";
import { tilePattern } from "./tile-pattern.js";

export interface MeasuredPaths {
  tile: number;
  /** seconds of forward and both gradients; null where the path does not exist */
  seconds: Record<TilePath, number | null>;
  /** what `tilePath` takes */
  chosen: TilePath;
}

export const MEASURED_LAYER = { inputs: 512, outputs: 512, density: 0.25, examples: 128, tiles: [8, 16, 32, 64] } as const;

/** Measures the paths of a layer of tiles on this machine, the best of three each: some tenths of a second in all. */
export function measureTilePaths(): MeasuredPaths[] {
  const { inputs, outputs, examples } = MEASURED_LAYER;
  const measured = (tile: number): MeasuredPaths =>
    scope(() => {
      const layer = new TileLinear(tilePattern({ inputs, outputs, groups: 8, within: 1, between: 1 / 7, tile, grouping: "index", junction: 0, random: randomStream(0) }));
      const [x, gradient] = [noGrad(() => randn([examples, inputs])).requiresGrad_(), randn([examples, outputs])];
      const place = { tile, dtype: x.dtype, device: x.device };
      const once = (path: TilePath): number => {
        const start = performance.now();
        scope(() => {
          x.grad = null;
          layer.zeroGrad();
          tileOperators[path](x, layer.weight, layer.bias, layer.rows, layer.columns, false).backward(gradient);
        });
        return (performance.now() - start) / 1000;
      };
      const best = (path: TilePath): number | null => (path === "kernel" && !hasKernel(place) ? null : Math.min(...[once(path), once(path), once(path), once(path)].slice(1)));
      const seconds = Object.fromEntries(TILE_PATHS.map((path) => [path, best(path)])) as Record<TilePath, number | null>;
      return { tile, seconds, chosen: tilePath({ ...place, inputs, outputs, examples, tiles: layer.columns.numel() }) };
    });
  return MEASURED_LAYER.tiles.map(measured);
}
