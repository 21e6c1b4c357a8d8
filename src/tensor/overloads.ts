import { type Argument, invoke, type Operator, resolve } from "./call.js";
import { isDType } from "./dtype.js";
import { Generator } from "./generator.js";
import { engine } from "./engine.js";
import { nearestOperators } from "./nearest-operators.js";
import { Tensor } from "./tensor.js";
import { TensorError } from "./tensor-error.js";

/** Classes of JavaScript values that decide between overloads; a call's classes make the key of the cache. */
const enum Class {
  absent, nothing, integer, number, boolean, text, tensor, integers, numbers, booleans, texts, tensors, empty, bigint, generator, options,
}

function classOf(value: unknown): Class {
  switch (typeof value) {
    case "undefined":
      return Class.absent;
    case "number":
      return Number.isSafeInteger(value) ? Class.integer : Class.number;
    case "boolean":
      return Class.boolean;
    case "string":
      return Class.text;
    case "bigint":
      return Class.bigint;
    default:
      if (value instanceof Tensor) return Class.tensor;
      if (value === null) return Class.nothing;
      if (Array.isArray(value)) return classOfList(value);
      return value instanceof Generator ? Class.generator : Class.options;
  }
}

function classOfList(list: readonly unknown[]): Class {
  if (list.length === 0) return Class.empty;
  if (list.some((element) => element instanceof Tensor)) return list.every((element) => element === null || element === undefined || element instanceof Tensor) ? Class.tensors : Class.options;
  const every = (test: (element: unknown) => boolean): boolean => list.every(test);
  if (every((element) => Number.isSafeInteger(element) || typeof element === "bigint")) return Class.integers;
  if (every((element) => typeof element === "number")) return Class.numbers;
  if (every((element) => typeof element === "boolean")) return Class.booleans;
  if (every((element) => typeof element === "string")) return Class.texts;
  return Class.options;
}

function acceptsOne(argument: Argument, value: unknown, kind: Class): boolean {
  switch (argument.kind) {
    case "Tensor":
      return kind === Class.tensor;
    case "int":
      return kind === Class.integer || kind === Class.bigint;
    case "float":
      return kind === Class.integer || kind === Class.number;
    case "bool":
      return kind === Class.boolean;
    case "Scalar":
      return kind === Class.integer || kind === Class.number || kind === Class.boolean || kind === Class.bigint;
    case "ScalarType":
      return isDType(value);
    case "Generator":
      return kind === Class.generator;
    case "unsupported":
      return false;
    default:
      return kind === Class.text;
  }
}

const LISTS: Partial<Record<Argument["kind"], readonly Class[]>> = {
  Tensor: [Class.tensors],
  int: [Class.integers],
  float: [Class.integers, Class.numbers],
  Scalar: [Class.integers, Class.numbers],
  bool: [Class.booleans],
  str: [Class.texts],
};

function accepts(argument: Argument, value: unknown): boolean {
  const kind = classOf(value);
  if (kind === Class.absent) return argument.hasDefault || argument.optional;
  if (kind === Class.nothing) return argument.optional || argument.hasDefault;
  if (!argument.list) return acceptsOne(argument, value, kind);
  if (kind === Class.empty || (LISTS[argument.kind]?.includes(kind) ?? false)) return true;
  return argument.fixed > 0 && acceptsOne(argument, value, kind);
}

const isOptions = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Tensor) && !(value instanceof Generator);

/** Values in schema order, or the reason why the call does not fit the operator. */
function bind(operator: Operator, given: readonly unknown[], options: Record<string, unknown> | null): unknown[] | string {
  const values: unknown[] = [];
  const positional = operator.args.filter((argument) => !argument.kwargOnly).length;
  if (given.length > positional) return `takes ${positional} positional arguments, got ${given.length}`;
  let used = 0;
  for (const [i, argument] of operator.args.entries()) {
    const fromOptions = options !== null && argument.key in options;
    if (fromOptions) used++;
    if (fromOptions && i < given.length) return `got '${argument.key}' twice`;
    const value = i < given.length ? given[i] : fromOptions ? options[argument.key] : undefined;
    if (!accepts(argument, value)) return value === undefined ? `needs '${argument.key}' (${argument.type})` : `'${argument.key}' is ${argument.type}, got ${describe(value)}`;
    values.push(value);
  }
  if (options !== null && used < Object.keys(options).length) {
    const known = new Set(operator.args.map((argument) => argument.key));
    return `has no option ${Object.keys(options).filter((key) => !known.has(key)).map((key) => `'${key}'`).join(", ")}`;
  }
  return values;
}

