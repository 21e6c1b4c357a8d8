import { type DType, isFloating } from "./dtype.js";

/** What {@link formatTensor} needs: elements in row-major order and the facts that stand behind them. */
export interface PrintableTensor {
  /** `product(shape)` elements; float16 and bfloat16 may come as raw bits in a `Uint16Array`. */
  readonly data: ArrayLike<number | bigint | boolean>;
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly device?: string;
  readonly requiresGrad?: boolean;
}

// PyTorch's default print options.
const PRECISION = 4;
const THRESHOLD = 1000;
const EDGE_ITEMS = 3;
const LINE_WIDTH = 80;

/**
 * The text PyTorch's `repr` gives: four decimals, scientific notation when magnitudes differ by more than 1000, the first and last three
 * items of long dimensions above 1000 elements, then device, dtype (unless float32, int64, bool) and `requires_grad`.
 */
export function formatTensor(tensor: PrintableTensor): string {
  const { shape, dtype, device = "cpu", requiresGrad = false } = tensor;
  const elements = shape.reduce((product, size) => product * size, 1);
  const suffixes: string[] = [];
  if (device !== "cpu") suffixes.push(`device='${device}'`);
  if (elements === 0 && shape.length !== 1) suffixes.push(`size=${pythonTuple(shape)}`);
  const impliedType = dtype === "float32" || (elements > 0 && (dtype === "int64" || dtype === "bool"));
  if (!impliedType) suffixes.push(`dtype=torch.${dtype}`);
  if (requiresGrad) suffixes.push("requires_grad=True");

  const prefix = "tensor(";
  return withSuffixes(prefix + (elements === 0 ? "[]" : body(tensor, elements, prefix.length)), suffixes, prefix.length);
}

function body(tensor: PrintableTensor, elements: number, indent: number): string {
  const { shape, dtype } = tensor;
  const read = reader(tensor);
  const summarize = elements > THRESHOLD;
  const strides = shape.map((_, dim) => shape.slice(dim + 1).reduce((product, size) => product * size, 1));
  const shown = shape.map((size) => shownIndices(size, summarize));

  const values: (number | bigint | boolean)[] = [];
  const collect = (dim: number, offset: number): void => {
    if (dim === shape.length) values.push(read(offset));
    else for (const index of shown[dim]!) if (index !== null) collect(dim + 1, offset + index * strides[dim]!);
  };
  collect(0, 0);
  const format = isFloating(dtype) ? floatFormat(values as number[]) : plainFormat(values);

  const render = (dim: number, offset: number, margin: number): string => {
    if (dim === shape.length) return format.text(read(offset));
    const isRow = dim === shape.length - 1;
    const items = shown[dim]!.map((index) => {
      if (index === null) return isRow ? " ..." : "...";
      return render(dim + 1, offset + index * strides[dim]!, margin + 1);
    });
    const newLine = "\n".repeat(isRow ? 1 : shape.length - dim - 1) + " ".repeat(margin + 1);
    if (!isRow) return `[${items.join("," + newLine)}]`;
    const perLine = Math.max(1, Math.floor((LINE_WIDTH - margin) / (format.width + 2)));
    return `[${chunks(items, perLine).map((line) => line.join(", ")).join("," + newLine)}]`;
  };
  return render(0, 0, indent);
}

function reader({ data, dtype }: PrintableTensor): (index: number) => number | bigint | boolean {
  if (dtype === "bool") return (index) => Boolean(data[index]);
  if (data instanceof Uint16Array && dtype === "float16") return (index) => float16FromBits(data[index]!);
  if (data instanceof Uint16Array && dtype === "bfloat16") return (index) => bfloat16FromBits(data[index]!);
  return (index) => data[index]!;
}

/** Indices to print along one dimension; `null` stands for the gap. */
function shownIndices(size: number, summarize: boolean): (number | null)[] {
  if (!summarize || size <= 2 * EDGE_ITEMS) return Array.from({ length: size }, (_, index) => index);
  const edge = Array.from({ length: EDGE_ITEMS }, (_, index) => index);
  return [...edge, null, ...edge.map((index) => size - EDGE_ITEMS + index)];
}

