import type { HookHandle } from "../../nn/index.js";
import { noGrad, relu, type Tensor } from "../../tensor/index.js";
import type { Junction } from "./sparse-layer.js";

/** What one training step showed of a junction. */
export interface Observation {
  /** what the layer read */
  readonly input: Tensor;
  /** its activation: relu of its output, after the normalisation if one follows */
  readonly output: Tensor;
  /** ∂L/∂y of the layer's own output */
  readonly gradient: Tensor;
}

/** Watches a junction during one training step. */
export interface Probe {
  /** What was seen; null when the layer was not called, or no gradient reached it. */
  read(): Observation | null;
  /** Stops watching and frees what was seen. */
  remove(): void;
}

/** Starts to watch. Calls in evaluation mode are passed over; of several calls the last counts. */
export function probe({ layer, activation }: Junction): Probe {
  const seen: Partial<Record<keyof Observation, Tensor>> = {};
  const note = (what: keyof Observation, tensor: Tensor) => {
    seen[what]?.dispose();
    seen[what] = tensor.detach().keep();
  };
  const handles: HookHandle[] = [
    layer.registerForwardHook((_, [input], output: Tensor) => {
      if (!layer.training) return;
      note("input", input as Tensor);
      if (output.requiresGrad) output.registerHook((gradient) => note("gradient", gradient));
    }),
    activation.registerForwardHook((_, __, output) => {
      if (activation.training) note("output", noGrad(() => relu(output as Tensor)));
    }),
  ];
  return {
    read: () => (seen.input && seen.output && seen.gradient ? { input: seen.input, output: seen.output, gradient: seen.gradient } : null),
    remove() {
      for (const handle of handles) handle.remove();
      for (const tensor of Object.values(seen)) tensor.dispose();
    },
  };
}
