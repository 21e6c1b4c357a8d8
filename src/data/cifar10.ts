import { join } from "node:path";
import { cat, fromTypedArray, scope, type Tensor } from "../tensor/index.js";
import { CIFAR10_RECORD, CIFAR10_SPLITS, cifar10Folder, readCifar10Bytes } from "./cifar10-files.js";
import type { Dataset } from "./dataset.js";
import { inMemoryDataset } from "./in-memory-dataset.js";

const CLASSES = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

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
  const folder = cifar10Folder(options.folder);
  return scope(() => {
    const files = CIFAR10_SPLITS[options.split].map((file) => readFile(join(folder, file), options.recordsPerFile));
    return inMemoryDataset({
      name: `cifar-10 ${options.split}`,
      input: cat(files.map(({ input }) => input), 0),
      target: cat(files.map(({ target }) => target), 0),
      classes: CLASSES,
    });
  });
}

/** `input` uint8 `[records, 3, 32, 32]`, a view of the file's bytes; `target` int64 `[records]`. */
function readFile(path: string, records: number | undefined): { input: Tensor; target: Tensor } {
  const table = fromTypedArray(readCifar10Bytes(path, records)).reshape([-1, CIFAR10_RECORD]);
  return {
    input: table.narrow(1, 1, CIFAR10_RECORD - 1).reshape([-1, 3, 32, 32]),
    target: table.select(1, 0).to("int64"),
  };
}