interface NumberFormat {
  readonly width: number;
  readonly text: (value: number | bigint | boolean) => string;
}

function plainFormat(values: readonly (number | bigint | boolean)[]): NumberFormat {
  const plain = (value: number | bigint | boolean): string => {
    return typeof value === "boolean" ? (value ? "True" : "False") : String(value);
  };
  const width = values.reduce((widest: number, value) => Math.max(widest, plain(value).length), 1);
  return { width, text: (value) => plain(value).padStart(width) };
}

/** One notation for the whole tensor: "1." when all are whole numbers, "1.0000", or "1.0000e+00" when the range is wide. */
function floatFormat(values: readonly number[]): NumberFormat {
  const finite = values.filter((value) => Number.isFinite(value) && value !== 0);
  const magnitudes = finite.map(Math.abs);
  const largest = magnitudes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = magnitudes.reduce((a, b) => Math.min(a, b), Infinity);
  const whole = finite.every(Number.isInteger);
  const scientific = finite.length > 0 && (largest / smallest > 1000 || largest > 1e8 || (!whole && smallest < 1e-4));
  const convert = scientific ? scientificText : whole ? wholeText : (value: number) => fixedText(value, PRECISION);
  const width = finite.reduce((widest, value) => Math.max(widest, convert(value).length), 1);
  return { width, text: (value) => convert(value as number).padStart(width) };
}

function wholeText(value: number): string {
  return Number.isFinite(value) ? `${fixedText(value, 0)}.` : nonFiniteText(value);
}

function nonFiniteText(value: number): string {
  return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/** Fixed notation, exact ties to even as in C's printf (`Number.prototype.toFixed` rounds them up). */
function fixedText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  const magnitude = Math.abs(value);
  let text = magnitude.toFixed(digits);
  // A binary fraction has as many decimals as bits: a tie after `digits` decimals has exactly digits + 1 bits after the point.
  const scaled = magnitude * 2 ** (digits + 1);
  const isTie = scaled % 2 === 1;
  if (isTie && Number(text.at(-1)) % 2 === 1) text = magnitude.toFixed(digits + 1).slice(0, digits === 0 ? -2 : -1);
  return (isNegative(value) ? "-" : "") + text;
}

/** `d.dddde±dd`, exact ties to even. */
function scientificText(value: number): string {
  if (!Number.isFinite(value)) return nonFiniteText(value);
  const magnitude = Math.abs(value);
  let [mantissa, exponent] = magnitude.toExponential(PRECISION).split("e") as [string, string];
  // No double lies closer to a six-digit tie than this many digits without being the tie.
  const [exact, exactExponent] = magnitude.toExponential(60).split("e") as [string, string];
  const isTie = /^50*$/.test(exact.slice(2 + PRECISION));
  if (isTie && Number(exact[1 + PRECISION]) % 2 === 0) [mantissa, exponent] = [exact.slice(0, 2 + PRECISION), exactExponent];
  return `${isNegative(value) ? "-" : ""}${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

function pythonTuple(shape: readonly number[]): string {
  return `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function withSuffixes(text: string, suffixes: readonly string[], indent: number): string {
  let result = text;
  // PyTorch counts two columns more than the last line has.
  let column = text.length - text.lastIndexOf("\n") + 1;
  for (const suffix of suffixes) {
    if (column + suffix.length + 2 > LINE_WIDTH) {
      result += `,\n${" ".repeat(indent)}${suffix}`;
      column = indent + suffix.length;
    } else {
      result += `, ${suffix}`;
      column += suffix.length + 2;
    }
  }
  return `${result})`;
}

/** IEEE 754 binary16. */
function float16FromBits(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The upper half of a float32. */
function bfloat16FromBits(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits);
  return view.getFloat32(0);
}
