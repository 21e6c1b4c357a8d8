import type { Batch } from "../data/index.js";
import { BatchNorm1d, BatchNorm2d, type Layer } from "../nn/index.js";
import { enableGrad, grad, noGrad } from "../tensor/index.js";
import type { Loss } from "../train/index.js";
import { defaultLoss, evaluating } from "./measure.js";
import { setState } from "./model-state.js";
import type { Weights } from "./weights.js";

/**
 * The loss of a batch at a point of weight space, and its gradient there. In evaluation mode, but batch norms use the batch's own statistics, which fit whatever
 * the weights are. Changes the model's parameters and running statistics: `keepingState` puts them back.
 */
export function lossGradient(model: Layer, weights: Weights, { input, target }: Batch, loss: Loss = defaultLoss): { loss: number; gradient: Weights } {
  return evaluating(model, () => {
    for (const [, module] of model.namedModules()) if (module instanceof BatchNorm1d || module instanceof BatchNorm2d) module.training = true;
    noGrad(() => setState(model, weights));
    const named = model.namedParameters().filter(([, parameter]) => parameter.requiresGrad);
    return enableGrad(() => {
      const value = loss(model.forward(input), target);
      const gradients = grad(value, named.map(([, parameter]) => parameter), { allowUnused: true });
      return { loss: value.toNumber(), gradient: Object.fromEntries(named.flatMap(([name], i) => (gradients[i] ? [[name, gradients[i]]] : []))) };
    });
  });
}
