import type { Layer } from "../nn/index.js";
import { type DerivativeOptions, onLine } from "./line-slopes.js";
import type { Weights } from "./weights.js";

/** How the loss runs at a point of a line. */
export interface CurvaturePoint {
  /** 0 at the first network, 1 at the second; any number */
  readonly t: number;
  /** l(t) */
  readonly loss: number;
  /** l'(t), loss per unit of t */
  readonly slope: number;
  /** κ(t) = l"(t) as a difference of slopes, so that kinks count */
  readonly curvature: number;
}

export interface CurvatureOptions extends DerivativeOptions {
  /** values of t; default: 13 evenly spaced from 0 to 1 */
  points?: readonly number[];
  /** h, in t; default 0.03 */
  step?: number;
}

const EVENLY = Array.from({ length: 13 }, (_, i) => i / 12);

/**
 * Slope and curvature of the loss on the line θ_t = (1 − t) θ_A + t θ_B,
 *
 *     κ(t) ≈ (l'(t + h) − l'(t − h)) / 2h
 *
 * With relu the slope jumps wherever a unit switches, and the second derivative at a point knows nothing of the jumps, which make most of the curvature; the difference
 * catches those between t − h and t + h (specification 1.4: our own derivation, steps of 0.02 to 0.04 measured). At the ends it looks h beyond them. Each point
 * takes three backward passes over the sample. The model is left as it was.
 *
 * @returns in the order of `points`
 * @throws LandscapeError when the networks do not compare or the loss is not finite; RangeError for a step that is not above 0.
 */
export async function lineCurvature(model: Layer, a: Weights, b: Weights, { points = EVENLY, step = 0.03, ...options }: CurvatureOptions): Promise<CurvaturePoint[]> {
  if (!(step > 0)) throw new RangeError(`step: ${step}; expected a length in t above 0, such as 0.03`);
  return onLine(model, a, b, options, 3 * points.length, async (line) => {
    const all = [Object.keys(a)];
    const slopeAt = async (t: number) => {
      line.moveTo(t);
      const { loss, slopes } = await line.slopes(all);
      return { loss, slope: slopes[0]! };
    };
    const found: CurvaturePoint[] = [];
    for (const t of points) {
      const [here, before, after] = [await slopeAt(t), await slopeAt(t - step), await slopeAt(t + step)];
      found.push({ t, ...here, curvature: (after.slope - before.slope) / (2 * step) });
    }
    return found;
  });
}
