import {
  channelStatistics,
  cifar10,
  compose,
  type Dataset,
  fashionMnist,
  loader,
  type Loader,
  mnist,
  normalize,
  randomCrop,
  randomHorizontalFlip,
  split,
  type Transform,
} from "../data/index.js";
import { avgPool2d } from "../tensor/index.js";
import { firstImages } from "./first-images.js";
import type { G2GSettings } from "./g2gnet.js";
import { UsageError } from "./usage-error.js";

const EVALUATION_BATCH = 1000;

/** The three parts of a data set, ready for any number of trainings. */
export interface G2GData {
  /** `[channels, rows, columns]` */
  readonly shape: readonly number[];
  readonly classes: number;
  /** Shuffled and perhaps augmented training batches; one loader a training, its order decided by the seed. */
  training(seed: number): Loader;
  /** The images that choose the best epoch. */
  validation(): Loader;
  test(): Loader;
}

/**
 * Reads a data set and sets the validation images apart, the same ones in every training of a run. Pixels are normalised by the mean and the
 * standard deviation of the training images.
 *
 * @throws DataError when the data set is missing or damaged; UsageError when it has fewer images than the settings ask for.
 */
export function g2gData(settings: Pick<G2GSettings, "data" | "validation" | "trainingImages" | "pool" | "batchSize" | "augment">, seed: number): G2GData {
  const read = { "fashion-mnist": fashionMnist, mnist, "cifar-10": cifar10 }[settings.data];
  const whole = read({ split: "train" });
  const left = whole.length - settings.validation;
  if (left < 1) throw new UsageError(`validation: ${whole.name} has ${whole.length} images, and ${settings.validation} set apart leave none to train on; give less`);
  if (settings.trainingImages > left) {
    throw new UsageError(`trainingImages: ${settings.validation} validation images leave ${left} of ${whole.name}, fewer than ${settings.trainingImages}; give at most ${left}, or 0 for all of them`);
  }
  const parts = split(whole, { validation: settings.validation, seed });
  const { validation } = parts;
  const train = firstImages(parts.train, settings.trainingImages);
  const test = read({ split: "test" });
  const { mean, std } = channelStatistics(train);
  const normalised = normalize(mean, std);
  const { pool } = settings;
  const [channels = 1, height = 1, width = 1] = train.shape;
  if (height % pool !== 0 || width % pool !== 0) throw new UsageError(`pool: ${height}x${width} pixels cannot be cut into squares of ${pool}; give a divisor of both sides`);
  const shape = [channels, height / pool, width / pool];
  const shrink: Transform[] = pool === 1 ? [] : [(images) => avgPool2d(images, [pool, pool])];
  const transform = compose(...shrink, ...(settings.augment ? augmentation(shape) : []), normalised);
  const evaluation = (dataset: Dataset) => loader(dataset, { batchSize: EVALUATION_BATCH, transform: compose(...shrink, normalised) });
  return {
    shape,
    classes: train.classes.length,
    training: (seed) => loader(train, { batchSize: settings.batchSize, shuffle: true, seed, transform }),
    validation: () => evaluation(validation),
    test: () => evaluation(test),
  };
}

/** Shifts by up to an eighth of the image, 4 pixels of 28 and of 32, and mirrors colour images. */
function augmentation([channels, height = 1]: readonly number[]): Transform[] {
  const shift = randomCrop({ padding: Math.round(height / 8) });
  return channels === 3 ? [shift, randomHorizontalFlip()] : [shift];
}
