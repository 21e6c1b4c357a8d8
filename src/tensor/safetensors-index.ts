import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { atomicWrite } from "./atomic-write.js";
import { byteSize } from "./dtype.js";
import { FileError } from "./file-error.js";
import { missing, openFile, saveSafetensors, type SafetensorsFile } from "./safetensors-file.js";
import type { Tensor } from "./tensor.js";

/**
 * Opens a sharded checkpoint by its index, `{ metadata, weight_map: { tensor: file } }` (Hugging Face's `model.safetensors.index.json`).
 * Each shard, a file beside the index, is opened when first needed.
 *
 * @throws FileError when the index is damaged or points outside its folder.
 */
export function openIndex(path: string): SafetensorsFile {
  const { fileOf, metadata } = readIndex(path);
  const shards = new Map<string, SafetensorsFile>();
  let open = true;

  const shard = (name: string): SafetensorsFile => {
    const file = fileOf.get(name);
    if (file === undefined) throw missing(path, name, [...fileOf.keys()]);
    if (!open) throw new FileError(path, "is closed; open it again to load a tensor.");
    const opened = shards.get(file) ?? openFile(join(dirname(path), file));
    shards.set(file, opened);
    if (!opened.has(name)) throw new FileError(path, `says that "${name}" is in ${file}, but it is not there; write both again.`);
    return opened;
  };
  const load = (name: string): Tensor => shard(name).load(name);
  const close = (): void => {
    open = false;
    for (const opened of shards.values()) opened.close();
  };
  return {
    path,
    metadata,
    keys: () => [...fileOf.keys()],
    has: (name) => fileOf.has(name),
    entry: (name) => shard(name).entry(name),
    load,
    slice: (name, start, end) => shard(name).slice(name, start, end),
    loadAll: () => Object.fromEntries([...fileOf.keys()].map((name) => [name, load(name)])),
    close,
    [Symbol.dispose]: close,
  };
}

function readIndex(path: string): { fileOf: Map<string, string>; metadata: Record<string, string> } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new FileError(path, `is not a readable JSON index: ${(error as Error).message}; copy or write it again.`, { cause: error });
  }
  const { weight_map: map, metadata = {} } = Object(parsed) as { weight_map?: unknown; metadata?: unknown };
  if (typeof map !== "object" || map === null || Array.isArray(map)) {
    throw new FileError(path, 'has no object "weight_map" from tensor to file; is it a safetensors index?');
  }
  const fileOf = new Map<string, string>();
  for (const [name, file] of Object.entries(map)) {
    if (typeof file !== "string" || file !== basename(file) || file === ".." || file === "") {
      throw new FileError(path, `tensor "${name}": expected the name of a file beside the index, found ${JSON.stringify(file)}.`);
    }
    fileOf.set(name, file);
  }
  const strings = Object.entries(Object(metadata)).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]);
  return { fileOf, metadata: Object.fromEntries(strings) };
}

/**
 * Writes tensors to `NAME-00001-of-00003.safetensors` … and then `NAME.safetensors.index.json`. Use a fresh folder: the set as a whole is not
 * replaced atomically.
 *
 * @param folder an existing folder.
 * @param options `maxShardBytes` bounds the elements in a shard (a tensor larger than that stands alone); `name` is "model" by default.
 * @returns the path of the index.
 * @throws FileError when a file cannot be written.
 */
export function saveShardedSafetensors(
  folder: string,
  tensors: Readonly<Record<string, Tensor>>,
  options: { maxShardBytes: number; name?: string; metadata?: Readonly<Record<string, string>> },
): string {
  const { maxShardBytes, name: stem = "model", metadata = {} } = options;
  if (!(maxShardBytes > 0)) throw new RangeError(`maxShardBytes must be above 0, found ${maxShardBytes}.`);
  const shards: Record<string, Tensor>[] = [{}];
  let filled = 0;
  let total = 0;
  for (const [name, tensor] of Object.entries(tensors)) {
    const bytes = tensor.numel() * byteSize(tensor.dtype);
    if (filled > 0 && filled + bytes > maxShardBytes) {
      shards.push({});
      filled = 0;
    }
    shards.at(-1)![name] = tensor;
    filled += bytes;
    total += bytes;
  }
  const weightMap: Record<string, string> = {};
  const number = (value: number): string => String(value).padStart(5, "0");
  shards.forEach((shard, index) => {
    const file = `${stem}-${number(index + 1)}-of-${number(shards.length)}.safetensors`;
    saveSafetensors(join(folder, file), shard, metadata);
    for (const name of Object.keys(shard)) weightMap[name] = file;
  });
  const path = join(folder, `${stem}.safetensors.index.json`);
  atomicWrite(path, `${JSON.stringify({ metadata: { ...metadata, total_size: total }, weight_map: weightMap }, null, 2)}\n`);
  return path;
}
