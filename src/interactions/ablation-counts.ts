export interface CountOptions {
  /**
   * - `linear`: evenly spaced
   * - `exponential`: every number up to `every`, then each `base` times the one before
   */
  schedule?: "linear" | "exponential";
  /** of an even spacing, both ends among them; default 20 */
  points?: number;
  /** default 1.25 */
  base?: number;
  /** default 10 */
  every?: number;
}

/**
 * How many to keep at the points of an ablation curve, ascending from 0 to all.
 *
 * @throws RangeError for a base of at most 1 and for fewer than 2 points.
 */
export function ablationCounts(total: number, { schedule = "exponential", points = 20, base = 1.25, every = 10 }: CountOptions = {}): number[] {
  if (!(points >= 2)) throw new RangeError(`points of an ablation curve: ${points}; expected at least 2`);
  if (!(base > 1)) throw new RangeError(`base of an exponential schedule: ${base}; expected more than 1`);
  const counts = new Set([0, total]);
  if (schedule === "linear") for (let i = 1; i < points; i++) counts.add(Math.round((i * total) / (points - 1)));
  else {
    for (let kept = 1; kept < total; kept = kept < every ? kept + 1 : Math.max(kept + 1, Math.round(kept * base))) counts.add(kept);
  }
  return [...counts].sort((a, b) => a - b);
}
