/** Mean and half width of its 95 % interval. */
export interface MeanInterval {
  mean: number;
  interval: number;
}

// The 97.5 % quantile of Student's t for 1 to 30 degrees of freedom.
const T = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009,
  2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
];
const NORMAL = 1.959964;

/**
 * Mean of independent measurements and the half width of its 95 % interval,
 *
 *     h = t(0.975, n − 1) · s / √n,    s² = Σ (xᵢ − x̄)² / (n − 1).
 *
 * One measurement tells nothing about its spread: the interval is then 0, and tables show none.
 * @throws RangeError for an empty list.
 */
export function meanInterval(values: readonly number[]): MeanInterval {
  const n = values.length;
  if (n === 0) throw new RangeError("meanInterval: expected at least one value");
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { mean, interval: 0 };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { mean, interval: studentT(n - 1) * Math.sqrt(variance / n) };
}

/** Quantile of Student's t at 97.5 %; past the table by the first two terms of its expansion about the normal one (Cornish and Fisher). */
function studentT(degrees: number): number {
  const z = NORMAL;
  return T[degrees - 1] ?? z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
}
