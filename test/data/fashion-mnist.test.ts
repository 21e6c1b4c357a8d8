import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { channelStatistics, fashionMnist, loader } from "../../src/data/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { dataErrorWith, idxOfBytes, range } from "./support.js";

test("the test split: sizes, classes, first labels and published statistics", () => {
  const data = fashionMnist({ split: "test" });
  assert.equal(data.length, 10_000);
  assert.deepEqual(data.shape, [1, 28, 28]);
  assert.equal(data.classes[9], "Ankle boot");
  const { input, target } = data.batch(range(10));
  assert.deepEqual(input.shape, [10, 1, 28, 28]);
  assert.equal(input.dtype, "float32");
  assert.deepEqual(target.toArray(), [9, 2, 1, 1, 6, 1, 4, 6, 5, 7]);
  const { mean, std } = channelStatistics(data);
  assert.ok(Math.abs((mean[0] as number) - 0.2868) < 1e-3, `mean ${mean}`);
  assert.ok(Math.abs((std[0] as number) - 0.3524) < 1e-3, `standard deviation ${std}`);
});

test("the training split has 60,000 examples, 6,000 of each class", () => {
  const data = fashionMnist({ split: "train" });
  assert.equal(data.length, 60_000);
  const counts = new Array<number>(10).fill(0);
  for (using batch of loader(data, { batchSize: 10_000, shuffle: true })) {
    for (const target of batch.target.toTypedArray()) counts[Number(target)] = (counts[Number(target)] as number) + 1;
  }
  assert.deepEqual(counts, new Array(10).fill(6000));
});

test("a folder without the files is an error that names the command", (t) => {
  const folder = temporaryFolder(t);
  assert.throws(() => fashionMnist({ split: "train", folder }), dataErrorWith(folder, "tessera data get fashion-mnist"));
});

test("files that disagree with the data set are errors that name the file", (t) => {
  const folder = temporaryFolder(t);
  const images = join(folder, "t10k-images-idx3-ubyte.gz");
  const labels = join(folder, "t10k-labels-idx1-ubyte.gz");
  writeFileSync(images, idxOfBytes([2, 28, 28], new Uint8Array(2 * 784), { gzip: true }));
  writeFileSync(labels, idxOfBytes([10_000], new Uint8Array(10_000), { gzip: true }));
  assert.throws(() => fashionMnist({ split: "test", folder }), dataErrorWith(images, "[10000,28,28]", "[2,28,28]"));
  writeFileSync(images, idxOfBytes([10_000, 28, 28], new Uint8Array(10_000 * 784), { gzip: true }));
  writeFileSync(labels, idxOfBytes([10_000], new Uint8Array(10_000).fill(10, 77, 78), { gzip: true }));
  assert.throws(() => fashionMnist({ split: "test", folder }), dataErrorWith(labels, "from 0 to 9", "10 for example 77"));
});
