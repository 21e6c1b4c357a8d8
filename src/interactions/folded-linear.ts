import { cat, noGrad, ones, scope, type Tensor, zeros } from "../tensor/index.js";

/** A linear map of activations with their constant, in float64: [f, 1] → [f W + b, 1], [inputs + 1, outputs + 1]. `weight` is [inputs, outputs], `bias` [outputs]. */
export function foldedLinear(weight: Tensor, bias: Tensor | null): Tensor {
  return noGrad(() =>
    scope(() => {
      const [inputs, outputs] = weight.shape as [number, number];
      const like = { dtype: "float64", device: weight.device } as const;
      const row = bias === null ? zeros([1, outputs], like) : bias.to("float64").reshape([1, outputs]);
      const constant = cat([zeros([inputs, 1], like), ones([1, 1], like)], 0);
      return cat([cat([weight.to("float64"), row], 0), constant], 1);
    }),
  );
}
