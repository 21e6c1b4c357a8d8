import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { ABLATION_SETTINGS, BASIS_SETTINGS, INSPECTED_SETTINGS } from "./interactions-settings.js";

const settings = z.object({
  ...INSPECTED_SETTINGS,
  ...BASIS_SETTINGS,
  ...ABLATION_SETTINGS,
});

export type InteractionsEdgesSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "interactions-edges",
  summary: "How strongly directions act on one another, and how few edges hold the accuracy, in several bases",
  settings,
  presets: { quick: { examples: 2000, heldOut: 1000 }, full: {} },
  run: async (context) => (await import("./interactions-run.js")).runInteractionsEdges(context),
});
