import { eye, Generator, linalgInv, noGrad, randn, scope, type Tensor, zeros } from "../tensor/index.js";
import { foldedLinear } from "./folded-linear.js";
import type { Section } from "./section.js";
import { unitSection } from "./unit-section.js";

export interface PlantedModulesOptions {
  /** units of a module in every layer; default 6 */
  width?: number;
  /** default 2; 1 is a dense network */
  modules?: number;
  /** of ReLUs; a linear one follows. Default 3 */
  layers?: number;
  /** whether every node layer but the output stands behind a random invertible map that its neighbours undo; default true */
  hidden?: boolean;
}

/** A network of modules that never meet: what a search for modules ought to find. */
export interface PlantedModules {
  readonly chain: readonly Section[];
  readonly modules: number;
  /** units of a module in every layer, which are the layer's units `module · width` and on */
  readonly width: number;
  /** of every node layer but the output: units → activations, [modules · width, modules · width] */
  readonly maps: readonly Tensor[];
}

/**
 * The planted network of specification 5.1, at random for its seed. With A_l the map of node layer l, of independent normal numbers, and W_l block-diagonal,
 *
 *     f_(l+1) = ReLU(f_l A_l⁻¹ W_l + b_l) A_(l+1)      W ~ N(0, 2 / width) in a block      b ~ N(0, 0.3²)
 *
 * @throws RangeError for less than one unit, module or layer.
 */
export function plantedModules(seed: number, { width = 6, modules = 2, layers = 3, hidden = true }: PlantedModulesOptions = {}): PlantedModules {
  for (const [name, value] of Object.entries({ width, modules, layers }))
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} of a planted network: ${value}; expected a whole number of at least 1`);
  return noGrad(() =>
    scope(() => {
      // The maps have a generator of their own: the same network is there with and without them.
      const [inner, outer] = [new Generator(seed), new Generator(seed + 1000)];
      const like = { dtype: "float64" } as const;
      const all = modules * width;
      const normal = (shape: number[], generator = inner): Tensor => randn(shape, { ...like, generator });
      const maps = Array.from({ length: layers + 1 }, () => (hidden ? normal([all, all], outer) : eye(all, all, like)));
      const chain = maps.map((map, layer) => {
        const weights = zeros([all, all], like);
        for (let from = 0; from < all; from += width)
          weights
            .slice(0, from, from + width)
            .slice(1, from, from + width)
            .copy_(normal([width, width]).mul(Math.sqrt(2 / width)));
        const last = layer === layers;
        const into = foldedLinear(linalgInv(map).matmul(weights), normal([all]).mul(0.3));
        return unitSection(`layer ${layer}`, { into, function: last ? "identity" : "relu", linear: 1, outOf: foldedLinear(last ? eye(all, all, like) : maps[layer + 1]!, null) });
      });
      return { chain, modules, width, maps };
    }),
  );
}
