import { noGrad, scope, type Tensor, zeros } from "../tensor/index.js";

/** Columns that are multiplied with all from themselves on: with four parts of a matrix 10 products are made instead of 16. */
const PART = 128;

/** Σ fᵀ f over batches, [features, features]. It is symmetric, so only what is on and right of its diagonal blocks is computed. */
export class GramSum {
  private readonly sum: Tensor;

  constructor(features: number, device: Tensor["device"]) {
    this.sum = zeros([features, features], { dtype: "float64", device });
  }

  /** @param f [points, features]; in float32 the products of a batch are summed in it, which is exact for 0 and 1 */
  add(f: Tensor): void {
    const size = f.size(1);
    for (let from = 0; from < size; from += PART) {
      scope(() =>
        noGrad(() => {
          const to = Math.min(size, from + PART);
          const [part, rest] = [f.slice(1, from, to).t(), f.slice(1, from)];
          const place = this.sum.slice(0, from, to).slice(1, from);
          if (f.dtype === "float64") place.addmm_(part, rest);
          else place.add_(part.matmul(rest));
        }),
      );
    }
  }

  total(): Tensor {
    return noGrad(() => scope(() => this.sum.triu().add(this.sum.triu(1).t())));
  }
}
