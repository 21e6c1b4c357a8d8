import type { Batch } from "../data/index.js";

/** Batches, one pass over the data each time it is iterated. Who iterates owns the batches and frees them. */
export type Batches = Iterable<Batch> | AsyncIterable<Batch>;

/**
 * Batches to train on: what `loader` of the data folder gives. Its position counts the batches handed out, so that after
 * `load(state)` the next iteration continues with the batch that would have come next.
 */
export type BatchSource = Batches & {
  readonly batchesPerEpoch: number;
  /** The exact position, as plain JSON. */
  state(): unknown;
  load(state: unknown): void;
};

/** Frees the tensors of a batch that is done with. */
export function freeBatch(batch: Batch): void {
  batch.input.dispose();
  batch.target.dispose();
}
