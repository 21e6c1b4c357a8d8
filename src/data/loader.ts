import { scope, type Tensor } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { Batch, Dataset } from "./dataset.js";
import { randomStream } from "./random-stream.js";
import type { Transform } from "./transforms.js";

export interface LoaderOptions {
  /** Examples a batch; the last one of an epoch may be smaller. Default 128. */
  batchSize?: number;
  /** A new random order every epoch. Default false. */
  shuffle?: boolean;
  /** Decides the orders and what `transform` draws. Default 0. */
  seed?: number;
  /** Leaves out a last batch that is smaller than the others. Default false. */
  dropLast?: boolean;
  /** How many batches `for await` reads and decodes ahead; for data in memory there is nothing to gain, so it reads none ahead. Default 2. */
  prefetch?: number;
  /** Changes the inputs of every batch. */
  transform?: Transform;
}

/** Where a loader stands, as plain JSON. Orders and transforms are functions of it, so it is all there is to save. */
export interface LoaderState {
  readonly seed: number;
  /** Epochs completed. */
  readonly epoch: number;
  /** Batches of this epoch already handed out; below the number of batches an epoch. */
  readonly position: number;
  readonly examples: number;
  readonly batchSize: number;
  readonly shuffle: boolean;
  readonly dropLast: boolean;
}

/** A batch that can be freed at once: `for (using batch of loader)`. Freeing it is optional, the garbage collector does so later. */
export interface LoadedBatch extends Batch, Disposable {}

/**
 * Batches of a data set. Iterating goes from where the loader stands to the end of the epoch; the next iteration is the next epoch. A loop left early
 * is continued by the next one. `for … of` needs data that can be read at once; `for await … of` takes any.
 */
export interface Loader extends Iterable<LoadedBatch>, AsyncIterable<LoadedBatch> {
  readonly dataset: Dataset;
  readonly batchSize: number;
  /** Examples an epoch. */
  readonly length: number;
  readonly batchesPerEpoch: number;
  /** Where it stands: after the batch that was handed out last. */
  state(): LoaderState;
  /**
   * Goes to where `state` was taken and ends the iterations in progress.
   *
   * @throws DataError if the state belongs to a loader with other data or settings, naming them
   */
  load(state: LoaderState): void;
}

/** Keys that keep the random streams of a seed apart. */
const STREAM = { order: 0, transform: 1 };

/**
 * Hands a data set out in batches, epoch after epoch.
 *
 * The order of an epoch depends on the seed and the epoch alone, and what the transform draws on the seed, the epoch and the batch's position:
 * a loader continued from its state gives the very batches it would have given.
 *
 * @throws DataError if a setting is out of range or an epoch would have no batch
 */
