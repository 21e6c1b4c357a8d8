import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { mnist } from "../../src/data/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { dataErrorWith, range, setEnvironment } from "./support.js";

const PIXELS = 28 * 28;

/** Ten small files: digit d has d + 1 images, all of whose pixels are (10 d + image) / 255, rounded as in the package. */
function writeDigits(folder: string): void {
  for (const digit of range(10)) {
    const data = range(digit + 1).flatMap((image) => new Array<number>(PIXELS).fill(Number(((10 * digit + image) / 255).toFixed(3))));
    writeFileSync(join(folder, `${digit}.json`), JSON.stringify({ data }));
  }
}

test("the two splits share out all images, every one with its label and its exact bytes", (t) => {
  const folder = temporaryFolder(t);
  writeDigits(folder);
  const [train, held] = [mnist({ split: "train", folder }), mnist({ split: "test", folder })];
  assert.deepEqual([train.length, held.length], [44, 11]);
  const images = [train, held].flatMap((data) => {
    const { input, target } = data.batch(range(data.length));
    assert.deepEqual(input.shape, [data.length, 1, 28, 28]);
    const bytes = input.mul(255).round().mean([1, 2, 3]).toArray() as number[];
    return (target.toArray() as number[]).map((label, index) => [label, bytes[index] as number]);
  });
  for (const [label, byte] of images) assert.equal(Math.floor((byte as number) / 10), label);
  const expected = range(10).flatMap((digit) => range(digit + 1).map((image) => 10 * digit + image));
  assert.deepEqual(images.map(([, byte]) => byte as number).sort((a, b) => a - b), expected);
});

test("the split is fixed", (t) => {
  const folder = temporaryFolder(t);
  writeDigits(folder);
  assert.deepEqual(mnist({ split: "test", folder }).batch(range(11)).target.toArray(), [6, 7, 8, 6, 5, 7, 9, 7, 8, 5, 9]);
});

test("a missing data set is an error that names the command", (t) => {
  const cache = temporaryFolder(t);
  setEnvironment(t, "TESSERA_CACHE", cache);
  assert.throws(() => mnist({ split: "train" }), dataErrorWith(cache, "tessera data get mnist"));
});

test("damaged files are errors that name them", (t) => {
  const folder = temporaryFolder(t);
  writeDigits(folder);
  const path = join(folder, "3.json");
  for (const [contents, found] of [
    ['{"data": [0, 0', path],
    ["{}", "found none"],
    ["null", "found none"],
    [JSON.stringify({ data: [0, 1] }), "2 numbers"],
    [JSON.stringify({ data: new Array(PIXELS).fill(2) }), "2 at position 0"],
    [JSON.stringify({ data: [...new Array(PIXELS - 1).fill(0), "x"] }), '"x" at position 783'],
  ] as const) {
    writeFileSync(path, contents);
    assert.throws(() => mnist({ split: "train", folder }), dataErrorWith(path, found, "tessera data get mnist"));
  }
});
