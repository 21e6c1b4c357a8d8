import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { readMetrics } from "../../src/recipe/index.js";
import { startTessera, tessera } from "../cli/tessera.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const SETTINGS = ["variants=[index,tile]", "width=64", "groups=2", "tile=16", "junctions=2", "trainingImages=6400", "validation=500", "batchSize=32", "epochs=3", "threads=1"];
const RUN = ["run", "g2gnet", ...SETTINGS.flatMap((setting) => ["--set", setting])];

/** The rows, without what depends on the clock. */
const rowsOf = (folder: string) => readMetrics(join(folder, "metrics.jsonl")).map((row) => ({ ...row, msPerStep: null }));

test("tessera run g2gnet, killed with SIGKILL at a random moment and resumed, leaves the very same weights and rows", async (context) => {
  const base = temporaryFolder(context);
  const [whole, parts] = [join(base, "whole"), join(base, "parts")];
  assert.equal(tessera([...RUN, "--out", whole]).code, 0);
  const { child, ended } = await startTessera([...RUN, "--out", parts], "1 of 2");
  await pause(Math.random() * 1500);
  child.kill("SIGKILL");
  await ended;
  const resumed = tessera(["run", "--resume", parts]);
  assert.equal(resumed.code, 0, resumed.err);
  for (const name of ["index-seed0", "tile-seed0"]) {
    const [a, b] = [whole, parts].map((folder) => readFileSync(join(folder, "checkpoints", `${name}.safetensors`)));
    assert.ok(a!.equals(b!), name);
  }
  assert.deepEqual(rowsOf(parts), rowsOf(whole));
});
