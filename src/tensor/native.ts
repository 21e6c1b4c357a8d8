import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { TensorError } from "./tensor-error.js";

/** An operator's argument as libtorch's schema describes it. */
export interface SchemaArgument {
  name: string;
  /** As the schema prints it: `Tensor`, `int[2]?`, `ScalarType?`, … */
  type: string;
  kwargOnly: boolean;
  hasDefault: boolean;
  /** Written in place. */
  written: boolean;
  /** Whether values of this type can cross the bridge. */
  supported: boolean;
}

export interface Schema {
  index: number;
  schema: string;
  arguments: SchemaArgument[];
  returns: string[];
  /** For each result the argument that it is (in-place and out variants), or -1. */
  returnsArgument: number[];
}

/** The addon's functions. Tensors are numbers (handles); arguments and results of `call` lie in the mailbox. */
export interface Native {
  mailbox: ArrayBuffer;
  call(objects?: unknown[]): void;
  resolve(name: string): Schema | null;
  names(): string[];
  fromBytes(array: ArrayBufferView, dtype: number, share: boolean): number;
  read(id: number, target: ArrayBufferView): void;
  view(id: number): ArrayBuffer;
  describe(id: number): void;
  drop(id: number): void;
  dropMany(ids: Float64Array, count: number): void;
  alias(id: number): number;
  backward(retainGraph: boolean, createGraph: boolean): void;
  grad(retainGraph: boolean, createGraph: boolean, allowUnused: boolean): void;
  setRequiresGrad(id: number, flag: boolean): void;
  gradOf(id: number): number;
  setGrad(id: number, gradient: number): void;
  gradMode(): boolean;
  setGradMode(enabled: boolean): void;
  addHook(id: number, hook: (ids: number[]) => number[]): number;
  removeHook(id: number, hook: number): void;
  connect(backward: (ids: number[]) => number[]): void;
  newGenerator(seed: number): number;
  dropGenerator(index: number): void;
  seedGenerator(index: number, seed: number): void;
  generatorState(index: number): number;
  setGeneratorState(index: number, state: number): void;
  memory(): number[];
  emptyCache(): void;
  resetPeak(): void;
  setThreads(count: number): void;
  engine(): EngineInfo;
}

export interface EngineInfo {
  /** libtorch's version as major * 100 + minor. */
  torch: number;
  torchVersion: string;
  /** The shared library in use. */
  libtorch: string;
  threads: number;
  /** OpenBLAS's build configuration, `MKL`, or empty when unknown. */
  blas: string;
  /** Whose threads OpenBLAS uses: `OpenMP`, `pthreads`, `one thread`, or empty when unknown. */
  blasThreads: string;
  mkl: boolean;
  cuda: boolean;
  /** libtorch's own description of its build. */
  config: string;
}

/** Where the built addon lies: the package's `build` folder, or `TESSERA_BUILD` (to keep builds against several libtorches side by side). */
export const addonPath = resolve(process.env.TESSERA_BUILD || fileURLToPath(new URL("../../../build", import.meta.url)), "tessera.node");

/**
 * How many threads operators get at the start: `TESSERA_THREADS` or `OMP_NUM_THREADS`, else one for each core. libtorch's own default depends on how it was built.
 * @throws Error when the variable is not a whole number from 1.
 */
function threadsAtStart(): number {
  const name = process.env.TESSERA_THREADS ? "TESSERA_THREADS" : "OMP_NUM_THREADS";
  const asked = process.env[name];
  if (!asked) return availableParallelism();
  const count = Number(asked.split(",")[0]);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${name} is "${asked}"; expected a whole number of threads, from 1`);
  return count;
}

// Called for nearly every tensor, and refuse nothing that their callers have not checked; `call` and autograd's have callers that name the operator.
const BARE: ReadonlySet<string> = new Set(["call", "describe", "drop", "dropMany", "alias", "gradOf", "gradMode", "setGradMode", "backward", "grad", "connect"]);

/** What the other functions refuse becomes a TensorError. */
function withTensorErrors(addon: Native): Native {
  const refine = ([name, member]: [string, unknown]): [string, unknown] => {
    if (typeof member !== "function" || BARE.has(name)) return [name, member];
    const refined = (...args: unknown[]): unknown => {
      try {
        return member(...args);
      } catch (error) {
        throw error instanceof Error ? new TensorError(error.message) : error;
      }
    };
    return [name, refined];
  };
  return Object.fromEntries(Object.entries(addon).map(refine)) as unknown as Native;
}

function load(): Native {
  if (!existsSync(addonPath)) throw new Error("the native addon is not built; run `npm run setup` in Tessera's folder");
  // Waiting threads spin for a tenth of a millisecond, which covers the gaps within a step, instead of several milliseconds, which
  // on a shared machine take the cores from whoever else computes. OpenMP reads this when it is loaded.
  if (!process.env.OMP_WAIT_POLICY) process.env.GOMP_SPINCOUNT ??= "10000";
  const addon = withTensorErrors(createRequire(import.meta.url)(addonPath) as Native);
  addon.setThreads(threadsAtStart());
  return addon;
}

export const native: Native = load();
export const mailbox = new Float64Array(native.mailbox);

/** Tags of the values in the mailbox; `native/mailbox.h` has the same list. */
export const TAG = { none: 0, double: 1, int: 2, bool: 3, tensor: 4, list: 5, object: 6, int64: 7 } as const;
