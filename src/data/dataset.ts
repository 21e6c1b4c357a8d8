import type { Tensor } from "../tensor/index.js";

/** Some examples: `input` is float32 `[batch, …shape]`, `target` int64 `[batch]` (float32 for a regression). */
export interface Batch {
  readonly input: Tensor;
  readonly target: Tensor;
}

/** Examples that can be fetched by their numbers, 0 … `length` - 1. */
export interface Dataset {
  readonly name: string;
  /** How many examples there are. */
  readonly length: number;
  /** The shape of one input, such as `[1, 28, 28]` (channels, rows, columns). */
  readonly shape: readonly number[];
  /** The names of the classes, by target; empty for a regression. */
  readonly classes: readonly string[];
  /**
   * The examples with these numbers, in this order. Images come as float32 in [0, 1].
   *
   * @throws DataError if the data set can only be read asynchronously: use `batchAsync`, or `preload` it
   */
  batch(indices: ArrayLike<number>): Batch;
  /** The same for data that has to be read and decoded first. Data sets in memory have none. */
  batchAsync?(indices: ArrayLike<number>): Promise<Batch>;
}
