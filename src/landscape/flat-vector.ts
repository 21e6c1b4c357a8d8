import { cat, noGrad, scope, type Tensor } from "../tensor/index.js";
import type { Weights } from "./weights.js";

/** The values of a point or direction one after the other, `[n]`, in the order of `names`. */
export function flattened(weights: Weights, names: readonly string[] = Object.keys(weights)): Tensor {
  return noGrad(() => scope(() => cat(names.map((name) => weights[name]!.reshape([-1])))));
}

/** What `flattened` joined, in the shapes of `like`: copies. */
export function unflattened(vector: Tensor, like: Weights, names: readonly string[] = Object.keys(like)): Weights {
  let at = 0;
  return noGrad(() =>
    scope(() =>
      Object.fromEntries(
        names.map((name) => {
          const { shape } = like[name]!;
          const size = shape.reduce((product, length) => product * length, 1);
          const part = vector.narrow(0, at, size).reshape(shape).clone();
          at += size;
          return [name, part];
        }),
      ),
    ),
  );
}
