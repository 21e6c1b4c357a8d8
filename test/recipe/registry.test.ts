import assert from "node:assert/strict";
import { test } from "node:test";
import { loadRecipe, recipeNames, registerRecipe } from "../../src/recipe/index.js";
import tiny from "./support/tiny-recipe.js";

test("recipes register once, and an unknown name meets the nearest right one", async () => {
  registerRecipe("tiny-walk", async () => ({ default: tiny }));
  assert.equal(await loadRecipe("tiny-walk"), tiny);
  assert.throws(() => registerRecipe("tiny-walk", async () => ({ default: tiny })), /already/);
  await assert.rejects(loadRecipe("tiny-wlak"), /unknown recipe "tiny-wlak"\. Did you mean "tiny-walk"\?/);
});

test("every recipe is registered under its own name", async () => {
  for (const name of recipeNames()) assert.equal((await loadRecipe(name)).name, name);
});
