import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import command from "../../src/cli/run.js";
import { parseCall } from "../../src/cli/parse-call.js";
import recipe from "../../src/recipe/g2gnet.js";
import { planVariant } from "../../src/recipe/g2gnet-variants.js";
import { parseAssignment, planRun, type PresetName } from "../../src/recipe/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { startTessera, tessera, TINY } from "./tessera.js";

test("the help's examples are right", async () => {
  for (const example of command.examples.filter((text) => !text.includes("--resume"))) {
    const call = parseCall(command, example.split(" ").slice(2));
    const { settings } = await planRun({ target: call.words[0]!, preset: call.text("preset") as PresetName, set: call.texts("set").map(parseAssignment) });
    const g2g = recipe.settings.parse(settings);
    for (const variant of g2g.variants) {
      assert.doesNotThrow(() => planVariant(variant, g2g, { shape: [1, 28, 28], classes: 10 }, 0), example);
    }
  }
});

interface Printed {
  folder: string;
  state: string;
  figures: Record<string, number>;
  summary: unknown[];
  expected: { figure: string; agrees: boolean }[];
}

test("title and summary are all there is on stdout; the folder has its default name", (context) => {
  const cwd = temporaryFolder(context);
  const { code, out, err } = tessera(["run", TINY], { cwd });
  assert.equal(code, 0);
  assert.match(out, /^A walk\n\nWalker  Where \(metres\)\n─+  ─+\ndrunk +\S+\nsober +1\.000\n$/);
  const folder = /folder (runs\/tiny-walk-\d{8}-\d{6})/.exec(err)?.[1] ?? "";
  assert.ok(existsSync(join(cwd, folder, "report.html")));
});

test("--json prints one object with figures and settings", (context) => {
  const folder = join(temporaryFolder(context), "run");
  const { code, out } = tessera(["run", TINY, "--json", "--out", folder, "--set", "walkers=[sober]", "--set", "stride.length=2", "--seed", "5"]);
  assert.equal(code, 0);
  const printed = JSON.parse(out) as Printed;
  assert.deepEqual([printed.folder, printed.state, printed.figures, printed.summary], [folder, "done", { "sober.at": 20 }, [{ walker: "sober", at: 20 }]]);
});

test("an experiment file says what to expect and whether it came", (context) => {
  const base = temporaryFolder(context);
  const path = join(base, "walk.yaml");
  writeFileSync(path, `recipe: ${TINY}\nsettings: { stride: { length: 2 } }\nexpected:\n  sober.at: { value: 20, tolerance: 1e-9 }\n  drunk.at: { value: 1000, tolerance: 1 }\n`);
  const { out } = tessera(["run", path, "--json", "--out", join(base, "run")]);
  assert.deepEqual((JSON.parse(out) as Printed).expected.map(({ figure, agrees }) => [figure, agrees]), [["sober.at", true], ["drunk.at", false]]);
});

test("kill -9, then --resume: rows and figures as if nothing had happened", async (context) => {
  const base = temporaryFolder(context);
  const args = ["--preset", "full", "--set", "pauseMs=10"];
  const whole = JSON.parse(tessera(["run", TINY, ...args, "--json", "--out", join(base, "whole")]).out) as Printed;
  const { child, ended } = await startTessera(["run", TINY, ...args, "--out", join(base, "parts")], "the first step is done");
  await pause(Math.random() * 200);
  child.kill("SIGKILL");
  await ended;
  assert.equal(existsSync(join(base, "parts/report.html")), false);
  const resumed = tessera(["run", "--resume", join(base, "parts"), "--json"]);
  assert.equal(resumed.code, 0, resumed.err);
  assert.deepEqual((JSON.parse(resumed.out) as Printed).figures, whole.figures);
  assert.equal(readFileSync(join(base, "parts/metrics.jsonl"), "utf8"), readFileSync(join(base, "whole/metrics.jsonl"), "utf8"));
});

test("Ctrl-C ends with 130 and the command that continues; a second process is kept out meanwhile", async (context) => {
  const folder = join(temporaryFolder(context), "run");
  const { child, ended } = await startTessera(["run", TINY, "--set", "steps=10000", "--set", "pauseMs=5", "--out", folder], "the first step is done");
  const second = tessera(["run", "--resume", folder]);
  assert.equal(second.code, 2);
  assert.match(second.err, new RegExp(`process ${child.pid} on .* is writing it`));
  child.kill("SIGINT");
  const { code, err } = await ended;
  assert.equal(code, 130);
  assert.ok(err.includes(`interrupted; continue with: tessera run --resume ${folder}`));
  assert.equal((JSON.parse(readFileSync(join(folder, "run.json"), "utf8")) as { state: string }).state, "interrupted");
});

test("refusals: a folder that is taken, changed settings, wrong settings, a place that cannot be written, a recipe that fails", (context) => {
  const base = temporaryFolder(context);
  const folder = join(base, "run");
  assert.equal(tessera(["run", TINY, "--out", folder]).code, 0);
  const cases: [string[], number, RegExp][] = [
    [["run", TINY, "--out", folder], 2, /holds a run already; continue it with --resume/],
    [["run", "--resume", folder, "--set", "steps=3"], 2, /steps: the run has 10, now asked 3/],
    [["run", "--resume", folder, "--out", base], 2, /leave --out away/],
    [["run", "--resume", join(base, "none")], 2, /no run\.json/],
    [["run", TINY, "--set", "stepz=3", "--set", "stride.unit=miles"], 2, /- unknown setting "stepz", did you mean "steps"\?\n +- stride\.unit: .*got "miles"/],
    [["run", TINY, "--out", "/proc/run"], 1, /run folder \/proc\/run cannot be written .*choose another with --out/],
    [["run", TINY, "--out", join(base, "fails"), "--set", "failAt=2"], 1, /^error: the walker fell$/m],
  ];
  for (const [args, wanted, message] of cases) {
    const { code, out, err } = tessera(args);
    assert.deepEqual([code, out], [wanted, ""], args.join(" "));
    assert.match(err, message);
  }
});
