import type { Layer } from "../nn/index.js";
import { type Barriers, barriers } from "./barriers.js";
import { breathe, evaluatorOf, type EvaluationOptions } from "./evaluate-at.js";
import { LandscapeError } from "./landscape-error.js";
import type { Measurement } from "./measure.js";
import { keepingState } from "./model-state.js";
import { checkComparable, difference, disposeWeights, type Weights } from "./weights.js";

/** A point of the line between two networks. */
export interface LinePoint extends Measurement {
  /** 0 at the first network, 1 at the second */
  readonly t: number;
}

/** What lies between two networks. */
export interface Line {
  /** ascending in t */
  readonly points: readonly LinePoint[];
  readonly loss: Barriers;
  /** null where there are no classes */
  readonly error: Barriers | null;
  /** passes over the sample a second */
  readonly pointsPerSecond: number;
}

export interface LineOptions extends EvaluationOptions {
  /** evenly spaced ones to begin with, odd so that the middle is one; default 25 (Ainsworth et al., 2023) */
  points?: number;
  /** further ones about the highest point of the loss above the chord, until its neighbours are this close in t; default 0.01, 0 for none */
  resolution?: number;
  onPoint?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Loss and error on the straight line θ_t = (1 − t) θ_A + t θ_B between two networks, and the barriers on it. Batch norms take their statistics anew at every point.
 * The model is left as it was.
 *
 * @param model of the two networks' architecture
 * @throws LandscapeError when the networks do not compare; RangeError for a number of points that is even or below 3.
 */
export async function lineBarrier(model: Layer, a: Weights, b: Weights, options: LineOptions): Promise<Line> {
  const { points: count = 25, resolution = 0.01, onPoint, signal } = options;
  if (!Number.isInteger(count) || count < 3 || count % 2 === 0)
    throw new RangeError(`points: ${count}; expected an odd whole number of at least 3, so that the middle is one`);
  if (!(resolution >= 0)) throw new RangeError(`resolution: ${resolution}; expected 0 or more`);
  checkComparable(a, b);
  const way = difference(b, a);
  const evaluator = evaluatorOf(model, { origin: a, directions: [way] }, options);
  return keepingState(model, async () => {
    const began = performance.now();
    const points: LinePoint[] = [];
    // Each halving of the two intervals about the peak takes two points.
    const total = count + (resolution > 0 ? 2 * Math.max(0, Math.ceil(Math.log2(1 / (count - 1) / resolution))) : 0);
    async function evaluate(t: number): Promise<void> {
      await breathe(signal);
      const measured = evaluator.at([t]);
      if (!Number.isFinite(measured.loss)) {
        throw new LandscapeError(`the loss at t = ${t} of the line is ${measured.loss}; look for damaged weights, or inputs that are not finite`);
      }
      points.push({ t, ...measured });
      points.sort((one, other) => one.t - other.t);
      onPoint?.(points.length, total);
    }
    for (let i = 0; i < count; i++) await evaluate(i / (count - 1));
    for (;;) {
      const { t } = barriers(points.map(({ t, loss }) => [t, loss])).chord;
      const at = points.findIndex((point) => point.t === t);
      const wide = [at - 1, at].filter((left) => left >= 0 && left + 1 < points.length && points[left + 1]!.t - points[left]!.t > resolution);
      if (resolution === 0 || wide.length === 0) break;
      for (const middle of wide.map((left) => (points[left]!.t + points[left + 1]!.t) / 2)) await evaluate(middle);
    }
    const errors = points.map(({ t, error }) => [t, error] as const);
    return {
      points,
      loss: barriers(points.map(({ t, loss }) => [t, loss])),
      error: errors.every((point): point is readonly [number, number] => point[1] !== null) ? barriers(errors) : null,
      pointsPerSecond: (1000 * points.length) / (performance.now() - began),
    };
  }).finally(() => {
    evaluator.dispose();
    disposeWeights(way);
  });
}
