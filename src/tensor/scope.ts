import { native } from "./native.js";
import { TensorError } from "./tensor-error.js";

/** What scopes and finalizers need to know of a tensor. */
export interface Owned {
  /** @internal 0 once disposed. */
  handle: number;
  /** @internal Survives the scopes it was made in. */
  kept: boolean;
}

// The safety net: a tensor that no scope owns is freed when the garbage collector finds it.
const finalizer = new FinalizationRegistry<number>((handle) => native.drop(handle));

let current: Owned[] | null = null;

/** Whether a scope is open, i.e. whether a new tensor will be freed at its end. */
export const inScope = (): boolean => current !== null;

/** Puts a new tensor under the open scope, or under the garbage collector when there is none. */
export function adopt(tensor: Owned): void {
  if (current !== null) current.push(tensor);
  else finalizer.register(tensor, tensor.handle, tensor);
}

let doomed = new Float64Array(1024);

function close(made: Owned[], survivors: ReadonlySet<unknown> | null): void {
  let count = 0;
  if (doomed.length < made.length) doomed = new Float64Array(made.length * 2);
  for (const tensor of made) {
    if (tensor.handle === 0) continue;
    if (tensor.kept) finalizer.register(tensor, tensor.handle, tensor);
    else if (survivors !== null && survivors.has(tensor)) adopt(tensor);
    else {
      doomed[count++] = tensor.handle;
      tensor.handle = 0;
    }
  }
  if (count > 0) native.dropMany(doomed, count);
}

function collect(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== "object" || value === null || seen.has(value) || ArrayBuffer.isView(value)) return;
  seen.add(value);
  if (isOwned(value)) return;
  if (value instanceof Map) for (const pair of value) pair.forEach((part) => collect(part, seen));
  else if (value instanceof Set) for (const part of value) collect(part, seen);
  else for (const part of Object.values(value)) collect(part, seen);
}

const isOwned = (value: object): value is Owned => "handle" in value && "kept" in value;

/**
 * Runs `work` and frees every tensor made inside, except those in its result (found in arrays, objects, maps and sets) and those that
 * were kept with `keep()`. Scopes nest. Synchronous work only.
 *
 * @throws TensorError when `work` returns a promise.
 */
export function scope<T>(work: () => T): T {
  const outer = current;
  const made: Owned[] = [];
  current = made;
  let result: T | undefined;
  let finished = false;
  try {
    result = work();
    finished = true;
  } finally {
    current = outer;
    let survivors: Set<unknown> | null = null;
    try {
      if (finished && typeof result === "object" && result !== null) collect(result, (survivors = new Set()));
    } finally {
      close(made, survivors); // also when a getter of the result throws
    }
  }
  if (result instanceof Promise)
    throw new TensorError("scope() got a promise: its tensors were freed while the work was still going on. Make the scope's work synchronous and await around it.");
  return result as T;
}

/** Frees a tensor's memory now (unless another tensor shares it). */
export function dispose(tensor: Owned): void {
  if (tensor.handle === 0) return;
  native.drop(tensor.handle);
  tensor.handle = 0;
  finalizer.unregister(tensor); // its entry would otherwise stay until a full collection
}
