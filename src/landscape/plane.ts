import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { pointOf } from "./affine-family.js";
import { LandscapeError } from "./landscape-error.js";
import { checkComparable, difference, disposeWeights, dot, type Weights } from "./weights.js";

/** A plane in weight space: the points origin + x u + y v. */
export interface Plane {
  readonly origin: Weights;
  readonly u: Weights;
  readonly v: Weights;
}

/** Where a network stands to a plane. */
export interface Projection {
  readonly x: number;
  readonly y: number;
  /** its distance from the plane, in units of weight space */
  readonly offPlane: number;
}

/** The weights at a place of a plane. */
export function planePoint({ origin, u, v }: Plane, x: number, y: number): Weights {
  return pointOf({ origin, directions: [u, v] }, [x, y]);
}

/**
 * The place of a plane that is nearest to a network: the solution of
 *
 *     ( u·u  u·v ) ( x )   ( u·d )
 *     ( u·v  v·v ) ( y ) = ( v·d )      d = θ − origin
 */
export function project({ origin, u, v }: Plane, weights: Weights): Projection {
  checkComparable(origin, weights);
  const d = difference(weights, origin);
  const [uu, uv, vv, ud, vd, dd] = [dot(u, u), dot(u, v), dot(v, v), dot(u, d), dot(v, d), dot(d, d)];
  disposeWeights(d);
  const determinant = uu * vv - uv * uv;
  const x = (ud * vv - vd * uv) / determinant;
  const y = (vd * uu - ud * uv) / determinant;
  // |d − x u − y v|², whose rounding may be below zero on the plane itself.
  const rest = dd - 2 * (x * ud + y * vd) + x * x * uu + 2 * x * y * uv + y * y * vv;
  return { x, y, offPlane: Math.sqrt(Math.max(0, rest)) };
}

/**
 * The plane through three networks (Garipov et al., 2018): the first at (0, 0), the second at (1, 0), the third above the axis between them; both axes as long as the way from
 * the first to the second.
 *
 *     u = B − A      v = |u| (w − (w·u / u·u) u) / |…|,  w = C − A
 *
 * @throws LandscapeError when the three lie on one line, or do not compare.
 */
export function planeThrough(a: Weights, b: Weights, c: Weights): Plane {
  checkComparable(a, b);
  checkComparable(a, c);
  const u = difference(b, a);
  const w = difference(c, a);
  const [uu, uw, ww] = [dot(u, u), dot(u, w), dot(w, w)];
  const height = ww - (uw * uw) / uu;
  if (!(uu > 0) || !(height > 1e-10 * ww))
    throw new LandscapeError("the three networks lie on one line, so there is no plane through them; give a third one that is another mixture, or draw the line");
  const v = combined(w, u, -uw / uu, Math.sqrt(uu / height));
  disposeWeights(w);
  return { origin: combined(a, a, 0, 1), u, v };
}

/** The plane through two networks and a direction: the second at (1, 0), the direction made orthogonal and as long as the way between them. */
export function planeAlong(a: Weights, b: Weights, direction: Weights): Plane {
  const third = combined(a, direction, 1, 1);
  try {
    return planeThrough(a, b, third);
  } finally {
    disposeWeights(third);
  }
}

/** The plane of a fork and its two children: the fork at (0, 0), the children symmetric about the y axis as far as their branches are equally long. */
export function planeOfFork(fork: Weights, a: Weights, b: Weights): Plane {
  checkComparable(fork, a);
  checkComparable(fork, b);
  const chord = difference(b, a);
  const [toA, toB] = [difference(a, fork), difference(b, fork)];
  const middle = combined(toA, toB, 1, 0.5);
  const [cc, cm] = [dot(chord, chord), dot(chord, middle)];
  const up = combined(middle, chord, -cm / cc, 1);
  const height = dot(up, up);
  if (!(cc > 0) || !(height > 0)) throw new LandscapeError("the fork and its children lie on one line, so there is no plane of them");
  const v = combined(up, up, 0, Math.sqrt(cc / height));
  for (const weights of [toA, toB, middle, up]) disposeWeights(weights);
  return { origin: combined(fork, fork, 0, 1), u: chord, v };
}

/** s (a + t b) */
function combined(a: Weights, b: Weights, t: number, s: number): Weights {
  return noGrad(() =>
    Object.fromEntries(Object.entries(a).map(([name, value]): [string, Tensor] => [name, scope(() => value.add(b[name]!, { alpha: t }).mul_(s))])),
  );
}
