import { arange, noGrad, scope, stack, type Tensor } from "../tensor/index.js";

/**
 * Power of the features of the numbers modulo p at each frequency k = 1 … (p − 1)/2, over the features' whole variance:
 *
 *     P_k = (2/p) Σ_f [ (Σ_a x_af cos 2πka/p)² + (Σ_a x_af sin 2πka/p)² ] / Σ_f Σ_a (x_af − x̄_f)²
 *
 * The shares add up to 1.
 *
 * @param features [modulus, features]
 * @throws RangeError for an even modulus.
 */
export function fourierPower(features: Tensor): number[] {
  return noGrad(() =>
    scope(() => {
      const waves = fourierWaves(features.size(0));
      const power = waves.t().matmul(features.to("float64").to({ device: "cpu" })).square().sum(1).toArray() as number[];
      const pairs = Array.from({ length: (power.length - 1) / 2 }, (_, i) => power[2 * i + 1]! + power[2 * i + 2]!);
      const whole = pairs.reduce((sum, one) => sum + one, 0);
      return pairs.map((one) => one / whole);
    }),
  );
}

/**
 * @internal Orthonormal waves over the numbers modulo p, [modulus, modulus] in float64: the constant, then the cosine and the sine of each frequency.
 *
 * @throws RangeError for an even modulus, whose highest frequency has no sine.
 */
export function fourierWaves(modulus: number): Tensor {
  if (!(modulus >= 3 && modulus % 2 === 1)) throw new RangeError(`modulus of Fourier waves: ${modulus}; expected an odd number from 3`);
  return noGrad(() =>
    scope(() => {
      const numbers = arange(modulus, { dtype: "float64" });
      const waves = Array.from({ length: (modulus - 1) / 2 }, (_, i) => {
        const angle = numbers.mul((2 * Math.PI * (i + 1)) / modulus);
        return [angle.cos(), angle.sin()].map((wave) => wave.mul(Math.sqrt(2 / modulus)));
      });
      return stack([numbers.mul(0).add(1 / Math.sqrt(modulus)), ...waves.flat()], 1);
    }),
  );
}
