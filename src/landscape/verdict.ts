import type { Measurement } from "./measure.js";

/**
 * What to do with two networks:
 *
 * - `same`: they are one network, there is nothing to do
 * - `average`: the mean of their weights is as good as they are
 * - `match`: it is once the units of one are permuted to the other's
 * - `repair`: it is once the activations of the mean are given back their statistics, after matching where that helps
 * - `keep apart`: no mean of the weights is; average their outputs, or choose one
 */
export type Advice = "same" | "average" | "match" | "repair" | "keep apart";

/** A way to make one network of two, and what came of it on held-out examples. */
export interface MergeOutcome extends Measurement {
  readonly how: Exclude<Advice, "same" | "keep apart">;
  /** such as `mean of the weights` */
  readonly name: string;
}

/** A recommendation and what it rests on. */
export interface Verdict {
  readonly advice: Advice;
  /** the merge that the advice means; null for `same` and `keep apart` */
  readonly merge: MergeOutcome | null;
  /** one sentence */
  readonly reason: string;
}

/**
 * The simplest merge that is good enough: one whose error, or without classes whose loss, is at most `tolerance` above the mean of the two networks'. Merges of equal effort are
 * judged by the better one.
 *
 * @param distance between the two networks' weights
 * @param merges in any order
 * @param tolerance as a share of the examples for the error (Frankle et al., 2020: 0.02), as a share of the networks' own loss without classes
 */
export function verdict(distance: number, ends: readonly [Measurement, Measurement], merges: readonly MergeOutcome[], tolerance = 0.02): Verdict {
  if (distance === 0) return { advice: "same", merge: null, reason: "Both files hold the same weights: there is no barrier, and nothing to merge." };
  const classes = [...ends, ...merges].every(({ error }) => error !== null);
  const value = (one: Measurement) => (classes ? one.error! : one.loss);
  const level = (value(ends[0]) + value(ends[1])) / 2;
  const limit = classes ? level + tolerance : level * (1 + tolerance);
  const show = (number: number) => (classes ? `${(100 * number).toFixed(2)} % errors` : `a loss of ${number.toPrecision(4)}`);
  const best = (candidates: readonly MergeOutcome[]) => candidates.reduce<MergeOutcome | null>((a, b) => (a === null || value(b) < value(a) ? b : a), null);
  for (const advice of ["average", "match", "repair"] as const) {
    const merge = best(merges.filter(({ how }) => how === advice));
    if (merge !== null && value(merge) <= limit) {
      return { advice, merge, reason: `The ${merge.name} makes ${show(value(merge))}, the two networks ${show(level)} on average.` };
    }
  }
  const closest = best(merges);
  const rest =
    closest === null
      ? "No way to merge them was tried."
      : `The best of what was tried, the ${closest.name}, makes ${show(value(closest))}, the two networks ${show(level)} on average.`;
  return { advice: "keep apart", merge: null, reason: `${rest} Keep both and average their outputs, or choose one.` };
}
