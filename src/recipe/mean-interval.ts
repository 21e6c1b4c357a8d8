import { studentQuantile } from "./student-t.js";

/** Mean and half width of its 95 % interval. */
export interface MeanInterval {
  mean: number;
  interval: number;
}

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
  return { mean, interval: studentQuantile(0.05, n - 1) * Math.sqrt(variance / n) };
}
