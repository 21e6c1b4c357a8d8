import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  ...NETWORK_SETTINGS,
  ...SAMPLE_SETTINGS,
  cells: z.int().min(2).default(16).describe("Parts that the line is cut into to integrate its curvature, an even number"),
  split: z
    .boolean()
    .default(true)
    .describe("Split the curvature into that of the loss and that of the outputs, which takes forward derivatives of every operator of the model"),
});

export type LandscapeExplainSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-explain",
  summary: "Why there is a barrier between two networks: curvature along the line, the ledger of pairs of layers, and what its ends forecast",
  settings,
  presets: { quick: { examples: 1000, cells: 12 }, full: { examples: 5000 } },
  run: async (context) => (await import("./landscape-explain-run.js")).runLandscapeExplain(context),
});
