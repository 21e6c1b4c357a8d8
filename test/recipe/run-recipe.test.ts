import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { planRun, readRunRecord, RunInterrupted, runRecipe, UsageError, type RunSurroundings } from "../../src/recipe/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const TINY = new URL("support/tiny-recipe.js", import.meta.url).pathname;
const around = (folder: string, change: Partial<RunSurroundings> = {}): RunSurroundings => ({ folder, signal: new AbortController().signal, log: () => undefined, interactive: false, ...change });

test("a run leaves its record, metrics and report", async (context) => {
  const folder = join(temporaryFolder(context), "run");
  const { record, report } = await runRecipe(await planRun({ target: TINY, set: [{ stride: { unit: "feet" } }], seed: 4 }), around(folder));
  assert.deepEqual(readRunRecord(folder), JSON.parse(JSON.stringify(record)));
  assert.equal(record.state, "done");
  assert.equal(record.figures["sober.at"]?.toFixed(6), "1.000000");
  assert.equal(readFileSync(join(folder, "metrics.jsonl"), "utf8").trim().split("\n").length, 20);
  const page = readFileSync(report, "utf8");
  assert.match(page, /--preset quick --set stride.unit=feet --seed 4/);
});

test("a failed run says so in its record and leaves no report", async (context) => {
  const base = temporaryFolder(context);
  const plan = await planRun({ target: TINY, set: [{ failAt: 6 }] });
  await assert.rejects(runRecipe(plan, around(join(base, "a"))), /the walker fell/);
  const record = readRunRecord(join(base, "a"));
  assert.deepEqual([record.state, record.sessions[0]?.error], ["failed", "the walker fell"]);
  assert.equal(existsSync(join(base, "a/report.html")), false);
});

test("an aborted signal ends the run as interrupted; resumed, it gives the same rows and figures", async (context) => {
  const base = temporaryFolder(context);
  const whole = await runRecipe(await planRun({ target: TINY, set: [] }), around(join(base, "whole")));
  const controller = new AbortController();
  const folder = join(base, "parts");
  const log = (): void => controller.abort();
  await assert.rejects(runRecipe(await planRun({ target: TINY, set: [] }), around(folder, { signal: controller.signal, log })), RunInterrupted);
  assert.equal(readRunRecord(folder).state, "interrupted");
  const resumed = await runRecipe(await planRun({ resume: folder, set: [] }), around(folder));
  assert.deepEqual(resumed.record.figures, whole.record.figures);
  assert.deepEqual(resumed.record.sessions.map((session) => session.state), ["interrupted", "done"]);
  assert.equal(readFileSync(join(folder, "metrics.jsonl"), "utf8"), readFileSync(join(base, "whole/metrics.jsonl"), "utf8"));
});

test("what goes wrong while a run is stopping is a failure, not an interruption", async (context) => {
  const folder = join(temporaryFolder(context), "run");
  const controller = new AbortController();
  const plan = await planRun({ target: TINY, set: [] });
  const run = (): never => {
    controller.abort();
    throw new Error("the checkpoint could not be saved");
  };
  await assert.rejects(runRecipe({ ...plan, recipe: { ...plan.recipe, run } }, around(folder, { signal: controller.signal })), /could not be saved/);
  assert.equal(readRunRecord(folder).state, "failed");
});

test("resuming where the version or the machine is another says so", async (context) => {
  const folder = join(temporaryFolder(context), "run");
  await runRecipe(await planRun({ target: TINY, set: [] }), around(folder));
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  await runRecipe(await planRun({ resume: folder, set: [] }), around(folder, { log }));
  assert.deepEqual(lines, []);
  const record = readRunRecord(folder);
  writeFileSync(join(folder, "run.json"), JSON.stringify({ ...record, version: "0.0.1", machine: { ...record.machine, cpu: "abacus" } }));
  await runRecipe(await planRun({ resume: folder, set: [] }), around(folder, { log }));
  assert.match(lines[0] ?? "", /another version \(version, processor\)/);
});

test("a resumed run keeps its settings: changes are refused by name, the same ones again are welcome", async (context) => {
  const folder = join(temporaryFolder(context), "run");
  await runRecipe(await planRun({ target: TINY, set: [{ steps: 3 }] }), around(folder));
  await assert.rejects(planRun({ resume: folder, set: [{ steps: 5, stride: { unit: "feet" } }], seed: 9 }), (error) => {
    assert.ok(error instanceof UsageError);
    assert.match(error.message, /steps: the run has 3, now asked 5/);
    assert.match(error.message, /stride.unit: the run has "metres", now asked "feet"/);
    assert.match(error.message, /seed: the run has 0, now asked 9/);
    return true;
  });
  await assert.rejects(planRun({ resume: folder, set: [], preset: "full" }), /steps: the run has 3, now asked 40/);
  assert.equal((await planRun({ target: TINY, resume: folder, set: [{ steps: 3 }], seed: 0 })).settings["steps"], 3);
  await assert.rejects(planRun({ target: "g2gnet", resume: folder, set: [] }), /holds a run of recipe tiny-walk/);
});
