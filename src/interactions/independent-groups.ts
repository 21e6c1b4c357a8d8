import { randomStream } from "../data/index.js";
import { cat, eye, linalgInv, noGrad, scope, tensor, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Points } from "./points.js";

/** Inputs that belong together: their coordinates, or directions that read them, [inputs, k]. */
export type InputGroup = readonly number[] | Tensor;

/**
 * All points in one batch, [points, inputs], each group's values in an order of their own: every group keeps its distribution, and none depends on another. With S the groups' directions side by
 * side,
 *
 *     f ← (f S, group by group shuffled) S⁻¹
 *
 * @param draw the number of each group's order: the same number, the same order; default 0 for all
 * @throws InteractionError when the groups do not make up the input: S is not square and invertible.
 */
export function independentGroups(points: Points, groups: readonly InputGroup[], seed = 0, draw: (group: number) => number = () => 0): Tensor {
  return noGrad(() =>
    scope(() => {
      const f = cat([...points], 0)
        .flatten(1)
        .to("float64");
      const [count, inputs] = f.shape as [number, number];
      const rows = (which: Iterable<number>): Tensor => tensor([...which], { dtype: "int64", device: f.device });
      const order = groups.every(isCoordinates) ? groups.flat() : null;
      if (order !== null && order.length === inputs && new Set(order).size === inputs) {
        const values = groups.map((group, i) => f.indexSelect(1, rows(group as readonly number[])).indexSelect(0, rows(randomStream(seed, i, draw(i)).permutation(count))));
        return cat(values, 1).indexSelect(1, rows(order.map((_, i) => order.indexOf(i))));
      }
      const coordinates = eye(inputs, inputs, { dtype: "float64", device: f.device });
      const directions = groups.map((group) => (isCoordinates(group) ? coordinates.indexSelect(1, rows(group)) : group.to("float64")));
      const all = cat(directions, 1);
      if (all.size(1) !== inputs || all.linalgMatrixRank().toNumber() < inputs) {
        throw new InteractionError(
          `the groups have ${all.size(1)} directions together, of ${inputs} inputs; expected every input in one group, or as many independent directions`,
        );
      }
      const values = directions.map((group, i) => f.matmul(group).indexSelect(0, rows(randomStream(seed, i, draw(i)).permutation(count))));
      return cat(values, 1).matmul(linalgInv(all));
    }),
  );
}

const isCoordinates = (group: InputGroup): group is readonly number[] => Array.isArray(group);
