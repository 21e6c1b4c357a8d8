import { Generator, noGrad, randn, scope } from "../tensor/index.js";
import type { Plane } from "./plane.js";
import type { Weights } from "./weights.js";

/**
 * A random direction that takes the scales of a network into account (Li et al., "Visualizing the loss landscape of neural nets", 2018, section 4): each filter, a row of a
 * matrix or an output channel of a convolution, has the norm of the network's own. Vectors, such as biases and norms, are left out of it.
 *
 *     d_{i,j} ← d_{i,j} / |d_{i,j}| · |θ_{i,j}|
 */
export function filterDirection(weights: Weights, seed: number): Weights {
  const generator = new Generator(seed);
  return noGrad(() =>
    Object.fromEntries(
      Object.entries(weights).map(([name, value]) => {
        if (value.ndim < 2) return [name, value.zerosLike()];
        return [
          name,
          scope(() => {
            const drawn = randn(value.shape, { generator }).to({ dtype: value.dtype, device: value.device });
            const norms = (of: typeof value) => of.flatten(1).norm(2, [1], true);
            return drawn
              .flatten(1)
              .mul(norms(value).div(norms(drawn)))
              .view(value.shape);
          }),
        ];
      }),
    ),
  );
}

/** The plane of two such directions about a network. */
export function randomPlane(weights: Weights, seed = 0): Plane {
  return {
    origin: noGrad(() => Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, value.clone()]))),
    u: filterDirection(weights, 2 * seed),
    v: filterDirection(weights, 2 * seed + 1),
  };
}
