import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cifar10 } from "../../src/data/index.js";
import { CIFAR10_FILES } from "../../src/data/cifar10-files.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { dataErrorWith, range, setEnvironment } from "./support.js";

const RECORDS = 3;
const RECORD = 3073;

/** A tiny folder in the official layout: file f's record r has label (f + r) mod 10 and pixels that count up from it. */
function writeLayout(folder: string): void {
  CIFAR10_FILES.forEach((file, number) => {
    const bytes = Buffer.alloc(RECORDS * RECORD);
    for (const record of range(RECORDS)) {
      const label = (number + record) % 10;
      bytes.set([label, ...range(RECORD - 1).map((pixel) => (label + pixel) % 256)], record * RECORD);
    }
    writeFileSync(join(folder, file), bytes);
  });
}

test("the five training files follow one another; the test file stands alone", (t) => {
  const folder = temporaryFolder(t);
  writeLayout(folder);
  const train = cifar10({ split: "train", folder, recordsPerFile: RECORDS });
  const held = cifar10({ split: "test", folder, recordsPerFile: RECORDS });
  assert.deepEqual(train.shape, [3, 32, 32]);
  assert.equal(train.classes[3], "cat");
  assert.deepEqual(train.batch(range(15)).target.toArray(), [0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 5, 4, 5, 6]);
  assert.deepEqual(held.batch(range(3)).target.toArray(), [5, 6, 7]);
});

test("a record's pixels are its red, green and blue planes, row by row", (t) => {
  const folder = temporaryFolder(t);
  writeLayout(folder);
  const { input } = cifar10({ split: "test", folder, recordsPerFile: RECORDS }).batch([1]);
  assert.deepEqual(input.shape, [1, 3, 32, 32]);
  const bytes = [...input.toTypedArray()].map((value) => Math.round(Number(value) * 255));
  assert.deepEqual(bytes, range(RECORD - 1).map((pixel) => (6 + pixel) % 256));
});

test("a missing data set is an error that names the command", (t) => {
  const cache = temporaryFolder(t);
  setEnvironment(t, "TESSERA_CACHE", cache);
  assert.throws(() => cifar10({ split: "test" }), dataErrorWith(cache, "tessera data get cifar-10"));
});

test("files of another size, or with impossible labels, are errors that name them", (t) => {
  const folder = temporaryFolder(t);
  writeLayout(folder);
  const path = join(folder, "data_batch_4.bin");
  assert.throws(() => cifar10({ split: "test", folder }), dataErrorWith("test_batch.bin", "30730000 bytes", "found 9219"));
  truncateSync(path, 2 * RECORD);
  assert.throws(() => cifar10({ split: "train", folder, recordsPerFile: RECORDS }), dataErrorWith(path, "9219 bytes", "found 6146"));
  const bytes = Buffer.alloc(RECORDS * RECORD);
  bytes[2 * RECORD] = 10;
  writeFileSync(path, bytes);
  assert.throws(() => cifar10({ split: "train", folder, recordsPerFile: RECORDS }), dataErrorWith(path, "labels from 0 to 9", "10 in record 2"));
});
