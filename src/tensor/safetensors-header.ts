import { byteSize, type DType } from "./dtype.js";
import { FileError } from "./file-error.js";
import { jsonKeys } from "./json-keys.js";
import { readRange } from "./read-range.js";

/**
 * The safetensors format (https://github.com/huggingface/safetensors): eight bytes with the header's length N (little-endian), N bytes
 * of JSON `{ name: { dtype, shape, data_offsets: [begin, end] }, …, "__metadata__": { key: string } }`, then the elements, row-major and
 * little-endian, each byte of the rest of the file belonging to exactly one tensor.
 */
export interface SafetensorsHeader {
  /** In the order of the file's header. */
  readonly entries: ReadonlyMap<string, SafetensorsEntry>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What the header says of one tensor. */
export interface SafetensorsEntry {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly byteLength: number;
  /** Position of the first byte in the file. */
  readonly start: number;
}

const LENGTH_BYTES = 8;
/** The reference implementation's bound. */
const LARGEST_HEADER = 100_000_000;
const METADATA = "__metadata__";

const DTYPE_OF: Readonly<Record<string, DType>> = {
  F64: "float64",
  F32: "float32",
  F16: "float16",
  BF16: "bfloat16",
  I64: "int64",
  I32: "int32",
  I16: "int16",
  I8: "int8",
  U8: "uint8",
  BOOL: "bool",
};
const NAME_OF = new Map(Object.entries(DTYPE_OF).map(([name, dtype]) => [dtype, name]));

const AGAIN = "The file is damaged: copy or write it again";

/**
 * Reads and checks the header; nothing is read or allocated beyond what the file really holds.
 *
 * @param size the file's size in bytes.
 * @throws FileError naming the tensor, what was expected and what was found.
 */
export function readHeader(path: string, fd: number, size: number): SafetensorsHeader {
  if (size < LENGTH_BYTES) throw new FileError(path, `is not a safetensors file: expected at least 8 bytes, found ${size}. ${AGAIN}.`);
  const length = new DataView(readRange(path, fd, 0, LENGTH_BYTES).buffer).getBigUint64(0, true);
  if (length > LARGEST_HEADER) {
    throw new FileError(path, `claims a header of ${length} bytes; at most ${LARGEST_HEADER} are allowed. Is it a safetensors file?`);
  }
  const present = size - LENGTH_BYTES;
  if (length > present) throw new FileError(path, `claims a header of ${length} bytes, but only ${present} follow. ${AGAIN}.`);
  return parseHeader(path, readRange(path, fd, LENGTH_BYTES, Number(length)), size);
}

function parseHeader(path: string, bytes: Uint8Array, size: number): SafetensorsHeader {
  const { parsed, names } = parseJson(path, bytes);
  const dataStart = LENGTH_BYTES + bytes.byteLength;
  const metadata = parseMetadata(path, parsed[METADATA]);
  const entries = new Map<string, SafetensorsEntry>();
  for (const name of names) {
    if (name !== METADATA) entries.set(name, parseEntry(path, name, parsed[name], dataStart, size));
  }
  checkCoverage(path, entries, dataStart, size);
  return { entries, metadata };
}

function parseJson(path: string, bytes: Uint8Array): { parsed: Record<string, unknown>; names: string[] } {
  let text: string;
  let parsed: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    parsed = JSON.parse(text);
  } catch (error) {
    throw new FileError(path, `its header is not JSON in UTF-8 (${(error as Error).message}). ${AGAIN}.`, { cause: error });
  }
  if (!isObject(parsed)) throw new FileError(path, `its header must be a JSON object, found ${brief(parsed)}. ${AGAIN}.`);
  const { topLevel, duplicate } = jsonKeys(text);
  if (duplicate !== undefined) throw new FileError(path, `its header has the key ${brief(duplicate)} twice. ${AGAIN}.`);
  return { parsed, names: topLevel };
}

function parseMetadata(path: string, value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new FileError(path, `${METADATA} must be an object of strings, found ${brief(value)}. ${AGAIN}.`);
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== "string") {
      throw new FileError(path, `${METADATA} must hold strings, but ${brief(key)} is ${brief(item)}. ${AGAIN}.`);
    }
  }
  return value as Record<string, string>;
}

