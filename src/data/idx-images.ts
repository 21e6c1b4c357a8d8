import { fromTypedArray } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";
import { readIdx } from "./idx.js";
import { inMemoryDataset } from "./in-memory-dataset.js";

/**
 * A data set of grey images and their labels in two IDX files of bytes.
 *
 * @param parts.shape what the images' header must say: `[examples, rows, columns]`
 * @throws DataError if a file is damaged, has another shape, or holds a label without a class
 */
export function readIdxImages(parts: {
  name: string;
  images: string;
  labels: string;
  shape: readonly [number, number, number];
  classes: readonly string[];
}): Dataset {
  const [examples, rows, columns] = parts.shape;
  const pixels = readBytes(parts.images, parts.shape);
  const labels = readBytes(parts.labels, [examples]);
  const wrong = labels.findIndex((label) => label >= parts.classes.length);
  if (wrong >= 0) {
    throw dataError(parts.labels, `labels from 0 to ${parts.classes.length - 1}`, `${labels[wrong]} for example ${wrong}`, "Fetch the file again.");
  }
  return inMemoryDataset({
    name: parts.name,
    input: fromTypedArray(pixels, [examples, 1, rows, columns]),
    target: fromTypedArray(labels, [examples]).to("int64"),
    classes: parts.classes,
  });
}

function readBytes(path: string, shape: readonly number[]): Uint8Array {
  const found = readIdx(path);
  if (!(found.data instanceof Uint8Array) || found.shape.join() !== shape.join()) {
    const kind = found.data.constructor.name.replace("Array", "").toLowerCase();
    throw dataError(path, `uint8 of shape [${shape}]`, `${kind} of shape [${found.shape}]`, "Give this data set's own files.");
  }
  return found.data;
}
