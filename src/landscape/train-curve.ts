import { randomStream } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import { noGrad, scope } from "../tensor/index.js";
import { curveCoefficients, type CurveKind } from "./curve.js";
import { type CurveState, type CurveTrainingOptions, trainControlPoints } from "./curve-training.js";
import type { Weights } from "./weights.js";

export interface TrainCurveOptions extends CurveTrainingOptions {
  /** default `bezier` */
  kind?: CurveKind;
  /** control points between the ends; default 1, which Garipov et al. call three bends */
  bends?: number;
}

/**
 * Trains a curve of low loss between two networks (Garipov et al., 2018): the ends stay where they are, each step draws a place of the curve and a batch, and moves the
 * control points θ_i by what the gradient at that place says,
 *
 *     t ~ U(0, 1)      g = ∇L(φ(t)) + λ φ(t)      v_i ← μ v_i + c_i(t) g      θ_i ← θ_i − lr v_i
 *
 * Training may be stopped by the signal and continued with `resume`, to the same bits. The model is in training mode meanwhile and left as it was.
 *
 * @param model of the two networks' architecture
 * @returns the state: the curve is trained when `step` is `steps`
 * @throws LandscapeError when the networks do not compare, the loss is no number, or there is no batch; RangeError for settings out of range.
 */
export function trainCurve(model: Layer, a: Weights, b: Weights, options: TrainCurveOptions): Promise<CurveState> {
  const { kind = "bezier", bends = 1 } = options;
  return trainControlPoints(model, [a, b], { kind, bends }, options, ({ curve, momenta, step, lr, momentum, seed, gradientAt }) =>
    scope(() => {
      const t = randomStream(seed, 0, step).uniform();
      const shares = curveCoefficients(curve.kind, curve.points.length, t);
      const { loss, gradient } = gradientAt(shares);
      noGrad(() => {
        momenta.forEach((velocity, i) => {
          for (const [name, value] of Object.entries(velocity)) {
            value.mul_(momentum).add_(gradient[name]!, { alpha: shares[i + 1]! });
            curve.points[i + 1]![name]!.add_(value, { alpha: -lr });
          }
        });
      });
      return { t, loss };
    }),
  );
}
