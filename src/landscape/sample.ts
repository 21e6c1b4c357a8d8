import type { Batch } from "../data/index.js";
import { type Batches, freeBatch } from "../train/index.js";
import { LandscapeError } from "./landscape-error.js";

/** Examples held in memory, the same at every point of a landscape. */
export interface Sample extends Disposable {
  readonly batches: readonly Batch[];
  /** how many there are */
  readonly examples: number;
}

/**
 * Reads one pass of batches, without augmentation: a landscape is a function, so its data must not change from point to point.
 *
 * @param limit stop after so many examples, at the end of a batch
 * @throws LandscapeError when there is none.
 */
export async function readSample(batches: Batches, limit = Infinity): Promise<Sample> {
  const kept: Batch[] = [];
  let examples = 0;
  for await (const batch of batches) {
    kept.push({ input: batch.input.keep(), target: batch.target.keep() });
    examples += batch.input.size(0);
    if (examples >= limit) break;
  }
  if (examples === 0) throw new LandscapeError("the data set is empty: expected at least one batch; check its size, its split and its batch size");
  return { batches: kept, examples, [Symbol.dispose]: () => kept.forEach(freeBatch) };
}
