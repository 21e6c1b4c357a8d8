import type { Ablation, AblationPoint } from "./ablation.js";

export interface FewestOptions {
  /** how much worse than the intact network a score may be, in the metric's unit; default 0.001 */
  tolerance?: number;
  /** how far above the fewest the answer may lie; default 0 */
  within?: number;
  /** numbers that are looked at besides, spread evenly in their logarithms, to see whether more is better throughout; default 8 */
  probes?: number;
}

/** The fewest nodes or edges with which a network is as good as whole. */
export interface Fewest {
  readonly kept: number;
  /** with exactly so many */
  readonly score: number;
  readonly baseline: number;
  readonly tolerance: number;
  /** everything that was looked at, ascending */
  readonly trials: readonly AblationPoint[];
  /** trials that a curve which only gets better with more would not have: good enough below `kept`, or not good enough above. Bisection has found a crossing, then, but not the only one */
  readonly exceptions: readonly AblationPoint[];
}

/**
 * By bisection, the fewest to keep for a score no worse than the intact network's less a tolerance (specification 1.7). That there are no fewer holds where more is better throughout: see
 * `exceptions`.
 *
 * @throws RangeError for a negative tolerance or distance.
 */
export function fewestKept(ablation: Ablation, { tolerance = 0.001, within = 0, probes = 8 }: FewestOptions = {}): Fewest {
  if (!(tolerance >= 0)) throw new RangeError(`tolerance of an ablation: ${tolerance}; expected at least 0`);
  if (!(within >= 0)) throw new RangeError(`distance from the fewest: ${within}; expected at least 0`);
  const { total, baseline, better } = ablation;
  const scores = new Map([[total, baseline]]);
  const good = (kept: number): boolean => {
    const score = scores.get(kept) ?? ablation.score(kept);
    scores.set(kept, score);
    return better === "higher" ? score >= baseline - tolerance : score <= baseline + tolerance;
  };
  // `enough` is good always; what lies below `short` is not.
  let [short, enough] = [0, total];
  while (enough - short > within) {
    const middle = Math.floor((short + enough) / 2);
    if (good(middle)) enough = middle;
    else short = middle + 1;
  }
  for (let i = 0; i < probes; i++) good(Math.round((total + 1) ** (i / probes)) - 1);
  const trials = [...scores].map(([kept, score]) => ({ kept, score })).sort((a, b) => a.kept - b.kept);
  const exceptions = trials.filter(({ kept }) => (kept < short ? good(kept) : kept > enough && !good(kept)));
  return { kept: enough, score: scores.get(enough)!, baseline, tolerance, trials, exceptions };
}

/** Where an ablation curve gets worse although more is kept, by the most. */
export interface Fall {
  readonly from: AblationPoint;
  readonly to: AblationPoint;
  /** how much worse, in the metric's unit */
  readonly by: number;
}

/** The largest fall of a curve, ascending in what is kept; null when more is better throughout. */
export function largestFall(curve: readonly AblationPoint[], better: Ablation["better"]): Fall | null {
  const sign = better === "higher" ? 1 : -1;
  let best: AblationPoint | undefined;
  let largest: Fall | null = null;
  for (const point of curve) {
    const by = best ? sign * (best.score - point.score) : 0;
    if (best && by > (largest?.by ?? 0)) largest = { from: best, to: point, by };
    if (!best || sign * (point.score - best.score) > 0) best = point;
  }
  return largest;
}
