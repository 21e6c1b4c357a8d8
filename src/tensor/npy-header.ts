import { byteSize, type DType } from "./dtype.js";
import { FileError } from "./file-error.js";
import { readRange } from "./read-range.js";

/**
 * NumPy's array format (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html): magic, version, header length, then a Python
 * dictionary `{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }` padded so that the elements begin at a multiple of 64.
 */
export interface NpyHeader {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** First index fastest, instead of the last. */
  readonly fortranOrder: boolean;
  /** Position of the first element in the file. */
  readonly start: number;
}

const MAGIC = "\x93NUMPY";
const ALIGNMENT = 64;
/** Far above any true header: structured dtypes, which alone need long ones, are not supported. */
const LARGEST_HEADER = 2 ** 20;

const DTYPE_OF: Readonly<Record<string, DType>> = {
  "<f2": "float16",
  "<f4": "float32",
  "<f8": "float64",
  "|i1": "int8",
  "<i2": "int16",
  "<i4": "int32",
  "<i8": "int64",
  "|u1": "uint8",
  "|b1": "bool",
};
const NAME_OF = new Map(Object.entries(DTYPE_OF).map(([name, dtype]) => [dtype, name]));

const AGAIN = "The file is damaged: copy or write it again";

/**
 * Reads and checks the header of versions 1.0, 2.0 and 3.0.
 *
 * @param size the file's size in bytes.
 * @throws FileError when it is malformed, of another dtype, or promises more or fewer elements than the file holds.
 */
export function readNpyHeader(path: string, fd: number, size: number): NpyHeader {
  const prefix = readRange(path, fd, 0, Math.min(size, 12));
  if (size < 12 || Buffer.from(prefix.subarray(0, 6)).toString("latin1") !== MAGIC) {
    throw new FileError(path, "is not a .npy file: it does not begin with \\x93NUMPY. Save the array with numpy.save.");
  }
  const view = new DataView(prefix.buffer);
  const [major, minor] = [view.getUint8(6), view.getUint8(7)];
  if (major < 1 || major > 3 || minor !== 0) {
    throw new FileError(path, `has version ${major}.${minor}; supported are 1.0, 2.0 and 3.0. Save it again with numpy.save.`);
  }
  const textStart = major === 1 ? 10 : 12;
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > Math.min(size - textStart, LARGEST_HEADER)) {
    throw new FileError(path, `claims a header of ${length} bytes, but only ${size - textStart} follow. ${AGAIN}.`);
  }
  const bytes = Buffer.from(readRange(path, fd, textStart, length));
  return parseHeader(path, bytes.toString(major === 3 ? "utf8" : "latin1"), textStart + length, size);
}

function parseHeader(path: string, text: string, start: number, size: number): NpyHeader {
  const { descr, fortran_order: order, shape: tuple } = parseDictionary(path, text);
  const dtype = dtypeOf(path, descr!);
  if (order !== "True" && order !== "False") {
    throw new FileError(path, `expected fortran_order True or False, found ${brief(order!)}. ${AGAIN}.`);
  }
  const shape = parseTuple(tuple!);
  if (shape === undefined) throw new FileError(path, `expected a shape such as (2, 3), found ${brief(tuple!)}. ${AGAIN}.`);
  const strided = shape.reduce((product, length) => product * Math.max(length, 1), byteSize(dtype));
  if (!Number.isSafeInteger(strided)) throw new FileError(path, `its shape ${brief(tuple!)} overflows. ${AGAIN}.`);
  const byteLength = shape.includes(0) ? 0 : strided;
  if (size - start !== byteLength) {
    throw new FileError(path, `${descr} of shape ${brief(tuple!)} needs ${byteLength} bytes of elements, found ${size - start}. ${AGAIN}.`);
  }
  return { dtype, shape, fortranOrder: order === "True", start };
}

const FIELD = /\s*(['"])(descr|fortran_order|shape)\1\s*:\s*('[^']*'|"[^"]*"|True|False|\([^()]*\)|\[.*\])\s*(,|$)/sy;

/** The three fields of the dictionary, as text. */
function parseDictionary(path: string, text: string): Record<string, string> {
  const braced = /^\s*\{(.*)\}\s*$/s.exec(text);
  const fields: Record<string, string> = {};
  const inside = braced?.[1]?.trimEnd() ?? "";
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < inside.length) {
    const match = FIELD.exec(inside);
    if (match === null || match[2]! in fields) break;
    fields[match[2]!] = match[3]!;
  }
  if (Object.keys(fields).length !== 3 || FIELD.lastIndex !== inside.length) {
    throw new FileError(path, `expected a header {'descr': …, 'fortran_order': …, 'shape': …}, found ${brief(text)}. ${AGAIN}.`);
  }
  return fields;
}

function dtypeOf(path: string, descr: string): DType {
  const name = descr.slice(1, -1);
  const dtype = Object.hasOwn(DTYPE_OF, name) ? DTYPE_OF[name] : undefined;
  if (dtype !== undefined) return dtype;
  const advice = name.startsWith(">")
    ? `Its bytes are big-endian: save array.astype("<${name.slice(1)}") instead`
    : "Convert the array with astype before saving it";
  throw new FileError(path, `has dtype ${brief(descr)}; supported are ${Object.keys(DTYPE_OF).join(", ")}. ${advice}.`);
}

function parseTuple(text: string): number[] | undefined {
  const items = /^\(\s*((?:\d+\s*,\s*)*)(\d*)\s*\)$/.exec(text);
  if (items === null || (items[1] === "" && items[2] !== "")) return undefined;
  return text.match(/\d+/g)?.map(Number) ?? [];
}

/**
 * The first bytes of a version 1.0 file in C order, up to the elements.
 *
 * @throws TypeError for bfloat16, which NumPy does not have.
 */
export function buildNpyHeader(dtype: DType, shape: readonly number[]): Uint8Array {
  const descr = NAME_OF.get(dtype);
  if (descr === undefined) throw new TypeError(`A .npy file cannot hold ${dtype}; convert the tensor to float32 first.`);
  const tuple = `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const prefix = 10;
  const total = Math.ceil((prefix + text.length + 1) / ALIGNMENT) * ALIGNMENT;
  const bytes = Buffer.alloc(total, " ");
  bytes.write(MAGIC, "latin1");
  bytes.set([1, 0], 6);
  bytes.writeUInt16LE(total - prefix, 8);
  bytes.write(text, prefix, "latin1");
  bytes.write("\n", total - 1, "latin1");
  return bytes;
}

function brief(text: string): string {
  const shown = text.trim();
  return shown.length > 100 ? `${shown.slice(0, 100)}…` : shown;
}
