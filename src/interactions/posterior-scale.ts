import { eye, noGrad, scope, type Tensor } from "../tensor/index.js";
import { OrthogonalFactor } from "./orthogonal-factor.js";
import type { ParameterJacobian } from "./parameter-jacobian.js";

/**
 * The scale in which a localised posterior of the behavioural loss is round where the loss is quadratic, for `learningCoefficient`: [N, N],
 *
 *     S = (n β H + γ)^(−1/2)
 *
 * Chains that step in it forget where they were in some ten steps, instead of in as many as the largest eigenvalue is larger than γ / (n β). The estimate stays that of the same posterior.
 *
 * @throws RangeError for a localisation that is not above 0.
 */
export function posteriorScale(jacobian: ParameterJacobian, { nBeta, localisation }: { nBeta: number; localisation: number }): Tensor {
  if (!(localisation > 0)) throw new RangeError(`localisation: ${localisation}; expected a number above 0: without it free directions have no scale`);
  return noGrad(() =>
    scope(() => {
      const factor = new OrthogonalFactor(jacobian.parameters);
      jacobian.eachRows((rows) => factor.add(rows));
      const { values, vectors } = factor.decompose();
      const free = 1 / Math.sqrt(localisation);
      const root = values
        .square()
        .mul((2 / jacobian.points) * nBeta)
        .add(localisation)
        .rsqrt();
      const identity = eye(jacobian.parameters, jacobian.parameters, { dtype: "float64", device: vectors.device });
      return vectors.mul(root.sub(free)).matmul(vectors.t()).add(identity, { alpha: free });
    }),
  );
}
