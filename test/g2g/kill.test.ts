import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { G2GResult } from "../../src/recipe/g2gnet-training.js";
import { readMetrics } from "../../src/recipe/index.js";
import { startTessera, tessera } from "../cli/tessera.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const SETTINGS = ["variants=[index-hebb,tile-gradient]", "width=64", "groups=2", "tile=16", "junctions=2", "trainingImages=6400", "validation=500", "batchSize=32", "epochs=3", "interval=30", "fraction=0.2", "rewiringSchedule=constant", "threads=1"];
const RUN = ["run", "g2gnet", ...SETTINGS.flatMap((setting) => ["--set", setting])];

/** The rows, without what depends on the clock. */
const rowsOf = (folder: string) => readMetrics(join(folder, "metrics.jsonl")).map((row) => ({ ...row, msPerStep: null }));

const recordsOf = (folder: string, name: string) => (JSON.parse(readFileSync(join(folder, "results", `${name}.json`), "utf8")) as G2GResult).rewiring;

test("tessera run g2gnet, killed with SIGKILL at a random moment and resumed, leaves the very same weights, moves and rows", async (context) => {
  const base = temporaryFolder(context);
  const [whole, parts] = [join(base, "whole"), join(base, "parts")];
  assert.equal(tessera([...RUN, "--out", whole]).code, 0);
  const { child, ended } = await startTessera([...RUN, "--out", parts], "1 of 2");
  await pause(Math.random() * 1500);
  child.kill("SIGKILL");
  await ended;
  const resumed = tessera(["run", "--resume", parts]);
  assert.equal(resumed.code, 0, resumed.err);
  assert.match(readFileSync(join(parts, "report.html"), "utf8"), /Connectivity over time: Tile-wise, gradient growth/);
  for (const name of ["index-hebb-seed0", "tile-gradient-seed0"]) {
    const [a, b] = [whole, parts].map((folder) => readFileSync(join(folder, "checkpoints", `${name}.safetensors`)));
    assert.ok(a!.equals(b!), name);
    const [expected, records] = [whole, parts].map((folder) => recordsOf(folder, name));
    // The start, and 19 updates of two junctions.
    assert.equal(expected!.length, 2 + 2 * 19);
    assert.ok(expected!.filter(({ moved }) => moved > 0).length >= 19);
    assert.deepEqual(records, expected);
  }
  assert.deepEqual(rowsOf(parts), rowsOf(whole));
});
