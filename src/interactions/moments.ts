import { noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { checkChain } from "./check-chain.js";
import { asRows, eachBatch, type Points } from "./points.js";
import { refuseNonFinite } from "./refuse-non-finite.js";
import type { Chain } from "./section.js";

/** What is known of a node layer's activations f, the constant their last coordinate. */
export interface Moments {
  /** E[f], [features + 1] */
  readonly mean: Tensor;
  /** E[fᵀ f], [features + 1, features + 1]; of centred activations E[(f − mean)ᵀ (f − mean)] with 1 for the constant */
  readonly gram: Tensor;
}

/** Means, and second moments about them or about 0, of one node layer, over points and positions: two passes when centred, so that no digits are lost. @throws InteractionError when they are not finite. */
export function moments(chain: Chain, points: Points, layer: number, centred: boolean): Moments {
  checkChain(chain);
  const size = layer === chain.length ? chain[layer - 1]!.outputs + 1 : chain[layer]!.inputs + 1;
  return noGrad(() =>
    scope(() => {
      const device = points[0]?.device ?? "cpu";
      const mean = zeros([size], { dtype: "float64", device });
      const count = eachBatch(chain, points, layer, (f) => mean.add_(asRows(f).sum(0)));
      mean.div_(count);
      const gram = zeros([size, size], { dtype: "float64", device });
      const shift = mean.clone();
      if (centred) shift.slice(0, size - 1).zero_();
      else shift.zero_();
      eachBatch(chain, points, layer, (f) => {
        const about = asRows(f).sub(shift);
        gram.addmm_(about.t(), about);
      });
      refuseNonFinite(chain, points, layer, gram);
      return { mean, gram: gram.div_(count) };
    }),
  );
}
