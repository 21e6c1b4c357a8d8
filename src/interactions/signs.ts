import { Generator, noGrad, rand, scope, type Tensor } from "../tensor/index.js";

/**
 * Random signs in place of a sum over the output positions of a sequence (specification 1.5 and 1.6): with φ = ±1,
 *
 *     Σ_t g_t g_tᵀ = E[ (Σ_t φ_t g_t) (Σ_t φ_t g_t)ᵀ ],
 *
 * so that a backward pass serves all positions at once. Unbiased.
 */
export interface Signs {
  /** draws to take the mean of; each costs a backward pass */
  readonly sources: number;
  /** whether they stand for the sum over directions too; bases only. Default false */
  readonly directions?: boolean;
  /** default 0 */
  readonly seed?: number;
}

/** A sum over positions with weights: [points, positions] → [points]. */
export type Reading = (y: Tensor) => Tensor;

/** The seed's draws for one node layer. @throws RangeError for sources that are no whole number of at least 1. */
export function signGenerator({ sources, seed = 0 }: Signs, layer: number): Generator {
  if (!Number.isInteger(sources) || sources < 1) throw new RangeError(`sources of signs: ${sources}; expected a whole number of at least 1`);
  return new Generator(seed + layer);
}

/** Readings whose squares add up to the sum over the positions of `y`, [points, positions]: each position by itself, or in expectation sums with random signs where there are several positions. */
export function readings(y: Tensor, signs: Signs | undefined, generator: Generator | undefined): Reading[] {
  const [points, positions] = y.shape as [number, number];
  if (signs === undefined || positions === 1) return Array.from({ length: positions }, (_, t) => (values) => values.select(1, t));
  return Array.from({ length: signs.sources }, () => {
    const weights = noGrad(() =>
      scope(() =>
        rand([points, positions], { dtype: "float64", generator: generator! })
          .lt(0.5)
          .to("float64")
          .mul(2)
          .sub(1)
          .mul(1 / Math.sqrt(signs.sources))
          .to(y.device),
      ),
    );
    return (values) => values.mul(weights).sum(1);
  });
}