export function loader(dataset: Dataset, options: LoaderOptions = {}): Loader {
  const { batchSize = 128, shuffle = false, dropLast = false, prefetch = 2, transform } = options;
  checkCount("batchSize", batchSize, 1);
  checkCount("prefetch", prefetch, 0);
  checkCount("seed", options.seed ?? 0, 0);
  const batchesPerEpoch = dropLast ? Math.floor(dataset.length / batchSize) : Math.ceil(dataset.length / batchSize);
  if (batchesPerEpoch === 0) {
    throw dataError(`loader of ${dataset.name}`, "at least one batch", `${dataset.length} examples for batches of ${batchSize}`, "Give a smaller batchSize.");
  }
  const length = dropLast ? batchesPerEpoch * batchSize : dataset.length;

  let seed = options.seed ?? 0;
  let epoch = 0;
  let position = 0;
  let loads = 0;
  let order: { seed: number; epoch: number; indices: Int32Array } = { seed: -1, epoch: -1, indices: new Int32Array() };

  function indicesAt(place: Place): Int32Array {
    if (order.seed !== place.seed || (shuffle && order.epoch !== place.epoch)) {
      const indices = shuffle
        ? randomStream(place.seed, STREAM.order, place.epoch).permutation(dataset.length)
        : Int32Array.from({ length: dataset.length }, (_, index) => index);
      order = { seed: place.seed, epoch: place.epoch, indices };
    }
    return order.indices.subarray(place.position * batchSize, (place.position + 1) * batchSize);
  }

  function transformed(input: Tensor, place: Place): Tensor {
    return transform ? transform(input, randomStream(place.seed, STREAM.transform, place.epoch, place.position)) : input;
  }

  function read(place: Place): LoadedBatch {
    return disposable(
      scope(() => {
        const { input, target } = dataset.batch(indicesAt(place));
        return { input: transformed(input, place), target };
      }),
    );
  }

  async function readAsync(place: Place): Promise<LoadedBatch> {
    if (!dataset.batchAsync) return read(place);
    const { input, target } = await dataset.batchAsync(indicesAt(place));
    const changed = scope(() => transformed(input, place));
    if (changed !== input) input.dispose();
    return disposable({ input: changed, target });
  }

  function handedOut(place: Place): void {
    const last = place.position + 1 === batchesPerEpoch;
    epoch = last ? place.epoch + 1 : place.epoch;
    position = last ? 0 : place.position + 1;
  }

  function* batches(): Generator<LoadedBatch, void, undefined> {
    const load = loads;
    for (const place of places({ seed, epoch, position }, batchesPerEpoch)) {
      if (load !== loads) return;
      const batch = read(place);
      handedOut(place);
      yield batch;
    }
  }

  async function* batchesAsync(): AsyncGenerator<LoadedBatch, void, undefined> {
    const load = loads;
    const depth = dataset.batchAsync ? prefetch : 0;
    const waiting = places({ seed, epoch, position }, batchesPerEpoch);
    const ahead: { place: Place; batch: Promise<LoadedBatch> }[] = [];
    try {
      while (load === loads) {
        while (ahead.length <= depth && waiting.length > 0) {
          const place = waiting.shift() as Place;
          const batch = readAsync(place);
          // A failure is reported when its turn comes; until then nobody is listening.
          batch.catch(() => undefined);
          ahead.push({ place, batch });
        }
        const first = ahead.shift();
        if (first === undefined) return;
        const batch = await first.batch;
        if (load !== loads) return batch[Symbol.dispose]();
        handedOut(first.place);
        yield batch;
      }
    } finally {
      for (const { batch } of ahead) batch.then((unused) => unused[Symbol.dispose](), () => undefined);
    }
  }

  function load(state: LoaderState): void {
    checkState(`state of the loader of ${dataset.name}`, state, { examples: dataset.length, batchSize, shuffle, dropLast, batchesPerEpoch });
    ({ seed, epoch, position } = state);
    loads++;
  }

  return {
    dataset,
    batchSize,
    length,
    batchesPerEpoch,
    state: () => ({ seed, epoch, position, examples: dataset.length, batchSize, shuffle, dropLast }),
    load,
    [Symbol.iterator]: batches,
    [Symbol.asyncIterator]: batchesAsync,
  };
}

interface Place {
  readonly seed: number;
  readonly epoch: number;
  readonly position: number;
}

function places(from: Place, end: number): Place[] {
  return Array.from({ length: end - from.position }, (_, ahead) => ({ ...from, position: from.position + ahead }));
}

function disposable(batch: Batch): LoadedBatch {
  return {
    ...batch,
    [Symbol.dispose]() {
      batch.input.dispose();
      batch.target.dispose();
    },
  };
}

function checkCount(setting: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw dataError(`loader setting ${setting}`, `a whole number from ${least}`, String(value), "Give another value.");
  }
}

function checkState(
  name: string,
  state: LoaderState,
  own: { examples: number; batchSize: number; shuffle: boolean; dropLast: boolean; batchesPerEpoch: number },
): void {
  if (typeof state !== "object" || state === null) {
    throw dataError(name, "an object", String(state), "Give what `state()` gave.");
  }
  for (const setting of ["examples", "batchSize", "shuffle", "dropLast"] as const) {
    if (state[setting] !== own[setting]) {
      throw dataError(name, `${setting} ${own[setting]}`, String(state[setting]), "Continue with the data and settings it was saved with.");
    }
  }
  checkCount("seed", state.seed, 0);
  checkCount("epoch", state.epoch, 0);
  checkCount("position", state.position, 0);
  if (state.position >= own.batchesPerEpoch) {
    throw dataError(name, `a position below ${own.batchesPerEpoch}`, String(state.position), "Take another state.");
  }
}
