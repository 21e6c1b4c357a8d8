import type { Layer } from "../nn/index.js";
import { setState, stateOf } from "./model-state.js";
import { hasNormStatistics, resetNormStatistics } from "./norm-statistics.js";
import type { Sample } from "./sample.js";
import type { Weights } from "./weights.js";

/**
 * The whole states of networks given by their weights: running statistics of batch norms are those that the record holds, else those of the sample. Changes the model.
 * The tensors are kept: `disposeWeights` frees them.
 */
export function settledStates(model: Layer, networks: readonly Weights[], sample: Sample): Weights[] {
  return networks.map((weights) => {
    setState(model, weights);
    const complete = model.namedBuffers().every(([name]) => !/running_(mean|var)$/.test(name) || weights[name] !== undefined);
    if (hasNormStatistics(model) && !complete) resetNormStatistics(model, sample);
    const state = stateOf(model);
    for (const tensor of Object.values(state)) tensor.keep();
    return state;
  });
}

