import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compareExpected, experimentNames, experimentPath, planRun, readExperiment, UsageError } from "../../src/recipe/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const TINY = new URL("support/tiny-recipe.js", import.meta.url).pathname;

test("an experiment gives recipe, preset, seed and settings; the command line lies over it", async (context) => {
  const path = join(temporaryFolder(context), "walk.yaml");
  writeFileSync(path, `recipe: ${TINY}\npreset: full\nseed: 3\nsettings:\n  stride: { length: 2 }\n  steps: 7\n`);
  const plan = await planRun({ target: path, set: [{ steps: 8 }] });
  assert.deepEqual([plan.preset, plan.seed], ["full", 3]);
  assert.deepEqual(plan.settings, { steps: 8, pauseMs: 0, failAt: null, walkers: ["drunk", "sober"], stride: { length: 2, unit: "feet" } });
});

test("a wrong file lists what is wrong", (context) => {
  const path = join(temporaryFolder(context), "walk.yaml");
  writeFileSync(path, "recipee: x\npreset: fast\n");
  assert.throws(() => readExperiment(path), (error) => {
    assert.ok(error instanceof UsageError);
    assert.match(error.message, /unknown key "recipee"\. Did you mean "recipe"\?/);
    assert.match(error.message, /preset: /);
    return true;
  });
  writeFileSync(path, "recipe: [x\n");
  assert.throws(() => readExperiment(path), /not YAML/);
  assert.throws(() => readExperiment(`${path}.none.yaml`), UsageError);
});

test("figures are compared within their tolerance; a missing one does not agree", () => {
  const found = compareExpected({ a: { value: 1, tolerance: 0.1 }, b: { value: 1, tolerance: 0.1 }, c: { value: 1, tolerance: 0.1 } }, { a: 1.05, b: 1.2 });
  assert.deepEqual(found.map(({ agrees, found }) => [agrees, found]), [[true, 1.05], [false, 1.2], [false, null]]);
});

test("every experiment that comes with Tessera fits its recipe", async () => {
  for (const name of experimentNames()) {
    const plan = await planRun({ target: name, set: [] });
    assert.equal(plan.recipe.name, readExperiment(experimentPath(name)).recipe);
  }
});
