import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  ...NETWORK_SETTINGS,
  ...SAMPLE_SETTINGS,
  points: z.int().min(3).default(25).describe("Evenly spaced points of the line, an odd number; more are taken about its peak"),
  resolution: z.number().min(0).default(0.01).describe("How closely the peak is bracketed, in t from 0 to 1; 0: not at all"),
});

export type LandscapeLineSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-line",
  summary: "The barrier on the straight line between two networks, by three definitions, loss and error, training and test",
  settings,
  presets: { quick: { examples: 2000, points: 11 }, full: {} },
  run: async (context) => (await import("./landscape-line-run.js")).runLandscapeLine(context),
});
