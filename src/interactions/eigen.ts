import { linalgEigh, noGrad, scope, type Tensor } from "../tensor/index.js";

/** Eigenvalues of a symmetric matrix, descending, and its eigenvectors as columns; without those at most `threshold` of the largest, and those at most `floor`. */
export function eigen(matrix: Tensor, threshold: number, floor = 0): { values: Tensor; vectors: Tensor } {
  return noGrad(() =>
    scope(() => {
      const [ascending, columns] = linalgEigh(matrix.add(matrix.t()).mul(0.5));
      const [values, vectors] = [ascending.flip([0]), columns.flip([1])];
      const least = Math.max(floor, threshold * (values.size(0) === 0 ? 0 : values.select(0, 0).toNumber()));
      const kept = values.gt(least).sum().toNumber();
      return { values: values.slice(0, 0, kept).clone(), vectors: vectors.slice(1, 0, kept).clone() };
    }),
  );
}
