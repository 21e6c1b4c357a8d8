import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { MATCHERS } from "./landscape-matching.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  ...NETWORK_SETTINGS,
  ...SAMPLE_SETTINGS,
  matcher: z
    .enum(MATCHERS)
    .default("weights")
    .describe("What is compared: weights (no data needed), activations, or the loss at the midpoint, by straight-through gradients or Sinkhorn's relaxation"),
  points: z.int().min(3).default(25).describe("Points of the lines before and after, an odd number"),
});

export type LandscapeMatchSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-match",
  summary: "Permutes the units of one network to those of another (and turns the bases inside attention heads), which changes nothing it computes, and shows the line before and after",
  settings,
  presets: { quick: { examples: 2000, points: 11 }, full: {} },
  run: async (context) => (await import("./landscape-match-run.js")).runLandscapeMatch(context),
});
