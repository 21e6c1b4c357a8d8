import { type Basis, eachBatch } from "../interactions/index.js";
import { noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import type { InspectedNetwork } from "./interactions-network.js";
import type { InteractionImage } from "./interaction-view-data.js";

/**
 * Directions in input space: how an image differs from the mean where a direction is large,
 *
 *     E[ (f̂_j − E f̂_j) (x − E x) ]
 *
 * of sequences with the mean of f̂_j over positions. Defined for every node layer alike, and in the input's own principal components these themselves.
 *
 * @param first how many directions, the first ones but the constant
 * @returns by direction
 */
export function directionImages({ chain, points, images, shape }: InspectedNetwork, layer: number, { to, constant, sizes }: Basis, first: number): Map<number, InteractionImage> {
  const from = constant ? 1 : 0;
  const count = Math.min(first, sizes.length - from);
  const result = new Map<number, InteractionImage>();
  if (count <= 0) return result;
  const [channels, height, width] = shape;
  const values = noGrad(() =>
    scope(() => {
      const chosen = to.slice(1, from, from + count);
      const like = { dtype: "float64", device: to.device } as const;
      const [product, along, mean] = [zeros([count, channels * height * width], like), zeros([count], like), zeros([channels * height * width], like)];
      let [batch, rows] = [0, 0];
      eachBatch(chain, points, layer, (f) => {
        const hatted = positionMean(f).matmul(chosen);
        const x = images[batch++]!;
        product.addmm_(hatted.t(), x);
        along.add_(hatted.sum(0));
        mean.add_(x.sum(0));
        rows += x.size(0);
      });
      return product.div_(rows).sub_(along.div(rows).unsqueeze(1).mul(mean.div(rows).unsqueeze(0))).toArray() as number[][];
    }),
  );
  values.forEach((row, i) => result.set(from + i, { width, height, values: upright(row) }));
  return result;
}

const positionMean = (f: Tensor): Tensor => (f.ndim === 3 ? f.mean(1) : f);

/** A direction and its opposite are one; drawn with the larger end above 0. */
function upright(row: readonly number[]): number[] {
  const largest = row.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? row.map((value) => -value) : [...row];
}