function parseEntry(path: string, name: string, value: unknown, dataStart: number, size: number): SafetensorsEntry {
  const fail = (problem: string, next = AGAIN): never => {
    throw new FileError(path, `tensor ${brief(name)}: ${problem}. ${next}.`);
  };
  if (!isObject(value)) return fail(`expected { dtype, shape, data_offsets }, found ${brief(value)}`);
  const { dtype: dtypeName, shape, data_offsets: offsets } = value;
  if (typeof dtypeName !== "string") return fail(`expected a dtype such as "F32", found ${brief(dtypeName)}`);
  const dtype = Object.hasOwn(DTYPE_OF, dtypeName) ? DTYPE_OF[dtypeName] : undefined;
  if (dtype === undefined) {
    return fail(
      `dtype ${brief(dtypeName)} is not supported; supported are ${Object.keys(DTYPE_OF).join(", ")}`,
      "Convert the tensor to one of them before saving it",
    );
  }
  if (!isSizes(shape)) return fail(`expected a shape of whole numbers from 0 to 2^53 - 1, found ${brief(shape)}`);
  if (!isSizes(offsets) || offsets.length !== 2) return fail(`expected data_offsets [begin, end], found ${brief(offsets)}`);
  const [begin, end] = offsets as [number, number];
  const needed = byteLength(dtype, shape);
  if (needed === undefined) return fail(`the shape ${brief(shape)} of ${dtypeName} overflows`);
  const described = `data_offsets [${begin}, ${end}]`;
  if (end - begin !== needed) {
    return fail(`${described} cover ${end - begin} bytes, but ${dtypeName} of shape ${brief(shape)} needs ${needed}`);
  }
  const present = size - dataStart;
  if (end > present) return fail(`${described} end beyond the file, which holds ${present} bytes of data`);
  return { dtype, shape, byteLength: needed, start: dataStart + begin };
}

/** Every byte after the header belongs to exactly one tensor. */
function checkCoverage(path: string, entries: ReadonlyMap<string, SafetensorsEntry>, dataStart: number, size: number): void {
  const inOrder = [...entries].sort(([, a], [, b]) => a.start - b.start || a.byteLength - b.byteLength);
  let expected = dataStart;
  for (const [name, { start, byteLength }] of inOrder) {
    if (start !== expected) {
      const problem = start < expected ? "overlaps the tensor before it" : "leaves a gap before it";
      throw new FileError(
        path,
        `tensor ${brief(name)}: ${problem}: expected to begin at ${expected - dataStart}, found ${start - dataStart}. ${AGAIN}.`,
      );
    }
    expected = start + byteLength;
  }
  if (expected !== size) throw new FileError(path, `has ${size - expected} bytes after its last tensor. ${AGAIN}.`);
}

/** A tensor to be written. */
export interface SafetensorsPlan {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
}

/**
 * The first bytes of a file, up to the elements.
 *
 * The header keeps the order given; the elements go by decreasing element size (a stable sort, as in the reference implementation), so
 * each tensor is aligned to its elements.
 *
 * @returns the bytes, a multiple of eight, and the tensors in the order in which their elements follow.
 * @throws TypeError when a name is reserved or given twice, or metadata are not strings.
 */
export function buildHeader(
  tensors: readonly SafetensorsPlan[],
  metadata: Readonly<Record<string, string>>,
): { bytes: Uint8Array; order: SafetensorsPlan[] } {
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value !== "string") {
      throw new TypeError(`Metadata of safetensors must be strings, but ${brief(key)} is ${brief(value)}; convert it with JSON.stringify.`);
    }
  }
  const order = [...tensors].sort((a, b) => byteSize(b.dtype) - byteSize(a.dtype));
  const begins = new Map<string, number>();
  let end = 0;
  for (const { name, dtype, shape } of order) {
    if (name === METADATA) throw new TypeError(`A tensor cannot be named ${METADATA}: the format reserves it; rename it.`);
    if (begins.has(name)) throw new TypeError(`Two tensors are named ${brief(name)}; rename one.`);
    begins.set(name, end);
    end += byteLength(dtype, shape)!;
  }
  // Built by hand: an object would move keys such as "0" to the front.
  const members = tensors.map(({ name, dtype, shape }) => {
    const begin = begins.get(name)!;
    const entry = { dtype: NAME_OF.get(dtype), shape, data_offsets: [begin, begin + byteLength(dtype, shape)!] };
    return `${JSON.stringify(name)}:${JSON.stringify(entry)}`;
  });
  if (Object.keys(metadata).length > 0) members.unshift(`"${METADATA}":${JSON.stringify(metadata)}`);
  const json = Buffer.from(`{${members.join(",")}}`);
  const length = Math.ceil(json.byteLength / 8) * 8;
  const bytes = Buffer.alloc(LENGTH_BYTES + length, " ");
  bytes.writeBigUInt64LE(BigInt(length));
  bytes.set(json, LENGTH_BYTES);
  return { bytes, order };
}

/** `product(shape) · bytes per element`; undefined when it, or the strides of an empty tensor, exceed 2^53 - 1. */
function byteLength(dtype: DType, shape: readonly number[]): number | undefined {
  const strided = shape.reduce((product, size) => product * Math.max(size, 1), byteSize(dtype));
  if (!Number.isSafeInteger(strided)) return undefined;
  return shape.includes(0) ? 0 : strided;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}

/** JSON of a value, cut for a message. */
function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
