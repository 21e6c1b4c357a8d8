import { difference, disposeWeights, dot, norm, type Weights } from "./weights.js";

/** How two children stand to the point they forked at (specification 1.3). Lengths are Euclidean in weight space. */
export interface ForkGeometry {
  /** |d_A| and |d_B|, with d = child − fork */
  readonly displacements: readonly [number, number];
  /** distances of the children from the initial weights */
  readonly fromStart: readonly [number, number];
  /** φ = arccos( d_A · d_B / (|d_A| |d_B|) ) in degrees; null while a child has not moved */
  readonly angle: number | null;
  /** |θ_B − θ_A| */
  readonly chord: number;
}

/** Branch displacements, their angle, and the chord, which obey |Δ|² = |d_A|² + |d_B|² − 2 |d_A| |d_B| cos φ. */
export function forkGeometry(fork: Weights, a: Weights, b: Weights, start: Weights): ForkGeometry {
  const between = (to: Weights, from: Weights): number => {
    const d = difference(to, from);
    const length = norm(d);
    disposeWeights(d);
    return length;
  };
  const [toA, toB] = [difference(a, fork), difference(b, fork)];
  const displacements = [norm(toA), norm(toB)] as const;
  const product = displacements[0] * displacements[1];
  const cosine = dot(toA, toB) / product;
  for (const d of [toA, toB]) disposeWeights(d);
  return {
    displacements,
    fromStart: [between(a, start), between(b, start)],
    angle: product === 0 ? null : (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI,
    chord: between(b, a),
  };
}
