import { noGrad, ops, scope, type Tensor } from "../tensor/index.js";
import { LandscapeError } from "./landscape-error.js";

// linear_assignment(costs, prices, maximize): native/kernels/assignment.cpp
const solve = ops("tessera::linear_assignment") as (costs: Tensor, prices: Tensor | null, maximize: boolean) => [Tensor, Tensor];

/** Options of `linearAssignment`. */
export interface AssignmentOptions {
  /** find the largest sum in place of the smallest */
  maximize?: boolean;
  /** `[n]`, column prices to start from, such as those of a similar problem: any are right, near ones are faster */
  prices?: Tensor | null;
}

/** A best assignment. */
export interface Assignment {
  /** the column of each row */
  readonly columns: Int32Array;
  /** `[n]` of float64, the dual solution: the price of each column, of the negated costs when maximising */
  readonly prices: Tensor;
}

/**
 * The assignment of rows to columns of least (or largest) sum, exactly: the dual method of Jonker and Volgenant ("A shortest augmenting path algorithm for dense and
 * sparse linear assignment problems", Computing 38, 1987). O(n³) at worst. With u the rows' prices:
 *
 *     minimise Σᵢ cᵢ,π(i)    dual: maximise Σᵢ uᵢ + Σⱼ vⱼ with uᵢ + vⱼ ≤ cᵢⱼ, equal where π(i) = j
 *
 * @param costs `[n, n]` of float32 or float64
 * @throws LandscapeError when the table is not square, or holds NaN or infinity.
 */
export function linearAssignment(costs: Tensor, { maximize = false, prices = null }: AssignmentOptions = {}): Assignment {
  const [rows, columns] = costs.shape;
  if (costs.ndim !== 2 || rows !== columns) {
    throw new LandscapeError(`an assignment needs a square table of costs, got [${costs.shape.join(", ")}]; fill the shorter side with rows or columns of equal costs`);
  }
  return noGrad(() =>
    scope(() => {
      if (!Number.isFinite(costs.sum({ dtype: "float64" }).toNumber())) {
        throw new LandscapeError("an assignment needs finite costs, these hold NaN or infinity; look for weights or activations that are not finite");
      }
      const [assigned, dual] = solve(costs.to("cpu"), prices, maximize);
      return { columns: Int32Array.from(assigned.toTypedArray() as BigInt64Array, Number), prices: dual };
    }),
  );
}
