import type { Layer } from "../nn/index.js";
import { breathe, evaluateAt, type EvaluationOptions } from "./evaluate-at.js";
import { keepingState } from "./model-state.js";
import { difference, displaced, disposeWeights, interpolated, type Weights } from "./weights.js";

export interface CrestPoint {
  /** 0 at the fork, 1 at the midpoint of the children */
  readonly s: number;
  readonly loss: number;
}

/**
 * The way from the fork over the midpoint of its children and on (specification 1.3),
 *
 *     r(s) = L(θ_k + s m),   m = (d_A + d_B) / 2,   s in [0, 1.5]
 *
 * On a ridge it descends and still stays above both valleys.
 *
 * @param points evenly spaced ones; default 13
 */
export async function crestLine(
  model: Layer,
  fork: Weights,
  [a, b]: readonly [Weights, Weights],
  options: EvaluationOptions & { points?: number; signal?: AbortSignal | undefined },
): Promise<CrestPoint[]> {
  const { points = 13, signal } = options;
  return keepingState(model, async () => {
    const middle = interpolated(a, b, 0.5);
    const along = difference(middle, fork);
    const found: CrestPoint[] = [];
    for (let i = 0; i < points; i++) {
      await breathe(signal);
      const s = (1.5 * i) / (points - 1);
      const point = displaced(fork, along, s);
      found.push({ s, loss: evaluateAt(model, point, options).loss });
      disposeWeights(point);
    }
    for (const weights of [middle, along]) disposeWeights(weights);
    return found;
  });
}
