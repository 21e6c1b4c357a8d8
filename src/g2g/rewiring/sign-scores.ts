import { MaskedLinear } from "../masked-linear.js";
import { noSign } from "./junction-structure.js";
import type { SparseLayer } from "./sparse-layer.js";

/**
 * The score of SET's pruning, which takes the same share of the smallest positive and of the largest negative weights (Mocanu et al., 2018): the rank of |w|
 * among the existing weights of its sign, over their number. A weight of exactly 0 has no sign and rank 0.
 *
 * @returns `[outputs · inputs]`
 * @throws PatternError for tiles and kernels, which have no sign.
 */
export function signScores(layer: SparseLayer): Float32Array {
  if (!(layer instanceof MaskedLinear)) throw noSign("this junction");
  const weights = layer.weight.detach().contiguous().toTypedArray() as Float32Array;
  const scores = new Float32Array(weights.length);
  for (const sign of [1, -1]) {
    const sizes = weights.filter((weight) => sign * weight > 0).map(Math.abs).sort();
    weights.forEach((weight, place) => {
      if (sign * weight > 0) scores[place] = (lowerBound(sizes, Math.abs(weight)) + 1) / sizes.length;
    });
  }
  return scores;
}

/** How many of the ascending `values` are below `value`. */
function lowerBound(values: Float32Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
