import { type Dataset, subset } from "../data/index.js";

/** The first images of a data set; 0 stands for all of them, and so does a number beyond them. */
export function firstImages(dataset: Dataset, count: number): Dataset {
  if (count === 0 || count >= dataset.length) return dataset;
  return subset(dataset, Int32Array.from({ length: count }, (_, image) => image));
}
