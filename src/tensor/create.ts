import { type DType, dtypeOfArray, expectArrayOf, type TypedArray } from "./dtype.js";
import type { Generator } from "./generator.js";
import { OverloadSet } from "./overloads.js";
import { type Device, type NestedArray, Tensor } from "./tensor.js";
import { TensorError } from "./tensor-error.js";

export interface TensorOptions {
  dtype?: DType;
  device?: Device;
  requiresGrad?: boolean;
}

export interface RandomOptions extends TensorOptions {
  /** A stream of its own instead of the process's. */
  generator?: Generator;
}

type Shape = readonly number[];

function factory(name: string, overloads: readonly string[]): (args: readonly unknown[], options: RandomOptions) => Tensor {
  const set = new OverloadSet(name, overloads);
  return (args, { requiresGrad = false, ...options }) => {
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    const made = set.call(args[0], Object.keys(given).length > 0 ? [...args.slice(1), given] : args.slice(1)) as Tensor;
    return requiresGrad ? made.requiresGrad_() : made;
  };
}

const op = {
  zeros: factory("zeros", [""]),
  ones: factory("ones", [""]),
  empty: factory("empty", ["memory_format"]),
  full: factory("full", [""]),
  rand: factory("rand", ["", "generator"]),
  randn: factory("randn", ["", "generator"]),
  randint: factory("randint", ["low", "low_generator"]),
  randperm: factory("randperm", ["", "generator"]),
  arange: factory("arange", ["start_step"]),
  linspace: factory("linspace", [""]),
  eye: factory("eye", ["m"]),
};

/** Zeros of `shape`; float32 unless said otherwise. */
export const zeros = (shape: Shape, options: TensorOptions = {}): Tensor => op.zeros([shape], options);

/** Ones of `shape`; float32 unless said otherwise. */
export const ones = (shape: Shape, options: TensorOptions = {}): Tensor => op.ones([shape], options);

/** A tensor whose elements are not set: whatever the memory held. */
export const empty = (shape: Shape, options: TensorOptions = {}): Tensor => op.empty([shape], options);

/** `value` everywhere; float32 for numbers and bool for booleans unless said otherwise. */
export const full = (shape: Shape, value: number | boolean, options: TensorOptions = {}): Tensor =>
  op.full([shape, value], { dtype: typeof value === "boolean" ? "bool" : "float32", ...options });

/** Uniform in [0, 1). */
export const rand = (shape: Shape, options: RandomOptions = {}): Tensor => op.rand([shape], options);

/** Standard normal. */
export const randn = (shape: Shape, options: RandomOptions = {}): Tensor => op.randn([shape], options);

/** Integers in [low, high); int64 unless said otherwise. */
export const randint = (low: number, high: number, shape: Shape, options: RandomOptions = {}): Tensor => op.randint([low, high, shape], options);

/** A random permutation of 0 … n-1, int64. */
export const randperm = (n: number, options: RandomOptions = {}): Tensor => op.randperm([n], options);

/** `end` values from 0, or from `start` up to but without `end`, in steps; int64 for integers, else float32. */
export function arange(end: number, options?: TensorOptions): Tensor;
export function arange(start: number, end: number, options?: TensorOptions): Tensor;
export function arange(start: number, end: number, step: number, options?: TensorOptions): Tensor;
export function arange(...args: (number | TensorOptions | undefined)[]): Tensor {
  const options = args.find((arg): arg is TensorOptions => typeof arg === "object") ?? {};
  const numbers = args.filter((arg) => typeof arg === "number");
  const [start, end, step] = numbers.length === 1 ? [0, numbers[0], 1] : [numbers[0], numbers[1], numbers[2] ?? 1];
  return op.arange([start, end, step], options);
}

/** `steps` values evenly spaced from `start` to `end`, both included. */
export const linspace = (start: number, end: number, steps: number, options: TensorOptions = {}): Tensor => op.linspace([start, end, steps], options);

/** The identity matrix [n, n], or [n, m]. */
export const eye = (n: number, m: number = n, options: TensorOptions = {}): Tensor => op.eye([n, m], options);

/** Why an array has no dtype of its own. */
function withoutDtype(array: TypedArray): TensorError {
  if (array instanceof Uint16Array) return new TensorError("a Uint16Array holds raw bits: say which dtype, 'float16' or 'bfloat16'");
  const { name } = (array as object).constructor;
  return new TensorError(`no dtype has the elements of a ${name}; convert it first, for example to a BigInt64Array or Float64Array`);
}

