import { invoke, type Operator, resolve } from "./call.js";
import { arrayType, byteSize, type DType, dtypeCode, dtypeOfCode, expectArrayOf, isDType, type TypedArray } from "./dtype.js";
import { formatTensor } from "./print.js";
import { mailbox, native } from "./native.js";
import { adopt, dispose, type Owned } from "./scope.js";
import { TensorError } from "./tensor-error.js";

export type Device = "cpu" | "cuda" | `cuda:${number}`;

/** Nested JavaScript arrays of numbers, booleans or bigints. */
export type NestedArray = readonly (number | boolean | bigint | NestedArray)[];

/** What a hook on a gradient may do: look at it, or return another in its place. */
export type GradientHook = (gradient: Tensor) => Tensor | void;

const DEVICE_NAMES: Record<number, string> = { 0: "cpu", 1: "cuda" };

// aten::to.dtype_layout(self, *, dtype, layout, device, …)
let conversion: Operator | null = null;

function convert(from: Tensor, dtype: DType | undefined, device: Device | undefined): Tensor {
  conversion ??= resolve("aten::to.dtype_layout") as Operator;
  return invoke(conversion, from, [dtype, undefined, device]) as Tensor;
}

const inspect: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** Where the facts of `native.describe` lie in the mailbox. */
const offset = { dtype: 0, deviceType: 1, deviceIndex: 2, requiresGrad: 3, leaf: 4, ndim: 5, sizes: 6 } as const;

/**
 * A multi-dimensional array that libtorch holds. Operators are methods by PyTorch's names in camelCase (`x.matmul(y)`, `x.sum(1, true)`,
 * `x.add_(y, { alpha: 2 })`); the same operators are functions too (`matmul(x, y)`).
 *
 * Memory: inside `scope` a tensor is freed at the scope's end unless it is returned or kept; outside, `dispose()`, `using` or the garbage
 * collector free it.
 */
export class Tensor implements Owned {
  /** @internal */
  handle: number;
  /** @internal */
  kept = false;

  /** @internal Wraps a native handle; make tensors with `tensor`, `zeros`, … */
  constructor(handle: number) {
    this.handle = handle;
    adopt(this);
  }

  /** @internal A tensor of row-major bytes, copied. */
  static fromBytes(bytes: ArrayBufferView, dtype: DType, shape: readonly number[], share = false): Tensor {
    mailbox[0] = shape.length;
    mailbox.set(shape, 1);
    return new Tensor(native.fromBytes(bytes, dtypeCode(dtype), share));
  }

  private fact(at: number): number {
    this.alive();
    native.describe(this.handle);
    return mailbox[at] as number;
  }

  private alive(): void {
    if (this.handle === 0)
      throw new TensorError("this tensor was disposed: it was freed by dispose(), or by the end of the scope it was made in. Return it from the scope or call keep().");
  }

  get shape(): readonly number[] {
    const ndim = this.fact(offset.ndim);
    return Array.from(mailbox.subarray(offset.sizes, offset.sizes + ndim));
  }

  get ndim(): number {
    return this.fact(offset.ndim);
  }

  get dtype(): DType {
    return dtypeOfCode(this.fact(offset.dtype));
  }

  /** `cpu`, `cuda:0`, … */
  get device(): Device {
    const type = this.fact(offset.deviceType);
    const index = mailbox[offset.deviceIndex] as number;
    const name = DEVICE_NAMES[type] ?? `device ${type}`;
    return (index >= 0 && name !== "cpu" ? `${name}:${index}` : name) as Device;
  }

  /** The number of elements. */
  numel(): number {
    return this.shape.reduce((product, size) => product * size, 1);
  }

  /** The size of one dimension (negative counts from the end), or all of them. */
  size(): readonly number[];
  size(dim: number): number;
  size(dim?: number): number | readonly number[] {
    const shape = this.shape;
    if (dim === undefined) return shape;
    const size = shape.at(dim);
    if (size === undefined) throw new TensorError(`dimension ${dim} is out of range for a tensor of ${shape.length} dimensions`);
    return size;
  }

  /** Elements to step over for the next index of each dimension. */
  stride(): readonly number[] {
    const ndim = this.fact(offset.ndim);
    return Array.from(mailbox.subarray(offset.sizes + ndim, offset.sizes + 2 * ndim));
  }

  // Differentiation

  get requiresGrad(): boolean {
    return this.fact(offset.requiresGrad) !== 0;
  }

  /** Whether it was made by the user rather than by a differentiable operator. */
  get isLeaf(): boolean {
    return this.fact(offset.leaf) !== 0;
  }

  requiresGrad_(flag = true): this {
    this.alive();
    native.setRequiresGrad(this.handle, flag);
    return this;
  }

  /** The gradient that `backward` accumulated, or null. */
  get grad(): Tensor | null {
    this.alive();
    const handle = native.gradOf(this.handle);
    return handle === 0 ? null : new Tensor(handle);
  }

