import { noGrad, scope } from "../tensor/index.js";
import { LandscapeError } from "./landscape-error.js";
import { checkComparable, difference, disposeWeights, dot, interpolated, type Weights } from "./weights.js";

/** `bezier`: one smooth arc. `polychain`: straight pieces from point to point. */
export type CurveKind = "bezier" | "polychain";

/** A path in weight space. */
export interface Curve {
  readonly kind: CurveKind;
  /** the control points, the two ends among them */
  readonly points: readonly Weights[];
}

/** The chord from a to b as a curve with so many points between its ends, evenly spaced: where training begins. All points are copies. */
export function chordCurve(kind: CurveKind, a: Weights, b: Weights, bends = 1): Curve {
  if (!Number.isInteger(bends) || bends < 1) throw new RangeError(`bends: ${bends}; expected a whole number of at least 1, the points between the ends`);
  checkComparable(a, b);
  return { kind, points: Array.from({ length: bends + 2 }, (_, i) => interpolated(a, b, i / (bends + 1))) };
}

/**
 * The share c_i of every control point in the curve's point at t, with n + 1 control points (Garipov et al., 2018, section 3.3); the shares sum to 1.
 *
 *     bezier      c_i = C(n, i) t^i (1 − t)^(n−i)
 *     polychain   c_i = max(0, 1 − |n t − i|)
 *
 * @throws RangeError for t outside [0, 1].
 */
export function curveCoefficients(kind: CurveKind, controlPoints: number, t: number): number[] {
  if (!(t >= 0 && t <= 1)) throw new RangeError(`t: ${t}; expected a number from 0 to 1`);
  const n = controlPoints - 1;
  let binomial = 1;
  return Array.from({ length: controlPoints }, (_, i) => {
    if (kind === "polychain") return Math.max(0, 1 - Math.abs(n * t - i));
    if (i > 0) binomial *= (n - i + 1) / i;
    return binomial * t ** i * (1 - t) ** (n - i);
  });
}

/** φ(t) = Σ c_i(t) θ_i: exactly the ends at 0 and 1. */
export function curvePoint({ kind, points }: Curve, t: number): Weights {
  const shares = curveCoefficients(kind, points.length, t);
  const names = Object.keys(points[0]!);
  return noGrad(() =>
    scope(() =>
      Object.fromEntries(
        names.map((name) => {
          const sum = points[0]![name]!.mul(shares[0]!);
          points.forEach((point, i) => i > 0 && sum.add_(point[name]!, { alpha: shares[i]! }));
          return [name, sum];
        }),
      ),
    ),
  );
}

/** Distances between points of a curve, exact from the inner products of its control points. */
export interface CurveMetric {
  /** |φ(t) − φ(s)| */
  distance(s: number, t: number): number;
  /** from 0 to 1 along the curve */
  readonly length: number;
}

/** Pieces of a curve whose lengths are summed: with so many to each control point the length is right to six digits. */
const PIECES = 1000;

/**
 *     |φ(t) − φ(s)|² = Σ_ij (c_i(t) − c_i(s)) (c_j(t) − c_j(s)) G_ij,   G_ij = (θ_i − θ_0) · (θ_j − θ_0)
 */
export function curveMetric({ kind, points }: Curve): CurveMetric {
  const arms = points.map((point) => difference(point, points[0]!));
  const gram = arms.map((one) => arms.map((other) => dot(one, other)));
  arms.forEach(disposeWeights);
  const distance = (s: number, t: number): number => {
    const [from, to] = [s, t].map((at) => curveCoefficients(kind, points.length, at)) as [number[], number[]];
    const moved = to.map((share, i) => share - from[i]!);
    const square = moved.reduce((sum, x, i) => sum + moved.reduce((part, y, j) => part + x * y * gram[i]![j]!, 0), 0);
    return Math.sqrt(Math.max(0, square));
  };
  const pieces = (points.length - 1) * PIECES;
  let length = 0;
  for (let i = 0; i < pieces; i++) length += distance(i / pieces, (i + 1) / pieces);
  return { distance, length };
}

/** @throws LandscapeError unless the curve has at least two points of one architecture. */
export function checkCurve({ points }: Curve): void {
  if (points.length < 2) throw new LandscapeError(`the curve has ${points.length} control points: expected both ends and what lies between them, as chordCurve gives`);
  for (const point of points.slice(1)) checkComparable(points[0]!, point);
}
