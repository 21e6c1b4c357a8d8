import { constantPadNd, tensor, where, type Tensor } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { RandomStream } from "./random-stream.js";

/**
 * Changes a whole batch of inputs at once, drawing what it needs from `random` alone, so that the same batch of the same epoch always comes
 * out the same. It leaves its argument as it is.
 */
export type Transform = (input: Tensor, random: RandomStream) => Tensor;

/** One transform after the other, the first one first. */
export function compose(...transforms: readonly Transform[]): Transform {
  return (input, random) => transforms.reduce((changed, transform) => transform(changed, random), input);
}

/**
 * (x - mean) / std, channel by channel, of images `[batch, channels, rows, columns]`.
 *
 * @param mean one number a channel, in the units of the input; @param std likewise
 * @throws DataError if the two differ in length or a standard deviation is not positive; at use, if the images have other channels
 */
export function normalize(mean: readonly number[], std: readonly number[]): Transform {
  if (mean.length === 0 || mean.length !== std.length || !std.every((value) => value > 0)) {
    throw dataError("normalize", "one mean and one positive standard deviation a channel", `[${mean}] and [${std}]`, "Take them from channelStatistics.");
  }
  const shape = [mean.length, 1, 1];
  const means = tensor(Float32Array.from(mean)).reshape(shape).keep();
  const deviations = tensor(Float32Array.from(std)).reshape(shape).keep();
  return (input) => {
    const { channels } = imageSizes("normalize", input);
    if (channels !== mean.length) {
      throw dataError("normalize", `images of ${mean.length} channels`, `[${input.shape}]`, "Give one mean and one standard deviation a channel.");
    }
    return input.sub(means).div(deviations);
  };
}

/**
 * A window of each image `[batch, channels, rows, columns]` at a random place, after `padding` pixels of `fill` have been added on every side.
 *
 * @param options.size rows and columns of the window; without it the image's own, so that padding moves the image about
 * @throws DataError if the window is larger than the padded image
 */
export function randomCrop(options: { padding?: number; size?: readonly [number, number]; fill?: number }): Transform {
  const { padding = 0, fill = 0 } = options;
  return (input, random) => {
    const { batch, channels, rows, columns } = imageSizes("randomCrop", input);
    const [height, width] = options.size ?? [rows, columns];
    const paddedRows = rows + 2 * padding;
    const paddedColumns = columns + 2 * padding;
    if (height > paddedRows || width > paddedColumns) {
      throw dataError("randomCrop", `a window of at most ${paddedRows} by ${paddedColumns}`, `${height} by ${width}`, "Give a smaller size or more padding.");
    }
    const plane = paddedRows * paddedColumns;
    const offsets = BigInt64Array.from({ length: batch }, (_, image) => {
      const top = random.integer(paddedRows - height + 1);
      const left = random.integer(paddedColumns - width + 1);
      return BigInt(image * channels * plane + top * paddedColumns + left);
    });
    const padded = padding > 0 ? constantPadNd(input, [padding, padding, padding, padding], fill) : input.contiguous();
    // Every window is a slice of one overlapping view whose first dimension is the address of the window's corner.
    const reach = (channels - 1) * plane + (height - 1) * paddedColumns + (width - 1);
    const windows = padded.asStrided([padded.numel() - reach, channels, height, width], [1, plane, paddedColumns, 1], 0);
    return windows.indexSelect(0, tensor(offsets));
  };
}

/**
 * Mirrors each image `[batch, channels, rows, columns]` left to right with the given probability.
 *
 * @throws DataError if the probability is not in [0, 1]
 */
export function randomHorizontalFlip(probability = 0.5): Transform {
  if (!(probability >= 0 && probability <= 1)) {
    throw dataError("randomHorizontalFlip", "a probability from 0 to 1", String(probability), "Give another one.");
  }
  return (input, random) => {
    const { batch } = imageSizes("randomHorizontalFlip", input);
    const mirrored = Uint8Array.from({ length: batch }, () => Number(random.uniform() < probability));
    return where(tensor(mirrored).to("bool").reshape([batch, 1, 1, 1]), input.flip([3]), input);
  };
}

function imageSizes(transform: string, input: Tensor): { batch: number; channels: number; rows: number; columns: number } {
  const [batch, channels, rows, columns] = input.shape;
  if (batch === undefined || channels === undefined || rows === undefined || columns === undefined || input.ndim !== 4) {
    throw dataError(transform, "images of shape [batch, channels, rows, columns]", `[${input.shape}]`, "Use it on images only.");
  }
  return { batch, channels, rows, columns };
}
