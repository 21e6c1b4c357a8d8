import { noGrad, scope, tensor, type Tensor } from "../tensor/index.js";
import type { LeadingCurvature } from "./leading-curvature.js";

/** A symmetric map S, of rows [vectors, N]. */
export type PosteriorScale = (vectors: Tensor) => Tensor;

/**
 * The scale in which a localised posterior of the behavioural loss is round where the loss is quadratic, for `learningCoefficient`:
 *
 *     S = (n β H + γ)^(−1/2)
 *
 * with the leading curvatures for H. Chains that step in it forget where they were in some ten steps, instead of in as many as the largest eigenvalue is larger than γ / (n β). Curvatures that
 * do not lead cost steps when they are far above γ / (n β), never truth: the estimate stays that of the same posterior. Holds the curvature's directions.
 *
 * @throws RangeError for a localisation that is not above 0.
 */
export function posteriorScale({ values, vectors }: LeadingCurvature, { nBeta, localisation }: { nBeta: number; localisation: number }): PosteriorScale {
  if (!(localisation > 0)) throw new RangeError(`localisation: ${localisation}; expected a number above 0: without it free directions have no scale`);
  const free = 1 / Math.sqrt(localisation);
  const stretch = values.map((value) => 1 / Math.sqrt(nBeta * Math.max(0, value) + localisation) - free);
  return (rows) =>
    noGrad(() =>
      scope(() => {
        const along = rows.matmul(vectors).mul(tensor(stretch, { dtype: "float64", device: vectors.device }));
        return rows.mul(free).add(along.matmul(vectors.t()));
      }),
    );
}
