import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { BASIS_SETTINGS, INSPECTED_SETTINGS, SELFTEST_SETTINGS } from "./interactions-settings.js";

const settings = z
  .object({
    ...INSPECTED_SETTINGS,
    ...BASIS_SETTINGS,
    ...SELFTEST_SETTINGS,
  })
  .omit({ examples: true, heldOut: true, bases: true, pictures: true });

export type InteractionsSelftestSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "interactions-selftest",
  summary: "Whether bases and edges of a network stay the same when it is written differently: behind random maps, and with neurons that change nothing",
  settings,
  presets: { quick: { selfTestPoints: 1000, conditions: [10] }, full: {} },
  run: async (context) => (await import("./interactions-run.js")).runInteractionsSelftest(context),
});
