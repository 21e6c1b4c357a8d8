import type { Layer } from "../nn/index.js";
import { flattened, unflattened } from "./flat-vector.js";
import { hessianBlock, type HessianOptions } from "./hessian-block.js";
import { keepingState } from "./model-state.js";
import { moveTo } from "./move-to.js";
import type { Sample } from "./sample.js";
import type { Weights } from "./weights.js";

/** A Hessian at a point that the model need not be at. */
export interface HessianAtOptions extends HessianOptions {
  /** the examples that batch norms take their statistics from, once, at the point; default: the sample itself */
  normSample?: Sample | undefined;
}

/**
 * H d, with H the Hessian of the sample's mean loss at a point. A direction of all parameters gives the whole product; one of some parameters only, such as a layer's,
 * the product with their own block, the others held fixed. The model is left as it was.
 *
 * @param direction by parameter name; its length does not matter
 * @returns by the direction's names
 * @throws LandscapeError when the direction names what is no parameter; RangeError for a step that is not above 0.
 */
export function hessianVectorProduct(model: Layer, weights: Weights, direction: Weights, sample: Sample, options: HessianAtOptions = {}): Weights {
  return keepingState(model, () => {
    moveTo(model, weights, options.normSample ?? sample);
    const names = Object.keys(direction);
    const vector = flattened(direction);
    const product = hessianBlock(model, names, sample, options).apply(vector);
    const result = unflattened(product, direction);
    for (const used of [vector, product]) used.dispose();
    return result;
  });
}
