import { cat, linalgQr, linalgSvd, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";

/**
 * What the rows of a tall matrix leave when they come in blocks: the triangular factor R of A = Q R, at most square. Its singular values are those of A to full precision; the
 * eigenvalues of AᵀA would lose half of the digits.
 */
export class OrthogonalFactor {
  private factor: Tensor;

  /** @param columns of A */
  constructor(readonly columns: number) {
    this.factor = zeros([0, columns], { dtype: "float64" }).keep();
  }

  /** Adds rows, [rows, columns] in float64. */
  add(rows: Tensor): void {
    const next = noGrad(() =>
      scope(() => {
        const all = cat([this.factor.to(rows.device), rows], 0);
        return all.size(0) > this.columns ? linalgQr(all, "r")[1] : all;
      }),
    ).keep();
    this.factor.dispose();
    this.factor = next;
  }

  /** Singular values, descending, and the right singular vectors as columns, [columns, values]; frees the factor. */
  decompose(): { values: Tensor; vectors: Tensor } {
    return noGrad(() =>
      scope(() => {
        const [, values, rows] = linalgSvd(this.factor, false);
        this.factor.dispose();
        return { values, vectors: rows.t().clone() };
      }),
    );
  }
}

/** A count of singular values and how clear it is. */
export interface NumericalRank {
  readonly rank: number;
  /** the smallest singular value that counts, over the largest; 0 when none does */
  readonly kept: number;
  /** the largest that does not, over the largest; 0 when all do or none is left */
  readonly dropped: number;
}

/** How many singular values, descending, are above `threshold` of the largest. */
export function numericalRank(values: readonly number[], threshold: number): NumericalRank {
  const largest = values[0] ?? 0;
  const rank = largest > 0 ? values.filter((value) => value > threshold * largest).length : 0;
  return { rank, kept: rank > 0 ? values[rank - 1]! / largest : 0, dropped: rank > 0 && rank < values.length ? values[rank]! / largest : 0 };
}
