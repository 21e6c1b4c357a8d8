import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";
import { randomStream } from "./random-stream.js";
import { subset } from "./subset.js";

/**
 * Sets `validation` random examples apart. The same seed always chooses the same ones; both parts keep the order of the whole.
 *
 * @throws DataError if either part would be empty
 */
export function split(dataset: Dataset, options: { validation: number; seed?: number }): { train: Dataset; validation: Dataset } {
  const { validation, seed = 0 } = options;
  if (!Number.isInteger(validation) || validation < 1 || validation >= dataset.length) {
    throw dataError(`split of ${dataset.name}`, `a number of validation examples from 1 to ${dataset.length - 1}`, String(validation), "Give another number.");
  }
  const order = randomStream(seed).permutation(dataset.length);
  return {
    train: subset(dataset, order.subarray(validation).sort()),
    validation: subset(dataset, order.subarray(0, validation).sort()),
  };
}
