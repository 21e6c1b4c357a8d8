import { type DType, dtypeCode } from "./dtype.js";
import { Generator } from "./generator.js";
import { mailbox, native, type Schema, type SchemaArgument, TAG } from "./native.js";
import { Tensor } from "./tensor.js";
import { TensorError } from "./tensor-error.js";

/** What an argument takes. `dtype`, `layout` and `memoryFormat` are integers to libtorch and names to us. */
export type Kind = "Tensor" | "int" | "float" | "bool" | "Scalar" | "str" | "Device" | "Generator" | "ScalarType" | "Layout" | "MemoryFormat" | "unsupported";

export interface Argument extends SchemaArgument {
  kind: Kind;
  list: boolean;
  /** The length of a fixed-size list, which also takes a single number; 0 for others. */
  fixed: number;
  optional: boolean;
  /** In camelCase: its key in an option object. */
  key: string;
}

/** A resolved operator: call it with `invoke`. */
export interface Operator extends Schema {
  name: string;
  args: Argument[];
  /** The argument that the only result is (in-place and out variants), or -1. */
  self: number;
}

export const camelCase = (name: string): string => name.replace(/(?<=[A-Za-z0-9])_+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const KINDS: Record<string, Kind> = {
  Tensor: "Tensor", int: "int", SymInt: "int", float: "float", bool: "bool", SymBool: "bool", Scalar: "Scalar", number: "Scalar", str: "str", Device: "Device",
  Generator: "Generator", ScalarType: "ScalarType", Layout: "Layout", MemoryFormat: "MemoryFormat",
};

function describeArgument(from: SchemaArgument): Argument {
  const [, base = "", , list, fixed] = /^([\w.]+)(\??)(\[(\d*)\])?\??$/.exec(from.type) ?? [];
  const kind = from.supported ? (KINDS[base] ?? "unsupported") : "unsupported";
  return { ...from, kind, list: list !== undefined, fixed: Number(fixed || 0), optional: from.type.endsWith("?"), key: camelCase(from.name) };
}

const operators = new Map<string, Operator | null>();

/** The operator of a schema name (`aten::add.Tensor`), or null when this libtorch has none. */
export function resolve(name: string): Operator | null {
  let found = operators.get(name);
  if (found === undefined) {
    const schema = native.resolve(name);
    found = schema && { ...schema, name, args: schema.arguments.map(describeArgument), self: schema.returnsArgument.length === 1 ? (schema.returnsArgument[0] ?? -1) : -1 };
    operators.set(name, found);
  }
  return found;
}

const MEMORY_FORMATS = ["contiguous", "preserve", "channelsLast", "channelsLast3d"];
const LAYOUTS = ["strided", "sparse"];

let objects: unknown[] | null = null;

function writeObject(value: unknown, at: number): number {
  objects ??= [];
  mailbox[at] = TAG.object;
  mailbox[at + 1] = objects.push(value) - 1;
  return at + 2;
}

function writeInt(value: unknown, at: number): number {
  if (typeof value === "bigint") {
    if (BigInt.asIntN(64, value) !== value) throw new TensorError(`${value} does not fit int64: expected -2^63 … 2^63 - 1`);
    mailbox[at] = TAG.int64;
    mailbox[at + 1] = Number(value >> 32n);
    mailbox[at + 2] = Number(value & 0xffffffffn);
    return at + 3;
  }
  mailbox[at] = TAG.int;
  mailbox[at + 1] = value as number;
  return at + 2;
}

function writeNumber(value: unknown, at: number): number {
  if (typeof value === "bigint") return writeInt(value, at);
  if (typeof value === "boolean") mailbox[at] = TAG.bool;
  else mailbox[at] = Number.isSafeInteger(value) && !Object.is(value, -0) ? TAG.int : TAG.double;
  mailbox[at + 1] = Number(value);
  return at + 2;
}

function named(value: unknown, names: readonly string[], what: string): number {
  const index = names.indexOf(value as string);
  if (index < 0) throw new TensorError(`${what} is one of ${names.join(", ")}, not ${String(value)}`);
  return index;
}

function writeOne(kind: Kind, value: unknown, at: number): number {
  switch (kind) {
    case "Tensor":
      mailbox[at] = TAG.tensor;
      mailbox[at + 1] = (value as Tensor).handle;
      return at + 2;
    case "int":
      return writeInt(value, at);
    case "float":
      mailbox[at] = TAG.double;
      mailbox[at + 1] = value as number;
      return at + 2;
    case "bool":
      mailbox[at] = TAG.bool;
      mailbox[at + 1] = value ? 1 : 0;
      return at + 2;
    case "Scalar":
      return writeNumber(value, at);
    case "ScalarType":
      return writeInt(dtypeCode(value as DType), at);
    case "MemoryFormat":
      return writeInt(named(value, MEMORY_FORMATS, "a memory format"), at);
    case "Layout":
      return writeInt(named(value, LAYOUTS, "a layout"), at);
    case "Generator":
      return writeObject((value as Generator).index, at);
    default:
      return writeObject(value, at);
  }
}

function writeArgument(argument: Argument, value: unknown, at: number): number {
  if (value === undefined || value === null) {
    mailbox[at] = TAG.none;
    return at + 1;
  }
  if (!argument.list) return writeOne(argument.kind, value, at);
  mailbox[at] = TAG.list;
  if (!Array.isArray(value)) {
    mailbox[at + 1] = argument.fixed;
    at += 2;
    for (let i = 0; i < argument.fixed; i++) at = writeOne(argument.kind, value, at);
    return at;
  }
  if (value.length * 3 > mailbox.length - at - 16) throw new TensorError(`a list of ${value.length} values is too long for one operator call`);
  mailbox[at + 1] = value.length;
  at += 2;
  for (const element of value) {
    if (element === null || element === undefined) mailbox[at++] = TAG.none;
    else at = writeOne(argument.kind, element, at);
  }
  return at;
}

let readAt = 0;

function readValue(): unknown {
  const tag = mailbox[readAt++];
  switch (tag) {
    case TAG.none:
      return null;
    case TAG.double:
    case TAG.int:
      return mailbox[readAt++];
    case TAG.bool:
      return mailbox[readAt++] !== 0;
    case TAG.tensor:
      return new Tensor(mailbox[readAt++] as number);
    case TAG.int64: {
      const high = BigInt(mailbox[readAt++] as number);
      return (high << 32n) | BigInt(mailbox[readAt++] as number);
    }
    default: {
      const count = mailbox[readAt++] as number;
      const list: unknown[] = [];
      for (let i = 0; i < count; i++) list.push(readValue());
      return list;
    }
  }
}

function readResults(operator: Operator, first: unknown, rest: readonly unknown[]): unknown {
  readAt = 0;
  const count = operator.returns.length;
  if (count === 1) return readValue();
  if (count === 0) return undefined;
  return operator.returnsArgument.map((same) => (same < 0 ? readValue() : same === 0 ? first : rest[same - 1]));
}

function describeValue(value: unknown): string {
  if (value instanceof Tensor) return value.handle === 0 ? "disposed" : `${value.dtype} [${value.shape.join(", ")}]`;
  if (Array.isArray(value)) return `[${value.slice(0, 8).map(describeValue).join(", ")}${value.length > 8 ? ", …" : ""}]`;
  return String(value);
}

function failure(operator: Operator, first: unknown, rest: readonly unknown[], error: unknown): TensorError {
  const given = operator.args
    .map((argument, i) => [argument.key, i === 0 ? first : rest[i - 1]] as const)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${describeValue(value)}`);
  const reason = (error instanceof Error ? error.message : String(error)).split("\nException raised from")[0] as string;
  return new TensorError(`${operator.name}(${given.join(", ")}): ${reason}`, operator.name);
}

/** An operator call that somebody watches. */
export interface OperatorCall {
  /** such as `aten::linear` */
  readonly name: string;
  /** the schema's arguments in their order, by camelCase name; undefined: the schema's default */
  readonly args: Readonly<Record<string, unknown>>;
}

/** Sees an operator call; `run` executes it. What it returns is what the caller gets. */
export type OperatorWatcher = (call: OperatorCall, run: () => unknown) => unknown;

let watcher: OperatorWatcher | null = null;

/**
 * Runs `work` with every operator call handed to `watch`. What `watch` itself calls is not watched, nor is what backward passes compute. The engine knows its own
 * values only: derivatives, or what becomes of an axis, are for the watcher to follow.
 */
export function watchOperators<T>(watch: OperatorWatcher, work: () => T): T {
  const before = watcher;
  watcher = watch;
  try {
    return work();
  } finally {
    watcher = before;
  }
}

function watched(watch: OperatorWatcher, operator: Operator, first: unknown, rest: readonly unknown[]): unknown {
  watcher = null;
  try {
    const args = Object.fromEntries(operator.args.map(({ key }, i) => [key, i === 0 ? first : rest[i - 1]]));
    return watch({ name: operator.name, args }, () => execute(operator, first, rest));
  } finally {
    watcher = watch;
  }
}

/** Calls an operator with its arguments in schema order, the first apart from the rest; what is missing takes the schema's default. */
export function invoke(operator: Operator, first: unknown, rest: readonly unknown[]): unknown {
  return watcher === null ? execute(operator, first, rest) : watched(watcher, operator, first, rest);
}

function execute(operator: Operator, first: unknown, rest: readonly unknown[]): unknown {
  const args = operator.args;
  mailbox[0] = operator.index;
  try {
    let at = 2;
    for (let i = 0; i < args.length; i++) at = writeArgument(args[i] as Argument, i === 0 ? first : rest[i - 1], at);
    if (objects === null) {
      mailbox[1] = 0;
      native.call();
    } else {
      mailbox[1] = 1;
      const passed = objects;
      objects = null;
      native.call(passed);
    }
  } catch (error) {
    objects = null;
    throw failure(operator, first, rest, error);
  }
  if (operator.self >= 0) return operator.self === 0 ? first : rest[operator.self - 1];
  if (mailbox[0] === TAG.tensor && operator.returns.length === 1) return new Tensor(mailbox[1] as number);
  return readResults(operator, first, rest);
}

