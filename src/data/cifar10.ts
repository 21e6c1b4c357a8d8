import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { cat, fromTypedArray, scope, type Tensor } from "../tensor/index.js";
import { cacheFolder, findDataSet } from "./cache.js";
import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";
import { inMemoryDataset } from "./in-memory-dataset.js";

const CLASSES = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];
const SPLITS = {
  train: ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"],
  test: ["test_batch.bin"],
};
const PIXELS = 3 * 32 * 32;
const RECORD = 1 + PIXELS;

/** The name of the official folder. */
export const CIFAR10_FOLDER = "cifar-10-batches-bin";
/** The files of the official folder that hold examples. */
export const CIFAR10_FILES: readonly string[] = [...SPLITS.train, ...SPLITS.test];

/**
 * CIFAR-10: 50,000 training and 10,000 test colour images, `[3, 32, 32]` (red, green, blue), ten classes.
 *
 * Source: Krizhevsky, "Learning multiple layers of features from tiny images", 2009; the binary version, whose records are one
 * label byte and 3,072 pixel bytes.
 *
 * @param options.folder a `cifar-10-batches-bin` folder; without it, the one in the cache
 * @param options.recordsPerFile how many records each file must hold; only reduced copies have fewer than the official 10,000
 * @throws DataError if it is missing (the message names the command that fetches it), or a file has another size or an impossible label
 */
export function cifar10(options: { split: "train" | "test"; folder?: string; recordsPerFile?: number }): Dataset {
  const folder = findDataSet("cifar-10", CIFAR10_FILES, [options.folder ?? join(cacheFolder(), "cifar-10", CIFAR10_FOLDER)]);
  const files = SPLITS[options.split].map((file) => readCifar10File(join(folder, file), options.recordsPerFile));
  return scope(() =>
    inMemoryDataset({
      name: `cifar-10 ${options.split}`,
      input: cat(files.map(({ input }) => input), 0),
      target: cat(files.map(({ target }) => target), 0),
      classes: CLASSES,
    }),
  );
}

/**
 * One file of the binary layout: `input` uint8 `[records, 3, 32, 32]`, `target` int64 `[records]`.
 *
 * @throws DataError naming the file, if its size is not that of `records` records or a label is above 9
 */
export function readCifar10File(path: string, records = 10_000): { input: Tensor; target: Tensor } {
  const bytes = readCifar10Bytes(path, records);
  return scope(() => {
    const table = fromTypedArray(bytes, [records, RECORD]);
    return {
      input: table.narrow(1, 1, PIXELS).reshape([records, 3, 32, 32]),
      target: table.select(1, 0).to("int64"),
    };
  });
}

/** The bytes of one file, once its size and its labels have been checked. Throws as `readCifar10File` does. */
export function readCifar10Bytes(path: string, records = 10_000): Uint8Array {
  const next = "The file is damaged or something else: give the official binary version.";
  const size = statSync(path).size;
  if (size !== records * RECORD) {
    throw dataError(path, `${records * RECORD} bytes (${records} records of ${RECORD})`, String(size), next);
  }
  const file = readFileSync(path);
  for (let record = 0; record < records; record++) {
    const label = file[record * RECORD] as number;
    if (label >= CLASSES.length) {
      throw dataError(path, "labels from 0 to 9", `${label} in record ${record}`, next);
    }
  }
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}
