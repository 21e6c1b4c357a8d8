import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { BASIS_SETTINGS, INSPECTED_SETTINGS, MODULE_SETTINGS } from "./interactions-settings.js";

const settings = z.object({
  ...INSPECTED_SETTINGS,
  ...BASIS_SETTINGS,
  ...MODULE_SETTINGS,
});

export type InteractionsModulesSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "interactions-modules",
  summary: "Modules of a network in several bases: how far they separate, how far to believe them, and what each does",
  settings,
  presets: { quick: { examples: 2000, heldOut: 1000, resamples: 5 }, full: {} },
  run: async (context) => (await import("./interactions-run.js")).runInteractionsModules(context),
});
