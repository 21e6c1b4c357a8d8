import { inScope, isFloating, noGrad, ops, scope, type Device, type DType, type Tensor } from "../tensor/index.js";
import { describe } from "./describe.js";
import { buffersOf, childrenOf, parametersOf, walk } from "./members.js";
import type { Parameter } from "./parameter.js";
import { copyIntoState, stateEntries, type StateDictReport } from "./state-dict.js";

/** Undoes a registration, such as that of a hook. */
export interface HookHandle {
  remove(): void;
}

/** A module that maps one tensor to one tensor, so that it can stand in a chain. */
export type Layer = Module & { forward(input: Tensor): Tensor };

type AnyForward = (...inputs: unknown[]) => unknown;
type AnyPreHook = (inputs: unknown[]) => unknown;
type AnyHook = (inputs: unknown[], output: unknown) => unknown;

/**
 * A part of a network: parameters, buffers and child modules, and a `forward` that uses them.
 *
 * Members need no registration. Every own enumerable property that is a `Parameter` or a `Module`, or an array or plain object of them, belongs to
 * the module, and its name is its key in the state dict (`weight`, `blocks.0`). A reference that is not a part (to a parent, say) must be a `#private` field.
 *
 * `forward` is a method of the subclass; it is called as usual, and each call runs the module's hooks. Inside a tensor `scope` each call is itself a
 * scope: what `forward` makes and does not return is freed when it returns, so state that it keeps must be `.keep()`ed.
 */
export abstract class Module {
  /** Whether dropout drops and batch statistics are used; set by `train` and `eval`. */
  training = true;

  readonly #persistence = new Map<string, boolean>();
  #preHooks: readonly AnyPreHook[] = [];
  #hooks: readonly AnyHook[] = [];

  constructor() {
    const compute = this.forward as AnyForward;
    // Not enumerable: what is enumerable is a possible member, and what consoles print.
    Object.defineProperty(this, "forward", {
      value: (...inputs: unknown[]) =>
        inScope() ? scope(() => this.#callWithHooks(compute, inputs)) : this.#callWithHooks(compute, inputs),
      configurable: true,
      writable: true,
    });
  }

  /** Computes the module's output; subclasses narrow the inputs and the output. */
  abstract forward(...inputs: never[]): unknown;

  #callWithHooks(compute: AnyForward, inputs: unknown[]): unknown {
    let seen = inputs;
    for (const hook of this.#preHooks) {
      const replacement = hook(seen);
      if (replacement !== undefined) seen = replacement as unknown[];
    }
    let output = compute.apply(this, seen);
    for (const hook of this.#hooks) {
      const replacement = hook(seen, output);
      if (replacement !== undefined) output = replacement;
    }
    return output;
  }

