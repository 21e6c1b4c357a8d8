import { scope, type Tensor, where } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import { weightBlocks, type WeightBlock } from "./output-derivatives.js";
import { eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";
import { derivativesAt, valuesAt } from "./unit-section.js";

/** Units of a section between what they read and the next section's weights. */
export interface HiddenUnits {
  readonly block: WeightBlock;
  /** W_out: how the next section's units read these, [units, next units] */
  readonly outgoing: Tensor;
}

/** @throws InteractionError for a layer without hidden units. */
export function hiddenUnits(chain: Chain, layer: number): HiddenUnits {
  const blocks = weightBlocks(chain, true);
  const [block, next] = [blocks[layer], blocks[layer + 1]];
  if (block === undefined || next === undefined)
    throw new InteractionError(`layer ${layer}: expected 0 to ${chain.length - 2}, a section with another behind it that reads its units`);
  if (!block.direct || block.units.linear !== 1)
    throw new InteractionError(`section ${block.name} maps what its units give; expected the layers of a multi-layer perceptron, from mlpChain`);
  return { block, outgoing: next.units.into.slice(0, 0, block.columns).slice(1, 0, next.columns) };
}

/**
 * The gates of units, what they give over what they read: O = φ(p) / p, 0 or 1 for ReLU; where p is 0 its limit φ'(0).
 *
 * @throws InteractionError for a function that is not 0 at 0.
 */
export function gatesAt({ units, columns, name }: WeightBlock, pre: Tensor): Tensor {
  if (units.function === "sigmoid") throw new InteractionError(`section ${name}: a sigmoid is not 0 at 0, so that its units have no gates`);
  return scope(() => {
    const gates = where(pre.eq(0), derivativesAt(units, pre), valuesAt(units, pre).div(pre));
    return gates.slice(-1, 0, columns);
  });
}

/** Shows `work` the units' pre-activations, [points, units and the constant's], of every batch. */
export function eachPreactivations(chain: Chain, points: Points, layer: number, work: (pre: Tensor) => void): void {
  const { into } = chain[layer]!.units!;
  eachBatch(chain, points, layer, (f) => work(f.matmul(into)));
}
