import { LandscapeError } from "./landscape-error.js";
import type { BarrierMatrix } from "./pairwise-barriers.js";

/**
 * When groups of networks are one:
 *
 * - `complete`: every pair of them is below the tolerance, so that any two can be averaged
 * - `single`: a chain of pairs below the tolerance leads from each to each
 */
export type Linkage = "complete" | "single";

/** Two groups that become one. */
export interface Merge {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** the barrier at which they do: the highest between them, or with `single` the lowest */
  readonly height: number;
}

export interface Basins {
  /** places of the networks, by basin, in the order of the dendrogram */
  readonly groups: readonly (readonly number[])[];
  /** all places, so that those in one group stand together, and near groups beside each other: for the rows of a drawing */
  readonly order: readonly number[];
  /** from the lowest up, until all are one */
  readonly merges: readonly Merge[];
}

/**
 * Groups networks whose barriers are low: agglomerative clustering, always the two nearest groups next, cut at the tolerance.
 *
 * @param tolerance the highest barrier within a basin, in the matrix's units
 * @throws LandscapeError when a barrier is missing, naming the pair.
 */
export function basins(matrix: BarrierMatrix, tolerance: number, linkage: Linkage = "complete"): Basins {
  matrix.forEach((row, i) =>
    row.forEach((value, j) => {
      if (Number.isNaN(value)) throw new LandscapeError(`the barrier between networks ${i} and ${j} has not been measured; finish the matrix with pairwiseBarriers`);
    }),
  );
  const far = linkage === "complete" ? Math.max : Math.min;
  const height = (left: readonly number[], right: readonly number[]) => far(...left.flatMap((i) => right.map((j) => matrix[i]![j]!)));
  let clusters: (readonly number[])[] = matrix.map((_, i) => [i]);
  let groups = clusters;
  const merges: Merge[] = [];
  while (clusters.length > 1) {
    const pairs = clusters.flatMap((left, i) => clusters.slice(i + 1).map((right): Merge => ({ left, right, height: height(left, right) })));
    const nearest = pairs.reduce((best, pair) => (pair.height < best.height ? pair : best));
    clusters = clusters.flatMap((cluster) => (cluster === nearest.left ? [[...nearest.left, ...nearest.right]] : cluster === nearest.right ? [] : [cluster]));
    merges.push(nearest);
    if (nearest.height <= tolerance) groups = clusters;
  }
  const order = clusters[0] ?? [];
  return { groups: [...groups].sort((a, b) => order.indexOf(a[0]!) - order.indexOf(b[0]!)), order, merges };
}
