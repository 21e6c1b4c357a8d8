import type { Layer } from "../nn/index.js";
import { type Barriers, barriers } from "./barriers.js";
import { checkCurve, type Curve, curveMetric, curvePoint } from "./curve.js";
import { breathe, evaluateAt, type EvaluationOptions } from "./evaluate-at.js";
import { LandscapeError } from "./landscape-error.js";
import type { Measurement } from "./measure.js";
import { keepingState } from "./model-state.js";
import { disposeWeights } from "./weights.js";

/** A point of a curve. */
export interface CurvePlace extends Measurement {
  /** 0 at the first end, 1 at the second */
  readonly t: number;
  /** way along the curve from the first end, in weight space */
  readonly way: number;
}

/** A quantity along a curve. */
export interface AlongCurve {
  readonly min: number;
  readonly max: number;
  /** over t */
  readonly mean: number;
  /** over the curve's length, ∫ L dl / ∫ dl: what a walker of even pace meets */
  readonly byLength: number;
  /** above the ends, with t along the curve in place of the chord's */
  readonly barriers: Barriers;
}

export interface CurveProfile {
  /** ascending in t */
  readonly points: readonly CurvePlace[];
  readonly loss: AlongCurve;
  /** null where there are no classes */
  readonly error: AlongCurve | null;
  /** of the curve, and of the straight way between its ends */
  readonly length: number;
  readonly chord: number;
}

export interface CurveProfileOptions extends EvaluationOptions {
  /** evenly spaced in t, odd so that the middle is one; default 61 (Garipov et al., 2018) */
  points?: number;
  onPoint?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Loss and error along a curve. Batch norms take their statistics anew at every point. The model is left as it was.
 *
 * @throws LandscapeError when the control points do not compare or the loss is no number; RangeError for a number of points that is even or below 3; the signal's
 * reason once it is aborted.
 */
export async function curveProfile(model: Layer, curve: Curve, options: CurveProfileOptions): Promise<CurveProfile> {
  const { points: count = 61, onPoint, signal } = options;
  if (!Number.isInteger(count) || count < 3 || count % 2 === 0) {
    throw new RangeError(`points: ${count}; expected an odd whole number of at least 3, so that the middle is one`);
  }
  checkCurve(curve);
  const { distance, length } = curveMetric(curve);
  return keepingState(model, async () => {
    const points: CurvePlace[] = [];
    for (let i = 0; i < count; i++) {
      await breathe(signal);
      const t = i / (count - 1);
      const weights = curvePoint(curve, t);
      const measured = evaluateAt(model, weights, options);
      disposeWeights(weights);
      if (!Number.isFinite(measured.loss)) {
        throw new LandscapeError(`the loss at t = ${t} of the curve is ${measured.loss}; look for damaged control points, or inputs that are not finite`);
      }
      const before = points.at(-1);
      points.push({ t, way: before === undefined ? 0 : before.way + distance(before.t, t), ...measured });
      onPoint?.(i + 1, count);
    }
    const errors = points.flatMap(({ t, way, error }) => (error === null ? [] : [{ t, way, value: error }]));
    return {
      points,
      loss: alongCurve(points.map(({ t, way, loss }) => ({ t, way, value: loss }))),
      error: errors.length === count ? alongCurve(errors) : null,
      length,
      chord: distance(0, 1),
    };
  });
}

/** The integrals by the trapezoidal rule. */
function alongCurve(places: readonly { t: number; way: number; value: number }[]): AlongCurve {
  const values = places.map(({ value }) => value);
  const mean = (axis: "t" | "way"): number => {
    const pieces = places.slice(1).map((place, i) => ({ size: place[axis] - places[i]![axis], value: (place.value + places[i]!.value) / 2 }));
    const whole = pieces.reduce((sum, { size }) => sum + size, 0);
    return whole === 0 ? values[0]! : pieces.reduce((sum, { size, value }) => sum + size * value, 0) / whole;
  };
  return { min: Math.min(...values), max: Math.max(...values), mean: mean("t"), byLength: mean("way"), barriers: barriers(places.map(({ t, value }) => [t, value])) };
}