  set grad(gradient: Tensor | null) {
    this.alive();
    gradient?.alive();
    native.setGrad(this.handle, gradient === null ? 0 : gradient.handle);
  }

  /** Calls `hook` with this tensor's gradient each time `backward` computes it. */
  registerHook(hook: GradientHook): { remove(): void } {
    this.alive();
    const position = native.addHook(this.handle, (ids) => {
      const replacement = hook(new Tensor(ids[0] as number));
      return replacement instanceof Tensor ? [replacement.handle] : [];
    });
    return { remove: () => void (this.handle !== 0 && native.removeHook(this.handle, position)) };
  }

  // Data out

  /** The only element. Integers beyond 2^53 come as bigint. Throws TensorError unless there is exactly one. */
  item(): number | boolean | bigint {
    const shape = this.shape;
    if (this.numel() !== 1) throw new TensorError(`item() needs a tensor of one element, this one has shape [${shape.join(", ")}]`);
    const value = this.numbers()[0] as number | bigint;
    if (this.dtype === "bool") return value !== 0;
    return value;
  }

  /** The only element as a number. */
  toNumber(): number {
    return Number(this.item());
  }

  /** The elements in row-major order, copied. float16 and bfloat16 come as raw bits. */
  toTypedArray(): TypedArray {
    const out = new (arrayType(this.dtype))(this.numel());
    native.read(this.handle, out);
    return out;
  }

  /** The tensor's own memory, shared: contiguous CPU tensors only. Writing to it changes the tensor. */
  asTypedArray(): TypedArray {
    this.alive();
    const buffer = native.view(this.handle);
    return new (arrayType(this.dtype))(buffer, 0, buffer.byteLength / byteSize(this.dtype));
  }

  /** Elements in row-major order as JavaScript numbers; int64 beyond 2^53 as bigint. */
  private numbers(): (number | bigint)[] {
    const dtype = this.dtype;
    if (dtype === "float16" || dtype === "bfloat16") {
      using wide = this.detach().to("float32");
      return Array.from(wide.toTypedArray() as Float32Array);
    }
    const elements = this.toTypedArray();
    if (!(elements instanceof BigInt64Array)) return Array.from(elements as Float64Array);
    return Array.from(elements, (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value));
  }

  /** Nested arrays of the tensor's shape; a plain value for a tensor without dimensions. */
  toArray<T = NestedArray>(): T {
    const flat = this.numbers();
    const isBool = this.dtype === "bool";
    const shape = this.shape;
    let at = 0;
    const build = (dim: number): unknown => {
      if (dim === shape.length) {
        const value = flat[at++];
        return isBool ? value !== 0 : value;
      }
      return Array.from({ length: shape[dim] as number }, () => build(dim + 1));
    };
    return build(0) as T;
  }

  /** Copies elements, in row-major order, from an array of the tensor's dtype and size. */
  copyFrom_(source: TypedArray): this {
    expectArrayOf(this.dtype, source);
    using from = Tensor.fromBytes(source, this.dtype, this.shape);
    using target = this.detach();
    target.copy_(from);
    return this;
  }

  /** The tensor in another dtype, on another device, or both; itself when nothing changes. */
  to(target: DType | Device | { dtype?: DType; device?: Device }): Tensor {
    const { dtype, device } = typeof target === "object" ? target : isDType(target) ? { dtype: target } : { device: target };
    this.alive();
    return convert(this, dtype, device);
  }

  float(): Tensor {
    return this.to("float32");
  }
  double(): Tensor {
    return this.to("float64");
  }
  half(): Tensor {
    return this.to("float16");
  }
  bfloat16(): Tensor {
    return this.to("bfloat16");
  }
  long(): Tensor {
    return this.to("int64");
  }
  int(): Tensor {
    return this.to("int32");
  }
  bool(): Tensor {
    return this.to("bool");
  }

  // Memory

  /** Makes the tensor survive the scopes it is in; the garbage collector or `dispose()` will free it. */
  keep(): this {
    this.kept = true;
    return this;
  }

  /** Frees the memory now, unless another tensor shares it. */
  dispose(): void {
    dispose(this);
  }

  [Symbol.dispose](): void {
    dispose(this);
  }

  toString(): string {
    if (this.handle === 0) return "tensor(disposed)";
    using plain = this.detach();
    const { dtype, shape } = this;
    using wide = dtype === "float16" || dtype === "bfloat16" ? plain.to("float32") : plain.alias();
    return formatTensor({ data: wide.toTypedArray(), shape, dtype, device: this.device, requiresGrad: this.requiresGrad });
  }

  /** A second handle to the same tensor, with a life of its own. */
  alias(): Tensor {
    this.alive();
    return new Tensor(native.alias(this.handle));
  }

  [inspect](): string {
    return this.toString();
  }
}

// Symbol-named members of a class are lost where other files add methods to it; said once more, they stay.
export interface Tensor extends Disposable {}
