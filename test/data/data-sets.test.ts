import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dataSets } from "../../src/data/index.js";
import { CIFAR10_FILES } from "../../src/data/cifar10-files.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { setEnvironment } from "./support.js";

test("the list says of every data set whether it is there, where, and how large it is", (t) => {
  const cache = temporaryFolder(t);
  setEnvironment(t, "TESSERA_CACHE", cache);
  const folder = join(cache, "cifar-10", "cifar-10-batches-bin");
  mkdirSync(folder, { recursive: true });
  for (const file of CIFAR10_FILES) writeFileSync(join(folder, file), new Uint8Array(5));
  const list = dataSets();
  assert.deepEqual(list.map(({ name }) => name), ["fashion-mnist", "mnist", "cifar-10"]);
  const [, digits, colours] = list;
  assert.deepEqual([digits?.state, digits?.location, digits?.bytes], ["missing", null, 0]);
  assert.deepEqual([colours?.state, colours?.location, colours?.bytes], ["present", folder, 30]);
});
