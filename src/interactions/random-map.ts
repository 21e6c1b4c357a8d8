import { eye, type Generator, linalgQr, noGrad, randn, scope, tensor, type Tensor } from "../tensor/index.js";

/**
 * A random square matrix with singular values spread evenly, in logarithms, from 1 to `condition`; 1: orthogonal.
 *
 * @throws RangeError for a condition that is no finite number of at least 1.
 */
export function randomMap(size: number, condition: number, generator: Generator): Tensor {
  if (!(condition >= 1 && Number.isFinite(condition))) throw new RangeError(`condition of a random map: ${condition}; expected a finite number of at least 1`);
  return noGrad(() =>
    scope(() => {
      const turn = () => linalgQr(randn([size, size], { dtype: "float64", generator }))[0]!;
      const [left, right] = [turn(), turn()];
      const values = Array.from({ length: size }, (_, i) => condition ** (size === 1 ? 0 : i / (size - 1)));
      return left.mul(tensor(values, { dtype: "float64" })).matmul(right);
    }),
  );
}

/** An affine map of activations with their constant, [f, 1] → [f A + shift, 1], as one matrix; A is [features, features'] and `shift` [features']. */
export function affineMap(linear: Tensor, shift: Tensor): Tensor {
  return noGrad(() =>
    scope(() => {
      const [features, mapped] = linear.shape as [number, number];
      const whole = eye(features + 1, mapped + 1, { dtype: "float64", device: linear.device });
      whole.slice(0, 0, features).slice(1, 0, mapped).copy_(linear);
      whole.select(0, features).slice(0, 0, mapped).copy_(shift);
      whole.select(1, mapped).slice(0, 0, features).zero_();
      whole.select(1, mapped).select(0, features).fill_(1);
      return whole;
    }),
  );
}
