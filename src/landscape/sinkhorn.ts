import { customGradient, eye, full, linalgSolve, type Tensor } from "../tensor/index.js";

/**
 * The doubly stochastic matrix that exp of the scores becomes when its rows and columns are divided by their sums in turn (Sinkhorn, 1964), in logarithms:
 *
 *     log P ← log P − log Σ P over each row, then over each column
 *
 * Implicit gradient (Eisenberger et al., "A unified framework for implicit Sinkhorn differentiation", CVPR 2022): at the fixed point P1 = 1, Pᵀ1 = 1, so with G = dL/dP
 *
 *     dL/dscores = P ∘ (G − α1ᵀ − 1βᵀ)    α + Pβ = (P ∘ G)1,  Pᵀα + β = (P ∘ G)ᵀ1
 *
 * α and β are known up to a constant that cancels; β is taken with sum 0.
 *
 * @param scores `[n, n]`
 */
export function sinkhorn(scores: Tensor, iterations: number, gradient: "implicit" | "unrolled" = "implicit"): Tensor {
  if (gradient === "unrolled") return scaledExp(scores, iterations);
  const apply = customGradient({
    forward: (context, x) => {
      const p = scaledExp(x, iterations);
      context.saveForBackward(p);
      return p;
    },
    backward: (context, g) => {
      const p = context.saved[0]!.to("float64");
      const n = p.size(0);
      const weighted = p.mul(g);
      const [rows, columns] = [weighted.sum([1]), weighted.sum([0])];
      // (I − PᵀP) β = columns − Pᵀ rows; the part along 1, where it is singular, made regular.
      const system = eye(n).to({ dtype: "float64", device: p.device }).sub(p.t().matmul(p)).add(full([n, n], 1 / n, { dtype: "float64", device: p.device }));
      const beta = linalgSolve(system.add(eye(n).to({ dtype: "float64", device: p.device }).mul(RIDGE)), columns.sub(p.t().matmul(rows)));
      const alpha = rows.sub(p.matmul(beta));
      return p.mul(g.sub(alpha.unsqueeze(1)).sub(beta)).to(g.dtype);
    },
  });
  return apply(scores) as Tensor;
}

// Near a permutation PᵀP is near I: rounding must not decide.
const RIDGE = 1e-9;

// A column far below all others takes more than one iteration to come up: its sum may be nothing in float32.
const LEAST_SUM = 1e-30;

/** P = exp(scores + f + g): the logarithms of the row and column factors are what changes, and nothing overflows, as no entry exceeds its row's or column's sum. */
function scaledExp(scores: Tensor, iterations: number): Tensor {
  let rows = scores.logsumexp([1], true).neg();
  let columns = scores.newZeros([1, scores.size(1)]);
  for (let i = 0; i < iterations; i++) {
    const p = scores.add(rows).add(columns).exp();
    const rowSums = p.sum([1], true).clampMin(LEAST_SUM);
    rows = rows.sub(rowSums.log());
    // The columns' sums once the rows are divided by theirs.
    columns = columns.sub(rowSums.reciprocal().t().matmul(p).clampMin(LEAST_SUM).log());
  }
  return scores.add(rows).add(columns).exp();
}
