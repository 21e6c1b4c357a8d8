import { closeSync } from "node:fs";
import { atomicWrite, writeFully } from "./atomic-write.js";
import { tensorBytes } from "./bytes.js";
import type { DType } from "./dtype.js";
import { FileError } from "./file-error.js";
import { openForReading } from "./read-range.js";
import { readTensor } from "./read-tensor.js";
import { buildHeader, readHeader, type SafetensorsEntry } from "./safetensors-header.js";
import { scope } from "./scope.js";
import type { Tensor } from "./tensor.js";

/** An open safetensors file, or several behind one index. Only the header is in memory; `close` it, or declare it with `using`. */
export interface SafetensorsFile {
  readonly path: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** The names, in the order of the file. */
  keys(): string[];
  has(name: string): boolean;
  /** What the header says of a tensor. */
  entry(name: string): { readonly dtype: DType; readonly shape: readonly number[]; readonly byteLength: number };
  /** Reads one tensor, and nothing else. */
  load(name: string): Tensor;
  /** Reads rows `start` to `end` (excluded) of a tensor's first dimension, and nothing else. */
  slice(name: string, start: number, end: number): Tensor;
  loadAll(): Record<string, Tensor>;
  close(): void;
  [Symbol.dispose](): void;
}

/** Opens one file. @throws FileError when its header is damaged, lies or names an unsupported dtype. */
export function openFile(path: string): SafetensorsFile {
  const { fd, size } = openForReading(path);
  let header;
  try {
    header = readHeader(path, fd, size);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  const { entries, metadata } = header;
  let open = true;

  const find = (name: string): SafetensorsEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw missing(path, name, [...entries.keys()]);
    return entry;
  };
  const read = (dtype: DType, shape: readonly number[], start: number): Tensor => {
    if (!open) throw new FileError(path, "is closed; open it again to load a tensor.");
    return readTensor(path, fd, start, dtype, shape);
  };
  const load = (name: string): Tensor => {
    const { dtype, shape, start } = find(name);
    return read(dtype, shape, start);
  };
  const slice = (name: string, start: number, end: number): Tensor => {
    const entry = find(name);
    const [rows, ...rest] = entry.shape;
    if (rows === undefined) throw new RangeError(`${path}: tensor "${name}" has no dimension to slice; load it whole.`);
    const inside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= rows;
    if (!inside) throw new RangeError(`${path}: tensor "${name}" has rows 0 to ${rows}; cannot slice from ${start} to ${end}.`);
    const rowBytes = rows === 0 ? 0 : entry.byteLength / rows;
    return read(entry.dtype, [end - start, ...rest], entry.start + start * rowBytes);
  };
  const close = (): void => {
    if (open) closeSync(fd);
    open = false;
  };
  return {
    path,
    metadata,
    keys: () => [...entries.keys()],
    has: (name) => entries.has(name),
    entry: find,
    load,
    slice,
    loadAll: () => Object.fromEntries([...entries.keys()].map((name) => [name, load(name)])),
    close,
    [Symbol.dispose]: close,
  };
}

/** The error for a name that is not in the file. */
export function missing(path: string, name: string, names: readonly string[]): FileError {
  const some = names.slice(0, 5).map((known) => `"${known}"`).join(", ");
  return new FileError(path, `has no tensor "${name}"; it has ${names.length}: ${some}${names.length > 5 ? ", …" : ""}.`);
}

/**
 * Writes tensors to one safetensors file, atomically, one after the other: no second copy of them is made.
 *
 * @param tensors by name; the header keeps their order.
 * @param metadata strings only.
 * @throws FileError when the file cannot be written; an older file of this name survives.
 */
export function saveSafetensors(
  path: string,
  tensors: Readonly<Record<string, Tensor>>,
  metadata: Readonly<Record<string, string>> = {},
): void {
  const plan = Object.entries(tensors).map(([name, { dtype, shape }]) => ({ name, dtype, shape }));
  const { bytes, order } = buildHeader(plan, metadata);
  atomicWrite(path, (fd) => {
    writeFully(fd, bytes);
    for (const { name } of order) scope(() => writeFully(fd, tensorBytes(tensors[name]!)));
  });
}
