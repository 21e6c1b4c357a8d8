import { mailbox, native } from "./native.js";
import { zeros } from "./create.js";
import { isGradEnabled, noGrad } from "./grad-mode.js";
import { Tensor } from "./tensor.js";
import { TensorError } from "./tensor-error.js";

export interface BackwardOptions {
  /** Keep the graph for another backward pass. Default: `createGraph`. */
  retainGraph?: boolean;
  /** Record the backward pass too, for higher derivatives. */
  createGraph?: boolean;
}

/** The handle, 0 for none; a disposed tensor must not pass for none. */
function handleOf(tensor: Tensor | null | undefined): number {
  if (tensor?.handle === 0) throw new TensorError("a gradient or tensor given to autograd was disposed: by dispose(), `using`, or the end of the scope it was made in");
  return tensor?.handle ?? 0;
}

function writeList(tensors: readonly (Tensor | null | undefined)[], at: number): number {
  if (tensors.length >= mailbox.length - at) throw new TensorError(`${tensors.length} tensors are too many for one call`);
  mailbox[at++] = tensors.length;
  for (const tensor of tensors) mailbox[at++] = handleOf(tensor);
  return at;
}

// Custom gradients free what they saved after a backward pass that does not retain the graph.
let retaining = true;

function guarded<T>(name: string, tensors: readonly Tensor[], retain: boolean, work: () => T): T {
  if (tensors.some((tensor) => tensor.handle === 0)) throw new TensorError(`${name}: a tensor was disposed`);
  const before = retaining;
  retaining = retain;
  try {
    return work();
  } catch (error) {
    if (error instanceof TensorError || !(error instanceof Error) || error.constructor !== Error) throw error;
    throw new TensorError(`${name}: ${error.message.split("\nException raised from")[0]} (shapes ${tensors.map((tensor) => `[${tensor.shape.join(", ")}]`).join(", ")})`, name);
  } finally {
    retaining = before;
  }
}

/**
 * Accumulates into each leaf's `grad` the derivative of the outputs, weighted by `gradients` (null: ones, for one-element outputs).
 *
 * @throws TensorError when an output does not depend on anything that requires a gradient, or needs an explicit gradient.
 */
export function backward(outputs: readonly Tensor[], gradients: readonly (Tensor | null)[], { createGraph = false, retainGraph = createGraph }: BackwardOptions = {}): void {
  guarded("backward", outputs, retainGraph, () => {
    writeList(gradients, writeList(outputs, 0));
    native.backward(retainGraph, createGraph);
  });
}

export interface GradOptions extends BackwardOptions {
  /** The outputs' own gradients; ones by default. */
  gradOutputs?: readonly (Tensor | null)[];
  /** Give null for inputs that the outputs do not depend on, instead of throwing. */
  allowUnused?: boolean;
}

const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]);

/**
 * The gradients of the outputs with respect to the inputs, one per input, without touching any `grad`.
 *
 * @throws TensorError when an input is not in the graph, unless `allowUnused`.
 */
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  { gradOutputs, createGraph = false, retainGraph = createGraph, allowUnused = false }: GradOptions = {},
): (Tensor | null)[] {
  const from = asList<Tensor>(outputs);
  const to = asList<Tensor>(inputs);
  return guarded("grad", [...from, ...to], retainGraph, () => {
    writeList(gradOutputs ?? from.map(() => null), writeList(to, writeList(from, 0)));
    native.grad(retainGraph, createGraph, allowUnused);
    return Array.from(mailbox.subarray(0, to.length)).map((handle) => (handle === 0 ? null : new Tensor(handle)));
  });
}

/** What a custom gradient's forward pass leaves for its backward pass. */
export interface GradientContext {
  /** Keeps tensors for `backward`; they are freed after it. Save inputs rather than results if second derivatives are wanted. */
  saveForBackward(...tensors: Tensor[]): void;
  readonly saved: readonly Tensor[];
}

export interface CustomGradient {
  /** The value. Runs without recording. */
  forward(context: GradientContext, ...inputs: Tensor[]): Tensor | Tensor[];
  /** For each output's gradient, the inputs' gradients; null where there is none. Recorded when the caller asks for higher derivatives. */
  backward(context: GradientContext, ...gradients: Tensor[]): Tensor | null | (Tensor | null)[];
}

type Kind = Pick<Tensor, "shape" | "dtype">;

const absentGradient = ({ shape, dtype }: Kind): Tensor => zeros(shape, { dtype });

/** A differentiable function of tensors whose gradient you write yourself. */
export function customGradient(definition: CustomGradient): (...inputs: Tensor[]) => Tensor | Tensor[] {
  return (...inputs) => {
    const saved: Tensor[] = [];
    const context: GradientContext = {
      saved,
      saveForBackward: (...tensors) => void saved.push(...tensors.map((tensor) => tensor.alias().keep())),
    };
    const result = noGrad(() => definition.forward(context, ...inputs));
    if (!isGradEnabled() || !inputs.some((input) => input.requiresGrad)) {
      saved.forEach((tensor) => tensor.dispose());
      return result;
    }
    const outputs = asList<Tensor>(result);
    const kinds = outputs.map(({ shape, dtype }) => ({ shape, dtype }));
    writeList(outputs, writeList(inputs, 0));
    native.connect((ids) => {
      const gradients = ids.map((id, i) => (id === 0 ? absentGradient(kinds[i] as Kind) : new Tensor(id)));
      const back = asList<Tensor | null>(definition.backward(context, ...gradients));
      const handles = back.map(handleOf);
      if (!retaining) saved.splice(0).forEach((tensor) => back.includes(tensor) || tensor.dispose());
      return handles;
    });
    const connected = Array.from(mailbox.subarray(0, outputs.length), (handle) => new Tensor(handle));
    return Array.isArray(result) ? connected : (connected[0] as Tensor);
  };
}

declare module "./tensor.js" {
  interface Tensor {
    /** Accumulates this tensor's derivatives into the `grad` of the leaves. Without `gradient` it must have one element. */
    backward(gradient?: Tensor | null, options?: BackwardOptions): void;
  }
}

Tensor.prototype.backward = function (gradient = null, options = {}) {
  backward([this], [gradient], options);
};
