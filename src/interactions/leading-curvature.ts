import { Generator, linalgQr, noGrad, randn, scope, type Tensor } from "../tensor/index.js";
import type { BehaviouralCurvature } from "./behavioural-curvature.js";
import { finished, type Rounds } from "./rounds.js";

/** The directions of parameter space in which a network's answers change most. */
export interface LeadingCurvature {
  /** curvatures, descending: never above the true eigenvalues, and the first ones equal to them */
  readonly values: readonly number[];
  /** orthonormal columns, [N, directions] */
  readonly vectors: Tensor;
}

export interface LeadingCurvatureOptions {
  /** how many; default 100, and no more than there are parameters */
  directions?: number;
  /** products with all of them; default 4 */
  passes?: number;
  /** default 0 */
  seed?: number;
}

/**
 * The largest curvatures of a behavioural loss and their directions, by randomised subspace iteration (Halko, Martinsson and Tropp, "Finding structure with randomness", 2011, algorithm 4.4) and
 * Rayleigh and Ritz:
 *
 *     Q ← orth(H Q), again and again;   Qᵀ H Q = U Θ Uᵀ;   vectors Q U
 *
 * With as many directions as parameters these are all of them.
 *
 * @throws RangeError for counts below 1.
 */
export function leadingCurvature(curvature: BehaviouralCurvature, options: LeadingCurvatureOptions = {}): LeadingCurvature {
  return finished(leadingCurvatureRounds(curvature, options));
}

/** The same, product by product. @throws as `leadingCurvature` */
export function* leadingCurvatureRounds(
  { parameters, times }: BehaviouralCurvature,
  { directions = 100, passes = 4, seed = 0 }: LeadingCurvatureOptions = {},
): Rounds<LeadingCurvature> {
  for (const [name, count] of Object.entries({ directions, passes }))
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`${name}: ${count}; expected a whole number of at least 1`);
  const sides = [parameters, Math.min(directions, parameters)];
  let basis = noGrad(() => scope(() => orthonormal(randn(sides, { dtype: "float64", generator: new Generator(seed) })))).keep();
  try {
    for (let pass = 1; pass < passes; pass++) {
      const next = noGrad(() => scope(() => orthonormal(times(basis)))).keep();
      basis.dispose();
      basis = next;
      yield { done: pass, total: passes };
    }
    return noGrad(() =>
      scope(() => {
        const [values, mixtures] = basis.t().matmul(times(basis)).linalgEigh();
        return { values: values.toArray<number[]>().reverse(), vectors: basis.matmul(mixtures.flip([1])) };
      }),
    );
  } finally {
    basis.dispose();
  }
}

const orthonormal = (columns: Tensor): Tensor => linalgQr(columns, "reduced")[0];
