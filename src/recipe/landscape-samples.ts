import { channelStatistics, cifar10, type Dataset, fashionMnist, loader, mnist, normalize, subset, type Transform } from "../data/index.js";
import { readSample, type Sample } from "../landscape/index.js";

export type LandscapeData = "fashion-mnist" | "mnist" | "cifar-10";

/** The images of a data set as landscapes are measured on them: without augmentation. */
export interface LandscapeSamples {
  readonly train: Sample;
  readonly test: Sample;
  /** what the pixels went through */
  readonly transform: Transform | undefined;
  readonly dataset: Dataset;
}

/**
 * Reads the first images of both splits.
 *
 * @throws DataError when the data set is missing or damaged.
 */
export async function landscapeSamples(settings: { data: LandscapeData; normalise: boolean; examples: number; batchSize: number }): Promise<LandscapeSamples> {
  const read = { "fashion-mnist": fashionMnist, mnist, "cifar-10": cifar10 }[settings.data];
  const dataset = read({ split: "train" });
  const { mean, std } = settings.normalise ? channelStatistics(dataset) : { mean: [], std: [] };
  const transform = settings.normalise ? normalize(mean, std) : undefined;
  const sample = (whole: Dataset) => {
    const first = subset(whole, Int32Array.from({ length: Math.min(settings.examples, whole.length) }, (_, image) => image));
    return readSample(loader(first, { batchSize: settings.batchSize, ...(transform === undefined ? {} : { transform }) }));
  };
  return { train: await sample(dataset), test: await sample(read({ split: "test" })), transform, dataset };
}
