/** Points and weights of an integral over α from 0 to 1. */
export interface Quadrature {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/**
 * - `gradient`: the end α = 1 alone, exact for sections that are homogeneous, such as ReLU with its biases as weights of the constant
 * - `trapezoid`: evenly spaced, the ends half
 * - `gaussLegendre`: exact for polynomials of degree 2 n − 1
 */
export type QuadratureRule = "gradient" | "trapezoid" | "gaussLegendre";

/** A rule with so many points. @throws RangeError for a number that is none, and a trapezoid of one. */
export function quadrature(rule: QuadratureRule, count = 5): Quadrature {
  if (rule === "gradient") return { points: [1], weights: [1] };
  const least = rule === "trapezoid" ? 2 : 1;
  if (!Number.isInteger(count) || count < least) throw new RangeError(`points of the ${rule} rule: ${count}; expected a whole number of at least ${least}`);
  if (rule === "trapezoid") {
    const points = Array.from({ length: count }, (_, i) => i / (count - 1));
    return { points, weights: points.map((_, i) => (i === 0 || i === count - 1 ? 0.5 : 1) / (count - 1)) };
  }
  const roots = Array.from({ length: count }, (_, i) => legendreRoot(count, i));
  return { points: roots.map(({ x }) => (1 - x) / 2), weights: roots.map(({ weight }) => weight / 2) };
}

/** The i-th root of the Legendre polynomial P_n, by Newton's method from Chebyshev's, and its weight 2 / ((1 − x²) P_n'(x)²). */
function legendreRoot(n: number, i: number): { x: number; weight: number } {
  let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
  let slope = 1;
  for (let step = 0; step < 100; step++) {
    let [before, value] = [1, x];
    for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
    slope = (n * (x * value - before)) / (x * x - 1);
    const move = value / slope;
    x -= move;
    if (Math.abs(move) < 1e-16) break;
  }
  return { x, weight: 2 / ((1 - x * x) * slope * slope) };
}
