import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { fromTypedArray, scope, tensor, type Tensor } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { Batch, Dataset } from "./dataset.js";
import { inMemoryDataset } from "./in-memory-dataset.js";

const EXTENSIONS = new Set([".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif", ".tiff"]);
/** Images decoded at a time while everything is read into memory. */
const CHUNK = 64;

interface Example {
  readonly path: string;
  readonly target: number;
}

interface Format {
  readonly rows: number;
  readonly columns: number;
  readonly channels: 1 | 3;
  /** Whether images of another size are brought to this one. */
  readonly resize: boolean;
}

/**
 * A folder with one sub-folder of images for each class, `[channels, rows, columns]`. Classes, and the images of a class, are sorted by name; files
 * that are not images (by their ending) and hidden ones are passed over.
 *
 * Images are decoded when a batch asks for them, several at once: read it with `for await`. With `inMemory` all are decoded now and kept as bytes, and
 * the plain `for … of` works too.
 *
 * @param options.size rows and columns, or one number for both: images are scaled to cover it and cut in the middle. Without it, every image
 *   must have the size of the first
 * @param options.channels 3 for red, green and blue (default), 1 for grey
 * @throws DataError if the folder cannot be read, has no classes, or a class has no images; when read, naming the image that is
 *   damaged or has another size
 */
export async function imageFolder(
  folder: string,
  options: { size?: number | readonly [number, number]; channels?: 1 | 3; inMemory?: boolean } = {},
): Promise<Dataset> {
  const classes = await classFolders(folder);
  const perClass = await Promise.all(classes.map((name, target) => imagesOf(join(folder, name), target)));
  const examples = perClass.flat();
  const format = await formatOf((examples[0] as Example).path, options);
  if (options.inMemory) {
    return inMemoryDataset({ name: folder, input: await decodeAll(examples, format), target: targets(examples), classes });
  }
  return {
    name: folder,
    length: examples.length,
    shape: [format.channels, format.rows, format.columns],
    classes,
    batch: () => {
      throw dataError(folder, "images decoded in advance", "images still to be decoded", "Read it with `for await`, or open it with { inMemory: true }.");
    },
    batchAsync: (indices) => decodeBatch(folder, examples, indices, format),
  };
}

async function classFolders(folder: string): Promise<string[]> {
  const next = "Give a folder with one sub-folder of images for each class.";
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw dataError(folder, "a readable folder", error.message, next);
  });
  const classes = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name);
  if (classes.length === 0) throw dataError(folder, "one sub-folder for each class", "none", next);
  return classes.sort();
}

async function imagesOf(folder: string, target: number): Promise<Example[]> {
  const names = await readdir(folder).catch((error: Error) => {
    throw dataError(folder, "a readable folder of images", error.message, "Check its permissions.");
  });
  const images = names.filter((name) => !name.startsWith(".") && EXTENSIONS.has(extname(name).toLowerCase())).sort();
  if (images.length === 0) {
    throw dataError(folder, `images (${[...EXTENSIONS].join(", ")})`, `${names.length} other files`, "Add images to this class or remove its folder.");
  }
  return images.map((name) => ({ path: join(folder, name), target }));
}

async function formatOf(
  first: string,
  { size, channels = 3 }: { size?: number | readonly [number, number]; channels?: 1 | 3 },
): Promise<Format> {
  if (size !== undefined) {
    const [rows, columns] = typeof size === "number" ? [size, size] : size;
    return { rows, columns, channels, resize: true };
  }
  const { default: sharp } = await import("sharp");
  const { width, height } = await sharp(first)
    .metadata()
    .catch((error: Error) => {
      throw damaged(first, error);
    });
  return { rows: height, columns: width, channels, resize: false };
}

async function decodeBatch(folder: string, examples: readonly Example[], indices: ArrayLike<number>, format: Format): Promise<Batch> {
  const chosen = Array.from(indices, (index) => {
    const example = examples[index];
    if (example === undefined) throw dataError(folder, `example numbers from 0 to ${examples.length - 1}`, String(index), "Ask for examples that exist.");
    return example;
  });
  const pixels = await decodeImages(chosen, format);
  return scope(() => ({ input: imageTensor(pixels, chosen.length, format).to("float32").div_(255), target: targets(chosen) }));
}

async function decodeAll(examples: readonly Example[], format: Format): Promise<Tensor> {
  const each = format.rows * format.columns * format.channels;
  const pixels = new Uint8Array(examples.length * each);
  for (let start = 0; start < examples.length; start += CHUNK) {
    pixels.set(await decodeImages(examples.slice(start, start + CHUNK), format), start * each);
  }
  return scope(() => imageTensor(pixels, examples.length, format));
}

/** The pixels of the images one after the other, row by row, the channels of a pixel side by side. */
async function decodeImages(examples: readonly Example[], format: Format): Promise<Uint8Array> {
  return Buffer.concat(await Promise.all(examples.map(({ path }) => decodeImage(path, format))));
}

async function decodeImage(path: string, { rows, columns, channels, resize }: Format): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const image = sharp(path).flatten().toColourspace(channels === 1 ? "b-w" : "srgb");
  const { data, info } = await (resize ? image.resize(columns, rows, { fit: "cover" }) : image)
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: Error) => {
      throw damaged(path, error);
    });
  if (info.height !== rows || info.width !== columns || info.channels !== channels) {
    throw dataError(
      path,
      `${rows} rows, ${columns} columns, ${channels} channels like the first image`,
      `${info.height} rows, ${info.width} columns, ${info.channels} channels`,
      "Give `size` to bring all images to one size.",
    );
  }
  return data;
}

function damaged(path: string, error: Error): Error {
  return dataError(path, "a sound image", error.message, "Replace or remove the file.");
}

function imageTensor(pixels: Uint8Array, count: number, { rows, columns, channels }: Format): Tensor {
  return fromTypedArray(pixels, [count, rows, columns, channels]).permute([0, 3, 1, 2]).contiguous();
}

function targets(examples: readonly Example[]): Tensor {
  return tensor(BigInt64Array.from(examples, ({ target }) => BigInt(target)));
}
