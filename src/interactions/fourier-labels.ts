import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { fourierWaves } from "./fourier-power.js";

/**
 * How a frequency k enters a function of a pair (a, b):
 *
 * - `each`: waves of ka and of kb
 * - `sum`: a wave of k(a + b)
 * - `difference`: a wave of k(a − b)
 */
export type FourierKind = "each" | "sum" | "difference";

/** The frequency that says most about a function of pairs. */
export interface FourierLabel {
  readonly frequency: number;
  /** part of the function's variance over all pairs in the waves of this frequency, of all three kinds */
  readonly share: number;
  /** the strongest of the three */
  readonly kind: FourierKind;
  /** part of the function's variance in that kind alone */
  readonly kindShare: number;
}

/**
 * Labels functions of the pairs modulo p by their top frequency. Of the two-dimensional Fourier transform of a function less its mean, a frequency k has the terms (±k, 0), (0, ±k), (k, k) with its
 * conjugate, and (k, −k) with its conjugate; terms of two frequencies belong to neither.
 *
 * @param values of the functions at all pairs, in the order of `modularAdditionPairs`: [modulus², functions]
 * @returns null for functions that are constant to within rounding
 * @throws RangeError for an even modulus or another number of pairs.
 */
export function fourierLabels(values: Tensor, modulus: number): (FourierLabel | null)[] {
  if (values.size(0) !== modulus ** 2) throw new RangeError(`values at ${values.size(0)} pairs; expected all ${modulus ** 2} modulo ${modulus}`);
  return noGrad(() =>
    scope(() => {
      const functions = values.size(1);
      const waves = fourierWaves(modulus).t();
      const over = (grid: Tensor) => waves.matmul(grid.reshape([modulus, modulus * functions])).reshape([modulus, modulus, functions]).transpose(0, 1);
      // [wave of a, wave of b, function]
      const terms = over(over(values.to("float64").to({ device: "cpu" })));
      const squares = terms.square().sum([0, 1]).toArray() as number[];
      const means = terms.select(0, 0).select(0, 0).square().toArray() as number[];
      const term = (i: number, j: number) => terms.select(0, i).select(0, j).toArray() as number[];
      const powers = Array.from({ length: (modulus - 1) / 2 }, (_, i) => {
        const [cos, sin] = [2 * i + 1, 2 * i + 2];
        const [aCos, aSin, bCos, bSin] = [term(cos, 0), term(sin, 0), term(0, cos), term(0, sin)];
        const [cc, ss, sc, cs] = [term(cos, cos), term(sin, sin), term(sin, cos), term(cos, sin)];
        // cos k(a ± b) = cos ka cos kb ∓ sin ka sin kb, and sin k(a ± b) = sin ka cos kb ± cos ka sin kb
        return squares.map((_, f): Record<FourierKind, number> => ({
          each: aCos[f]! ** 2 + aSin[f]! ** 2 + bCos[f]! ** 2 + bSin[f]! ** 2,
          sum: ((cc[f]! - ss[f]!) ** 2 + (sc[f]! + cs[f]!) ** 2) / 2,
          difference: ((cc[f]! + ss[f]!) ** 2 + (sc[f]! - cs[f]!) ** 2) / 2,
        }));
      });
      return squares.map((square, f) => {
        const variance = square - means[f]!;
        return variance > 1e-12 * square ? label(powers.map((power) => power[f]!), variance) : null;
      });
    }),
  );
}

function label(powers: readonly Record<FourierKind, number>[], variance: number): FourierLabel {
  const sums = powers.map(({ each, sum, difference }) => each + sum + difference);
  const top = sums.indexOf(Math.max(...sums));
  const kinds = Object.entries(powers[top]!) as [FourierKind, number][];
  const [kind, power] = kinds.reduce((best, one) => (one[1] > best[1] ? one : best));
  return { frequency: top + 1, share: sums[top]! / variance, kind, kindShare: power / variance };
}
