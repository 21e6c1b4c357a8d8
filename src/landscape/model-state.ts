import type { Layer } from "../nn/index.js";
import { isFloating, noGrad, type Tensor } from "../tensor/index.js";
import { disposeWeights, type Weights } from "./weights.js";

function floatingState(model: Layer): [string, Tensor][] {
  return [...model.namedParameters(), ...model.namedBuffers()].filter(([, tensor]) => isFloating(tensor.dtype));
}

/** A copy of a model's parameters and floating-point buffers (running statistics), by name. */
export function stateOf(model: Layer): Weights {
  return noGrad(() => Object.fromEntries(floatingState(model).map(([name, tensor]) => [name, tensor.detach().clone()])));
}

/** Copies into a model's parameters and buffers those that `state` names. */
export function setState(model: Layer, state: Weights): void {
  noGrad(() => {
    for (const [name, tensor] of floatingState(model)) if (state[name] !== undefined) tensor.copy_(state[name]);
  });
}

/** Runs `work`, which may change the model's parameters and buffers, and puts them back. */
export function keepingState<T>(model: Layer, work: () => T): T {
  const before = stateOf(model);
  for (const tensor of Object.values(before)) tensor.keep();
  try {
    return work();
  } finally {
    setState(model, before);
    disposeWeights(before);
  }
}
