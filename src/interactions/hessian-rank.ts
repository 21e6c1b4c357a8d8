import { noGrad, scope } from "../tensor/index.js";
import { numericalRank, OrthogonalFactor } from "./orthogonal-factor.js";
import type { ParameterJacobian } from "./parameter-jacobian.js";

/** How many parameters a network really uses on its data. */
export interface HessianRank {
  /** N */
  readonly parameters: number;
  /** of the Hessian of the behavioural loss at the network's own parameters: 2 λ at the least */
  readonly rank: number;
  /** N − rank: directions in which no output changes to first order on any point */
  readonly nullity: number;
  /** the smallest singular value of the Jacobian that counts, over the largest */
  readonly kept: number;
  /** the largest that does not, over the largest; a rank is clear when it is orders of magnitude below `kept` */
  readonly dropped: number;
  /** h_i, descending, N of them */
  readonly eigenvalues: readonly number[];
}

/**
 * The behavioural loss L_B(θ) = (1/n) Σ_x |f_θ(x) − f_θ*(x)|² is 0 at θ*, so that its Hessian there is exactly
 *
 *     H = (2/n) Σ_x J(x)ᵀ J(x),   J = ∂ outputs / ∂ parameters
 *
 * (Bushnaq et al., "Using Degeneracy in the Loss Landscape for Mechanistic Interpretability", 2024; specification 1.1). Its eigenvalues are 2/n times the squared singular values of the
 * stacked J. The time grows with points × outputs × N², the memory with N².
 *
 * @param options.threshold singular values at most this part of the largest count as 0; default 1e-9
 */
export function hessianRank(jacobian: ParameterJacobian, { threshold = 1e-9 }: { threshold?: number } = {}): HessianRank {
  return noGrad(() =>
    scope(() => {
      const { parameters, points } = jacobian;
      const factor = new OrthogonalFactor(parameters);
      jacobian.eachRows((rows) => factor.add(rows));
      const values = factor.decompose().values.toArray<number[]>();
      const eigenvalues = Array.from({ length: parameters }, (_, i) => (2 / points) * (values[i] ?? 0) ** 2);
      const found = numericalRank(values, threshold);
      return { parameters, nullity: parameters - found.rank, eigenvalues, ...found };
    }),
  );
}

/**
 * The effective number of parameters at a finite resolution, 2 λ̂ of a localised Gibbs posterior where the loss is quadratic (specification 1.1):
 *
 *     N_eff(β, γ) = Σ_i h_i / (h_i + γ / (n β))
 *
 * @param resolution γ / (n β), in units of the eigenvalues
 * @throws RangeError for a resolution that is not above 0.
 */
export function softRank(eigenvalues: readonly number[], resolution: number): number {
  if (!(resolution > 0)) throw new RangeError(`resolution: ${resolution}; expected a number above 0, such as 1e-3 of the largest eigenvalue`);
  return eigenvalues.reduce((sum, h) => sum + h / (h + resolution), 0);
}
