import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { defineRecipe, settingList, type RunResult } from "../../src/recipe/index.js";
import tiny from "./support/tiny-recipe.js";

const run = (): RunResult => ({ report: { title: "", summary: { columns: [], rows: [] }, sections: [] } });

test("settings are listed with dotted names, types, defaults and descriptions", () => {
  assert.deepEqual(settingList(tiny.settings), [
    { name: "steps", description: "Steps of the walk", type: "integer ≥ 1", default: 20 },
    { name: "pauseMs", description: "Milliseconds between steps", type: "number ≥ 0", default: 0 },
    { name: "failAt", description: "Step at which it breaks down", type: "integer | null", default: null },
    { name: "walkers", description: "Who walks", type: "list of drunk | sober", default: ["drunk", "sober"] },
    { name: "stride.length", description: "Length of a step", type: "number > 0", default: 0.1 },
    { name: "stride.unit", description: "Unit of length", type: "metres | feet", default: "metres" },
  ]);
});

test("a declaration without defaults, descriptions, or with a preset that does not fit is refused", () => {
  const presets = { quick: {}, full: {} };
  const named = { name: "x", summary: "", presets, run };
  assert.throws(() => defineRecipe({ ...named, settings: z.object({ a: z.number().describe("A") }) }), /needs a default; missing: a/);
  assert.throws(() => defineRecipe({ ...named, settings: z.object({ a: z.number().default(1) }) }), /needs a description; missing: a/);
  assert.throws(() => defineRecipe({ ...named, name: "Big Name", settings: z.object({}) }), /lower-case/);
  const settings = z.object({ a: z.number().max(2).default(1).describe("A") });
  assert.throws(() => defineRecipe({ ...named, settings, presets: { quick: {}, full: { a: 3 } } }), /recipe x.*a: /s);
});
