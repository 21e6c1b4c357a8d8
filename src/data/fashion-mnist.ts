import { join } from "node:path";
import { findDataSet } from "./cache.js";
import type { Dataset } from "./dataset.js";
import { fashionMnistFolder } from "./fashion-mnist-files.js";
import { readIdxImages } from "./idx-images.js";

/** The class names by target (Xiao, Rasul and Vollgraf, 2017, table 2). */
const CLASSES = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];
const FILES = {
  train: { images: "train-images-idx3-ubyte.gz", labels: "train-labels-idx1-ubyte.gz", examples: 60_000 },
  test: { images: "t10k-images-idx3-ubyte.gz", labels: "t10k-labels-idx1-ubyte.gz", examples: 10_000 },
};

/**
 * Fashion-MNIST: 60,000 training and 10,000 test images of clothes, `[1, 28, 28]`, ten classes.
 *
 * Source: Xiao, Rasul and Vollgraf, "Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms", 2017. Read from
 * `folder`, else from the cache, else from where Debian's package `dataset-fashion-mnist` puts it.
 *
 * @throws DataError if it is missing (the message names the command that fetches it) or a file is damaged
 */
export function fashionMnist(options: { split: "train" | "test"; folder?: string }): Dataset {
  const { images, labels, examples } = FILES[options.split];
  const folder = options.folder ?? fashionMnistFolder();
  findDataSet("fashion-mnist", [images, labels], [folder]);
  return readIdxImages({
    name: `fashion-mnist ${options.split}`,
    images: join(folder, images),
    labels: join(folder, labels),
    shape: [examples, 28, 28],
    classes: CLASSES,
  });
}
