import type { Layer } from "../nn/index.js";
import { noGrad, scope } from "../tensor/index.js";
import type { Curve } from "./curve.js";
import { type CurveState, type CurveTrainingOptions, trainControlPoints } from "./curve-training.js";
import { difference, dot, interpolated, norm, type Weights } from "./weights.js";

export interface ElasticBandOptions extends CurveTrainingOptions {
  /** points between the ends; default 7. A step takes a gradient at each */
  images?: number;
}

/**
 * The path of least loss between two networks by a nudged elastic band (Jónsson, Mills and Jacobsen, 1998; Draxler et al., 2018): a chain of points that slide down
 * across the path and are spaced evenly along it after every step, so that they neither run down into the ends nor cut corners. Its highest point goes to the pass:
 * the saddle that no path between the two avoids, or a nearby one.
 *
 *     g_i = ∇L(θ_i) + λ θ_i      g_i⊥ = g_i − (g_i · τ_i) τ_i      v_i ← μ v_i + g_i⊥      θ_i ← θ_i − lr v_i
 *
 * with τ_i the unit vector to the neighbour of higher loss (Henkelman and Jónsson, 2000). All points of a step see the same batch.
 *
 * @returns the state, its curve a polychain: as of `trainCurve`, whose properties it shares
 * @throws as `trainCurve`.
 */
export function elasticBand(model: Layer, a: Weights, b: Weights, options: ElasticBandOptions): Promise<CurveState> {
  const { images = 7 } = options;
  return trainControlPoints(model, [a, b], { kind: "polychain", bends: images }, options, ({ curve, momenta, lr, momentum, gradientAt }) =>
    scope(() => {
      const last = curve.points.length - 1;
      const found = curve.points.map((_, i) => gradientAt(curve.points.map((_, j) => (i === j ? 1 : 0))));
      noGrad(() => {
        const tangents = momenta.map((_, i) => tangent(curve, found.map(({ loss }) => loss), i + 1));
        momenta.forEach((velocity, i) => {
          const { gradient } = found[i + 1]!;
          const along = dot(gradient, tangents[i]!);
          for (const [name, value] of Object.entries(velocity)) {
            value.mul_(momentum).add_(gradient[name]!).sub_(tangents[i]![name]!, { alpha: along });
            curve.points[i + 1]![name]!.add_(value, { alpha: -lr });
          }
        });
        spaceEvenly(curve);
      });
      const highest = found.reduce((best, { loss }, i) => (loss > found[best]!.loss ? i : best), 0);
      const broken = found.find(({ loss }) => !Number.isFinite(loss));
      return { t: highest / last, loss: (broken ?? found[highest]!).loss };
    }),
  );
}

/** The unit vector from a point to its neighbour of higher loss, in the direction of the band. */
function tangent({ points }: Curve, losses: readonly number[], i: number): Weights {
  const [from, to] = losses[i + 1]! > losses[i - 1]! ? [i, i + 1] : [i - 1, i];
  const direction = difference(points[to]!, points[from]!);
  const length = norm(direction);
  if (length > 0) for (const value of Object.values(direction)) value.div_(length);
  return direction;
}

/** Moves the points between the ends along the broken line until all pieces are equally long: what springs of any strength would do. */
function spaceEvenly({ points }: Curve): void {
  const ways = [0];
  for (let i = 1; i < points.length; i++) ways.push(ways[i - 1]! + norm(difference(points[i]!, points[i - 1]!)));
  const last = points.length - 1;
  const whole = ways[last]!;
  if (!(whole > 0)) return;
  const moved = points.slice(1, -1).map((_, i) => {
    const way = ((i + 1) / last) * whole;
    const piece = Math.min(last - 1, Math.max(0, ways.findIndex((at) => at > way) - 1));
    const size = ways[piece + 1]! - ways[piece]!;
    return interpolated(points[piece]!, points[piece + 1]!, size > 0 ? (way - ways[piece]!) / size : 0);
  });
  moved.forEach((point, i) => Object.entries(point).forEach(([name, value]) => void points[i + 1]![name]!.copy_(value)));
}
