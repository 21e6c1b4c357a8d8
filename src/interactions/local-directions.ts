import { cat, linalgSvd, linalgSvdvals, scope, type Tensor } from "../tensor/index.js";
import type { ReducedMap } from "./mixing-rank.js";
import { numericalRank, OrthogonalFactor } from "./orthogonal-factor.js";
import type { LayerDerivatives } from "./output-derivatives.js";

/** Free directions of one map, each of length 1 before the reduction. */
export interface LocalRank {
  /** [directions, r_G r_K]; null for none */
  readonly directions: Tensor | null;
  /** how many of them are independent; null where there are too many to look at */
  readonly rank: number | null;
}

/** Numbers of all factors of one map that are still held: 256 MiB. */
const MOST = 2 ** 25;

/**
 * Free directions of one map W, [rows, columns], that single units leave because they matter on few points. With f what W reads and ∂y/∂p the gradients of its units,
 *
 *     δW = v e_jᵀ   changes nothing when v ⊥ f(x) wherever ∂y/∂p_j ≠ 0
 *     δW = e_i uᵀ   changes nothing when u ⊥ ∂y/∂p(x) wherever f_i ≠ 0
 *
 * Dependent activations and gradients are the case that all units share; what is beyond it has no place in the published list, and in deep networks most of what that list leaves out.
 */
export class LocalDirections {
  private readonly reads: OrthogonalFactor[];
  private readonly slopes: OrthogonalFactor[];
  private readonly tooMany: boolean;

  constructor(rows: number, columns: number) {
    this.tooMany = columns * rows ** 2 + rows * columns ** 2 > MOST;
    this.reads = Array.from({ length: this.tooMany ? 0 : columns }, () => new OrthogonalFactor(rows));
    this.slopes = Array.from({ length: this.tooMany ? 0 : rows }, () => new OrthogonalFactor(columns));
  }

  add({ reads, slopes }: Pick<LayerDerivatives, "reads" | "slopes">): void {
    if (this.tooMany) return;
    const [matters, speaks] = [slopes.abs().sum(2).gt(0), reads.ne(0)];
    this.reads.forEach((factor, unit) => scope(() => factor.add(chosen(reads, matters, unit))));
    this.slopes.forEach((factor, unit) =>
      scope(() => factor.add(chosen(slopes, speaks, unit).transpose(1, 2).reshape([-1, factor.columns]))),
    );
  }

  /** They in the coordinates of `mixingRank`, without those that all units share; frees the factors. */
  within({ reads, slopes }: ReducedMap, threshold: number): LocalRank {
    if (this.tooMany) return { directions: null, rank: null };
    const into = this.reads.flatMap((factor, unit) => {
      const free = unseen(factor, reads, threshold);
      return free === null ? [] : [free.t().unsqueeze(2).mul(slopes.select(0, unit)).flatten(1)];
    });
    const outOf = this.slopes.flatMap((factor, unit) => {
      const free = unseen(factor, slopes, threshold);
      return free === null ? [] : [reads.select(0, unit).unsqueeze(1).mul(free.t().unsqueeze(1)).flatten(1)];
    });
    const all = [...into, ...outOf];
    if (all.length === 0) return { directions: null, rank: 0 };
    const directions = cat(all, 0);
    if (directions.numel() > MOST) return { directions: null, rank: null };
    return { directions, rank: numericalRank(linalgSvdvals(directions).toArray<number[]>(), threshold).rank };
  }
}

const chosen = (values: Tensor, where: Tensor, unit: number): Tensor => values.indexSelect(0, where.select(1, unit).nonzero().select(1, 0));

/** Of the span of Q what the rows of a factor do not see, as columns in the coordinates of Q; null for none, and for a unit without rows, which Q does not see either. */
function unseen(factor: OrthogonalFactor, basis: Tensor, threshold: number): Tensor | null {
  const { values, vectors } = factor.decompose();
  const { rank } = numericalRank(values.toArray<number[]>(), threshold);
  if (rank === 0 || rank >= basis.size(1)) return null;
  const seen = basis.t().matmul(vectors.slice(1, 0, rank));
  // The other columns of a square orthogonal matrix that begins with those seen.
  return linalgSvd(seen, true)[0].slice(1, rank);
}