function describe(value: unknown): string {
  if (value instanceof Tensor) return `a tensor of shape [${value.shape.join(", ")}]`;
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.slice(0, 6).map(describe).join(", ")}${value.length > 6 ? ", …" : ""}]`;
  return typeof value === "string" ? `'${value}'` : String(value);
}

/** The overloads of one operator name, resolved when first called. */
export class OverloadSet {
  private readonly cache = new Map<number, Operator>();
  private candidates: Operator[] | null = null;

  constructor(
    readonly name: string,
    private readonly overloads: readonly string[],
  ) {}

  /** Calls the overload that fits `first, ...rest`, the last of which may be an object of options. */
  call(first: unknown, rest: readonly unknown[]): unknown {
    let key: number = 16 + classOf(first); // the leading 1 tells (undefined, x) from (x)
    for (let i = 0; i < rest.length; i++) key = key * 16 + classOf(rest[i]);
    const cached = rest.length < 11 ? this.cache.get(key) : undefined;
    if (cached !== undefined) return invoke(cached, first, rest);
    return this.choose(key, first, rest);
  }

  private choose(key: number, first: unknown, rest: readonly unknown[]): unknown {
    let given: readonly unknown[] = first === undefined && rest.length === 0 ? [] : [first, ...rest];
    const last = given.at(-1);
    const options = isOptions(last) ? last : null;
    if (options !== null) given = given.slice(0, -1);
    const reasons: string[] = [];
    for (const attempt of [given, gathered(given)])
      for (const operator of this.resolved()) {
        if (attempt === null) continue;
        const values = bind(operator, attempt, options);
        if (typeof values === "string") {
          if (attempt === given) reasons.push(`  ${operator.schema}: ${values}`);
          continue;
        }
        const textual = values.some((value) => typeof value === "string");
        if (options === null && attempt === given && !textual && rest.length < 11) this.cache.set(key, operator);
        return invoke(operator, values[0], values.slice(1));
      }
    throw new TensorError(`${this.name}(${given.map(describe).join(", ")}) fits no overload:\n${reasons.join("\n")}`, `aten::${this.name}`);
  }

  private resolved(): Operator[] {
    this.candidates ??= this.overloads.flatMap((overload) => resolve(overload === "" ? `aten::${this.name}` : `aten::${this.name}.${overload}`) ?? []);
    if (this.candidates.length === 0)
      throw new TensorError(`libtorch ${engine().torchVersion} has no operator aten::${this.name}; a newer libtorch may: see \`tessera doctor\``, `aten::${this.name}`);
    return this.candidates;
  }
}

/** `view(2, 3)` for `view([2, 3])`: trailing integers gathered into a list, or null when there are none. */
function gathered(given: readonly unknown[]): unknown[] | null {
  const start = given[0] instanceof Tensor ? 1 : 0;
  const sizes = given.slice(start);
  if (sizes.length === 0 || !sizes.every((size) => Number.isSafeInteger(size))) return null;
  return [...given.slice(0, start), sizes];
}

/**
 * The raw door to every operator of libtorch by its schema name, e.g. `ops("aten::add.Tensor")(a, b, { alpha: 2 })`. Positional arguments in
 * schema order, the rest as options. Resolved once: keep the returned function at the call site.
 *
 * @throws TensorError for an unknown operator (with the nearest names) and for arguments that do not fit the schema.
 */
export function ops(name: string): (...args: unknown[]) => unknown {
  const operator = resolve(name);
  if (operator === null) throw unknownOperator(name);
  return (...args) => {
    const last = args.at(-1);
    const options = isOptions(last) ? last : null;
    const values = bind(operator, options === null ? args : args.slice(0, -1), options);
    if (typeof values === "string") throw new TensorError(`${operator.schema}: ${values}`, name);
    return invoke(operator, values[0], values.slice(1));
  };
}

function unknownOperator(name: string): TensorError {
  const close = nearestOperators(name);
  return new TensorError(`libtorch has no operator '${name}'.${close.length > 0 ? ` Nearest: ${close.join(", ")}.` : ""} Names look like aten::add.Tensor.`, name);
}
