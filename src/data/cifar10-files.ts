import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, findDataSet } from "./cache.js";
import { dataError } from "./data-error.js";

/** The name of the official folder. */
export const CIFAR10_FOLDER = "cifar-10-batches-bin";
/** The files of the official folder that hold examples, by split. */
export const CIFAR10_SPLITS = {
  train: ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"],
  test: ["test_batch.bin"],
} as const;
export const CIFAR10_FILES: readonly string[] = [...CIFAR10_SPLITS.train, ...CIFAR10_SPLITS.test];
/** Bytes of a record: the label, then the pixels. */
export const CIFAR10_RECORD = 1 + 3 * 32 * 32;

const CLASSES = 10;
const NEXT = "The file is damaged or something else: give the official binary version.";

/**
 * The folder that holds all six files: `folder`, else the one in the cache.
 *
 * @throws DataError if a file is missing
 */
export function cifar10Folder(folder = join(cacheFolder(), "cifar-10", CIFAR10_FOLDER)): string {
  return findDataSet("cifar-10", CIFAR10_FILES, [folder]);
}

/**
 * The bytes of one file of `records` records, once its size and its labels have been checked.
 *
 * @throws DataError naming the file, if its size is another or a label is above 9
 */
export function readCifar10Bytes(path: string, records = 10_000): Uint8Array {
  const size = statSync(path).size;
  if (size !== records * CIFAR10_RECORD) {
    throw dataError(path, `${records * CIFAR10_RECORD} bytes (${records} records of ${CIFAR10_RECORD})`, String(size), NEXT);
  }
  const file = readFileSync(path);
  for (let record = 0; record < records; record++) {
    const label = file[record * CIFAR10_RECORD] as number;
    if (label >= CLASSES) throw dataError(path, `labels from 0 to ${CLASSES - 1}`, `${label} in record ${record}`, NEXT);
  }
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}
