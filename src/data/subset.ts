import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";

/**
 * The examples of a data set with these numbers, in this order, as a data set of their own. Nothing is copied.
 *
 * @throws DataError if a number names no example
 */
export function subset(dataset: Dataset, indices: ArrayLike<number>): Dataset {
  const chosen = Int32Array.from(indices);
  for (let position = 0; position < chosen.length; position++) {
    const index = indices[position] as number;
    if (chosen[position] !== index || index < 0 || index >= dataset.length) {
      throw dataError(`subset of ${dataset.name}`, `example numbers from 0 to ${dataset.length - 1}`, String(index), "Choose examples that exist.");
    }
  }
  const original = (positions: ArrayLike<number>): Int32Array =>
    // A number past the end becomes -1, which the data set itself refuses.
    Int32Array.from(positions, (position) => chosen[position] ?? -1);
  const { batchAsync } = dataset;
  return {
    name: dataset.name,
    length: chosen.length,
    shape: dataset.shape,
    classes: dataset.classes,
    batch: (positions) => dataset.batch(original(positions)),
    ...(batchAsync && { batchAsync: (positions: ArrayLike<number>) => batchAsync(original(positions)) }),
  };
}
