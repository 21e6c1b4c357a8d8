import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../support/temporary-folder.js";

const SETUP = fileURLToPath(new URL("../../../scripts/setup.mjs", import.meta.url));

/** Runs setup as an ordinary user on a machine whose commands are the given shell scripts. */
function setupWith(context: TestContext, commands: Record<string, string>, env: Record<string, string> = {}) {
  const folder = temporaryFolder(context);
  for (const [name, script] of Object.entries({ id: "echo 1000", ...commands })) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return spawnSync(process.execPath, [SETUP], { encoding: "utf8", env: { ...process.env, ...env, PATH: `${folder}:${process.env.PATH}` } });
}

describe("setup", () => {
  it("prints the one line to type, and stops, when it may not install system packages", (context) => {
    const { status, stderr } = setupWith(context, { "dpkg-query": "echo 'g++ installed'", sudo: "exit 1" });
    assert.equal(status, 1);
    assert.match(stderr, /sudo apt-get update && sudo apt-get install -y --no-install-recommends libtorch-dev libopenblas0-openmp dataset-fashion-mnist\n/);
  });

  it("does not ask for the system's libtorch when another was named", (context) => {
    const { stderr } = setupWith(context, { "dpkg-query": "exit 1", sudo: "exit 1" }, { TESSERA_LIBTORCH: "/opt/libtorch" });
    assert.match(stderr, /apt-get install -y --no-install-recommends g\+\+ libopenblas0-openmp/);
  });

  it("says which line to try when apt-get fails", (context) => {
    const sudo = 'if [ "$2" = true ] || [ "$3" = update ]; then exit 0; fi; exit 100';
    const { status, stderr } = setupWith(context, { "dpkg-query": "exit 1", sudo });
    assert.equal(status, 1);
    assert.match(stderr, /apt-get failed\. Type `sudo apt-get install .*`, see what it says/);
  });

  it("says when the named libtorch is none", (context) => {
    const folder = temporaryFolder(context);
    const probe = spawnSync(process.execPath, [fileURLToPath(new URL("../../../scripts/build-native.mjs", import.meta.url))], {
      encoding: "utf8",
      env: { ...process.env, TESSERA_LIBTORCH: folder, TESSERA_BUILD: join(folder, "build") },
    });
    assert.notEqual(probe.status, 0);
    assert.match(probe.stderr, /TESSERA_LIBTORCH is .*, but there is no libtorch with headers/);
  });
});
