import { cat, Generator, noGrad, randn, scope, type Tensor } from "../tensor/index.js";
import type { PlantedModules } from "./planted-modules.js";

/**
 * Points of a product design: every sample of one module's inputs stands beside every one of the others', so that on these points modules do not depend on each other at all.
 *
 * @param side samples of every module, of independent normal numbers
 * @returns [side ^ modules, inputs]
 */
export function productDesign({ modules, width, maps }: PlantedModules, side: number, seed: number): Tensor {
  const generator = new Generator(seed + 3000);
  return noGrad(() =>
    scope(() => {
      const grid = Array.from({ length: modules }, () => side);
      const blocks = grid.map((_, module) =>
        randn([side, width], { dtype: "float64", generator })
          .reshape([...grid.map((_, axis) => (axis === module ? side : 1)), width])
          .expand([...grid, width])
          .reshape([-1, width]),
      );
      return cat(blocks, 1).matmul(maps[0]!);
    }),
  );
}

/**
 * Ordinary points: independent draws of normal numbers, in which every input of a module has the same correlation ρ with its fellow of every other,
 *
 *     x_m = √(1 − ρ) e_m + √ρ z
 *
 * @returns [count, inputs]
 * @throws RangeError for a correlation outside of 0 to 1.
 */
export function correlatedSample({ modules, width, maps }: PlantedModules, count: number, correlation: number, seed: number): Tensor {
  if (!(correlation >= 0 && correlation <= 1)) throw new RangeError(`correlation of planted modules: ${correlation}; expected a number from 0 to 1`);
  const generator = new Generator(seed + 2000);
  return noGrad(() =>
    scope(() => {
      const normal = (): Tensor => randn([count, width], { dtype: "float64", generator });
      const own = Array.from({ length: modules }, normal);
      const common = normal().mul(Math.sqrt(correlation));
      return cat(
        own.map((e) => e.mul(Math.sqrt(1 - correlation)).add(common)),
        1,
      ).matmul(maps[0]!);
    }),
  );
}
