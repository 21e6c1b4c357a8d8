import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  ...NETWORK_SETTINGS,
  ...SAMPLE_SETTINGS,
  points: z.int().min(3).default(11).describe("Points of a line, an odd number"),
  tolerance: z
    .number()
    .min(0)
    .default(0.02)
    .describe("How much worse than the two networks' mean a merged one may be: share of the images for the error, of the loss without classes"),
});

export type LandscapeVerdictSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-verdict",
  summary: "Whether two networks can be averaged: as they are, once matched, once repaired, or not at all, with the loss to expect",
  settings,
  presets: { quick: { examples: 2000 }, full: {} },
  run: async (context) => (await import("./landscape-verdict-run.js")).runLandscapeVerdict(context),
});
