import { scope } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";

/** Examples read at a time: enough to be quick, few enough to stay in tens of megabytes. */
const CHUNK = 1000;

/**
 * The mean and the standard deviation (with divisor n) of every channel over all images of a data set, for `normalize`.
 *
 * mean = Σx / n,  std = √(Σx² / n - mean²), summed in float64.
 *
 * @throws DataError if the inputs are not images `[channels, rows, columns]`, or can only be read asynchronously
 */
export function channelStatistics(dataset: Dataset): { mean: number[]; std: number[] } {
  const [channels, rows, columns] = dataset.shape;
  if (channels === undefined || rows === undefined || columns === undefined || dataset.shape.length !== 3) {
    throw dataError(dataset.name, "images of shape [channels, rows, columns]", `[${dataset.shape}]`, "Normalise other inputs yourself.");
  }
  const sums = new Float64Array(channels);
  const squares = new Float64Array(channels);
  for (let start = 0; start < dataset.length; start += CHUNK) {
    const indices = Int32Array.from({ length: Math.min(CHUNK, dataset.length - start) }, (_, offset) => start + offset);
    scope(() => {
      const input = dataset.batch(indices).input;
      // Sums of a chunk's squares in float32 keep seven digits; the chunks are added in float64.
      addTo(sums, input.sum([2, 3]).to("float64").sum([0]).toTypedArray());
      addTo(squares, input.square().sum([2, 3]).to("float64").sum([0]).toTypedArray());
    });
  }
  const count = dataset.length * rows * columns;
  const mean = Array.from(sums, (sum) => sum / count);
  const std = Array.from(squares, (sum, channel) => Math.sqrt(sum / count - (mean[channel] as number) ** 2));
  return { mean, std };
}

function addTo(totals: Float64Array, values: ArrayLike<number | bigint>): void {
  for (let channel = 0; channel < totals.length; channel++) {
    totals[channel] = (totals[channel] as number) + Number(values[channel]);
  }
}