/**
 * Like `torch.from_numpy`: the tensor and the array share memory. Writing to either changes both. Do not transfer the array's buffer to another
 * thread while the tensor lives: JavaScript would take the memory from under it.
 *
 * @throws TensorError for arrays over resizable buffers, whose memory may vanish, and for element types that no dtype has.
 */
export function fromTypedArray(array: TypedArray, shape: Shape = [array.length], dtype: DType | undefined = dtypeOfArray(array)): Tensor {
  if (dtype === undefined) throw withoutDtype(array);
  if ((array.buffer as { resizable?: boolean }).resizable === true) throw new TensorError("the array lies in a resizable buffer, which cannot be shared; copy it with tensor(…)");
  expectArrayOf(dtype, array);
  expectSize(array.length, shape);
  return Tensor.fromBytes(array, dtype, shape, true);
}

export interface FromDataOptions extends TensorOptions {
  /** Of typed arrays only; nested arrays have their own. */
  shape?: Shape;
}

/**
 * A tensor from a number, boolean, nested arrays or a typed array, copied. Numbers make float32 and booleans bool; a typed array makes its
 * own dtype (`BigInt64Array` int64, …), unless `dtype` says otherwise.
 *
 * @throws TensorError for ragged nested arrays (naming the place) and for shapes that do not fit.
 */
export function tensor(data: number | boolean | bigint | NestedArray | TypedArray, options: FromDataOptions = {}): Tensor {
  const made = ArrayBuffer.isView(data) ? fromArray(data as TypedArray, options) : fromNested(data, options.dtype);
  const placed = options.device && options.device !== "cpu" ? made.to(options.device) : made;
  return options.requiresGrad ? placed.requiresGrad_() : placed;
}

function fromArray(array: TypedArray, { shape = [array.length], dtype }: FromDataOptions): Tensor {
  const own = array instanceof Uint16Array ? dtype : dtypeOfArray(array);
  if (own === undefined) throw withoutDtype(array);
  expectArrayOf(own, array);
  expectSize(array.length, shape);
  return cast(Tensor.fromBytes(array, own, shape), dtype);
}

function expectSize(length: number, shape: Shape): void {
  const needed = shape.reduce((product, size) => product * size, 1);
  if (needed !== length) throw new TensorError(`shape [${shape.join(", ")}] needs ${needed} elements, the array has ${length}`);
}

function cast(made: Tensor, dtype: DType | undefined): Tensor {
  if (dtype === undefined || made.dtype === dtype) return made;
  const out = made.to(dtype);
  made.dispose();
  return out;
}

type Leaf = number | boolean | bigint;

function shapeOf(data: Leaf | NestedArray): number[] {
  const shape: number[] = [];
  for (let inner: unknown = data; Array.isArray(inner); inner = inner[0]) shape.push(inner.length);
  return shape;
}

function flatten(data: Leaf | NestedArray, shape: Shape, path: readonly number[], out: Leaf[]): void {
  const depth = path.length;
  const where = path.length > 0 ? ` at [${path.join("][")}]` : "";
  if (depth === shape.length) {
    if (Array.isArray(data)) throw new TensorError(`ragged array: a list${where} where its neighbours have a value`);
    if (typeof data !== "number" && typeof data !== "boolean" && typeof data !== "bigint") throw new TensorError(`expected numbers or booleans, got ${String(data)}${where}`);
    out.push(data as Leaf);
    return;
  }
  if (!Array.isArray(data)) throw new TensorError(`ragged array: a value${where} where its neighbours have a list`);
  if (data.length !== shape[depth]) throw new TensorError(`ragged array: ${data.length} elements${where}, its neighbours have ${shape[depth]}`);
  for (const [i, part] of data.entries()) flatten(part as Leaf | NestedArray, shape, [...path, i], out);
}

function fromNested(data: Leaf | NestedArray, dtype: DType | undefined): Tensor {
  const shape = shapeOf(data);
  const flat: Leaf[] = [];
  flatten(data, shape, [], flat);
  const bools = flat.length > 0 && flat.every((value) => typeof value === "boolean");
  const bigints = flat.some((value) => typeof value === "bigint");
  const target = dtype ?? (bools ? "bool" : bigints ? "int64" : "float32");
  if (bigints || target === "int64") return cast(Tensor.fromBytes(BigInt64Array.from(flat, toBigInt), "int64", shape), target);
  if (target === "float32") return Tensor.fromBytes(Float32Array.from(flat, Number), "float32", shape);
  const wide = Tensor.fromBytes(Float64Array.from(flat, Number), "float64", shape);
  return cast(wide, target);
}

function toBigInt(value: Leaf): bigint {
  if (typeof value === "number" && !Number.isInteger(value)) throw new TensorError(`int64 takes integers, got ${value}`);
  return BigInt(value);
}