  /**
   * Calls `hook` after every `forward`. What it returns, unless undefined, replaces the output. A tensor that the hook stores outlives the
   * enclosing scopes only if it is `.keep()`ed.
   */
  registerForwardHook<I extends unknown[], O>(
    this: Module & { forward(...inputs: I): O },
    hook: (module: Module, inputs: I, output: O) => O | void,
  ): HookHandle {
    const entry: AnyHook = (inputs, output) => hook(this, inputs as I, output as O);
    this.#hooks = [...this.#hooks, entry];
    return { remove: () => void (this.#hooks = this.#hooks.filter((other) => other !== entry)) };
  }

  /** Whether a hook watches or changes what enters or leaves this module. */
  get hooked(): boolean {
    return this.#hooks.length > 0 || this.#preHooks.length > 0;
  }

  /** Calls `hook` before every `forward`. The list of inputs that it returns, unless undefined, replaces the inputs. */
  registerForwardPreHook<I extends unknown[] | []>(this: Module & { forward(...inputs: I): unknown }, hook: (module: Module, inputs: I) => I | void): HookHandle {
    const entry: AnyPreHook = (inputs) => hook(this, inputs as I);
    this.#preHooks = [...this.#preHooks, entry];
    return { remove: () => void (this.#preHooks = this.#preHooks.filter((other) => other !== entry)) };
  }

  /**
   * Makes the property `name` a buffer: state that is saved and moved with the module but not trained. Returns the tensor, so that a field can be
   * initialised with the call: `running_mean = this.registerBuffer("running_mean", zeros([8]))`. A buffer that is not `persistent` stays out of `stateDict`.
   */
  registerBuffer(name: string, tensor: Tensor, { persistent = true }: { persistent?: boolean } = {}): Tensor {
    this.#persistence.set(name, persistent);
    (this as Record<string, unknown>)[name] = tensor.keep();
    return tensor;
  }

  /** Whether the property `name` is a buffer, and if so whether it is part of the state dict. */
  bufferKind(name: string): "persistent" | "transient" | undefined {
    const persistent = this.#persistence.get(name);
    return persistent === undefined ? undefined : persistent ? "persistent" : "transient";
  }

  /** The direct child modules, in order of definition. */
  children(): Module[] {
    return childrenOf(this).map(({ value }) => value);
  }

  /** This module, under the name `""`, and all below it, each once. */
  namedModules(): [string, Module][] {
    return distinct([...walk(this)].map(({ path, module }) => [path, module]));
  }

  /** All parameters of this module and those below it; a shared (tied) one appears once, under its first name. */
  namedParameters(): [string, Parameter][] {
    return distinct([...walk(this)].flatMap(({ path, module }) => parametersOf(module, path).map(({ path, value }): [string, Parameter] => [path, value])));
  }

  /** The parameters as `namedParameters` gives them, without names. */
  parameters(): Parameter[] {
    return this.namedParameters().map(([, parameter]) => parameter);
  }

  /** All buffers of this module and those below it, persistent or not, each once. */
  namedBuffers(): [string, Tensor][] {
    return distinct([...walk(this)].flatMap(({ path, module }) => buffersOf(module, path).map(({ path, value }): [string, Tensor] => [path, value])));
  }

  /**
   * Parameters and persistent buffers by name, detached, sharing memory with the module. Shared (tied) parameters appear under each of their names, as
   * one and the same tensor.
   */
  stateDict(): Record<string, Tensor> {
    const detached = new Map<Tensor, Tensor>();
    const dict: Record<string, Tensor> = {};
    for (const [name, tensor] of stateEntries(this)) {
      const view = detached.get(tensor) ?? tensor.detach();
      detached.set(tensor, view);
      dict[name] = view;
    }
    return dict;
  }

  /**
   * Copies the tensors of `dict` into the module's parameters and buffers, converting dtype and device. A shared parameter is found under any of its names.
   *
   * @returns the names that are missing, unexpected or of another shape: empty lists when `strict`.
   * @throws StateDictError when `strict` (the default) and anything does not fit; nothing has been copied then.
   */
  loadStateDict(dict: Readonly<Record<string, Tensor>>, { strict = true }: { strict?: boolean } = {}): StateDictReport {
    return copyIntoState(this, dict, strict);
  }

  /** Sets training mode here and below. */
  train(mode = true): this {
    for (const { module } of walk(this)) module.training = mode;
    return this;
  }

  /** Sets evaluation mode here and below: the same as `train(false)`. */
  eval(): this {
    return this.train(false);
  }

  /** Sets whether the parameters collect gradients. */
  requiresGrad_(flag = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad_(flag);
    return this;
  }

  /** Drops the parameters' gradients. */
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.grad = null;
  }

  /**
   * Moves parameters, their gradients and buffers to a device, a dtype or both, in place: optimizers keep holding the same parameters. The dtype
   * applies to floating-point tensors only.
   */
  to({ dtype, device }: { dtype?: DType; device?: Device }): this {
    noGrad(() => {
      for (const tensor of [...this.parameters(), ...this.namedBuffers().map(([, buffer]) => buffer)]) {
        const target = { dtype: dtype !== undefined && isFloating(tensor.dtype) ? dtype : tensor.dtype, device: device ?? tensor.device };
        const gradient = tensor.grad;
        // A gradient must match its tensor at all times: it leaves before the data changes and returns after.
        tensor.grad = null;
        setData(tensor, tensor.to(target));
        if (gradient !== null) tensor.grad = gradient.to(target);
      }
    });
    return this;
  }

  /** What `toString` prints between the brackets: the layer's sizes and options. */
  extraRepr(): string {
    return "";
  }

  /** The tree of modules, in PyTorch's layout. */
  toString(): string {
    return describe(this);
  }
}

const setData = ops("aten::set_data");

function distinct<T>(entries: [string, T][]): [string, T][] {
  const seen = new Set<T>();
  return entries.filter(([, value]) => !seen.has(value) && seen.add(value));
}
