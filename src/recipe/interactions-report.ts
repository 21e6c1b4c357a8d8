import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { ABLATION_SETTINGS, BASIS_SETTINGS, INSPECTED_SETTINGS, MODULE_SETTINGS, SELFTEST_SETTINGS } from "./interactions-settings.js";

const settings = z.object({
  ...INSPECTED_SETTINGS,
  ...BASIS_SETTINGS,
  ...ABLATION_SETTINGS,
  ...MODULE_SETTINGS,
  ...SELFTEST_SETTINGS,
});

export type InteractionsReportSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "interactions-report",
  summary: "Everything about the inside of a network on one page: directions, edges, modules, degeneracy, self-test, and a graph to walk in",
  settings,
  presets: { quick: { examples: 2000, heldOut: 1000, resamples: 5, conditions: [10], selfTestPoints: 1000 }, full: {} },
  run: async (context) => (await import("./interactions-run.js")).runInteractionsReport(context),
});
