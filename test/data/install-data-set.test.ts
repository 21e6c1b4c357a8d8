import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { installDataSet } from "../../src/data/install-data-set.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { dataErrorWith } from "./support.js";

test("a data set appears whole and replaces what was there", (t) => {
  const cache = temporaryFolder(t);
  const location = join(cache, "deep", "set");
  for (const contents of ["old", "new"]) {
    installDataSet(location, (folder) => {
      writeFileSync(join(folder, contents), contents);
      assert.ok(!existsSync(join(location, contents)), "nothing is to be seen before it is complete");
    });
    assert.deepEqual(readdirSync(location), [contents]);
  }
  assert.deepEqual(readdirSync(join(cache, "deep")), ["set"]);
});

test("a failure leaves what was there", (t) => {
  const cache = temporaryFolder(t);
  const location = join(cache, "set");
  installDataSet(location, (folder) => writeFileSync(join(folder, "file"), "sound"));
  const fail = (folder: string): void => {
    writeFileSync(join(folder, "file"), "half");
    throw new Error("no space left on device");
  };
  assert.throws(() => installDataSet(location, fail), dataErrorWith(location, "no space left", "TESSERA_CACHE"));
  assert.equal(readFileSync(join(location, "file"), "utf8"), "sound");
  assert.deepEqual(readdirSync(cache), ["set"]);
});
