import type { Layer } from "../nn/index.js";
import { isFloating, noGrad, scope, type Tensor } from "../tensor/index.js";
import type { Weights } from "./weights.js";

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

/** Runs `work`, at once or waited for, which may change the model's parameters and buffers, and puts them back afterwards. */
export function keepingState<T>(model: Layer, work: () => T): T {
  const state = [...model.namedParameters(), ...model.namedBuffers()].map(([, tensor]) => ({ tensor, saved: noGrad(() => tensor.detach().clone().keep()) }));
  const restore = (): void => {
    noGrad(() => scope(() => state.forEach(({ tensor, saved }) => void tensor.copy_(saved))));
    for (const { saved } of state) saved.dispose();
  };
  let waiting = false;
  try {
    const result = work();
    waiting = result instanceof Promise;
    return result instanceof Promise ? (result.finally(restore) as T) : result;
  } finally {
    if (!waiting) restore();
  }
}
