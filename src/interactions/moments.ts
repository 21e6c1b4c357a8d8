import { noGrad, scope, type Tensor, zeros, zerosLike } from "../tensor/index.js";
import { checkChain } from "./check-chain.js";
import { GramSum } from "./gram-sum.js";
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
  return noGrad(() =>
    scope(() => {
      const { mean, count } = meanOf(chain, points, layer);
      const gram = new GramSum(mean.size(0), mean.device);
      eachAbout(chain, points, layer, centred ? mean : null, (f) => gram.add(f));
      const total = gram.total();
      refuseNonFinite(chain, points, layer, total);
      return { mean, gram: total.div_(count) };
    }),
  );
}

/** The diagonal of that, for a fraction of the work: means, and mean squares about them or about 0, [features + 1] each. @throws InteractionError when they are not finite. */
export function meanSquares(chain: Chain, points: Points, layer: number, centred: boolean): { mean: Tensor; squares: Tensor } {
  checkChain(chain);
  return noGrad(() =>
    scope(() => {
      const { mean, count } = meanOf(chain, points, layer);
      const squares = zerosLike(mean);
      eachAbout(chain, points, layer, centred ? mean : null, (f) => squares.add_(f.square().sum(0)));
      refuseNonFinite(chain, points, layer, squares);
      return { mean, squares: squares.div_(count) };
    }),
  );
}

function meanOf(chain: Chain, points: Points, layer: number): { mean: Tensor; count: number } {
  const size = layer === chain.length ? chain[layer - 1]!.outputs + 1 : chain[layer]!.inputs + 1;
  const mean = zeros([size], { dtype: "float64", device: points[0]?.device ?? "cpu" });
  const count = eachBatch(chain, points, layer, (f) => mean.add_(asRows(f).sum(0)));
  return { mean: mean.div_(count), count };
}

/** Rows less their mean, the constant as it is. */
function eachAbout(chain: Chain, points: Points, layer: number, mean: Tensor | null, work: (f: Tensor) => void): void {
  const shift = mean?.clone();
  shift?.slice(0, shift.size(0) - 1).zero_();
  eachBatch(chain, points, layer, (f) => work(shift ? asRows(f).sub(shift) : asRows(f)));
}
