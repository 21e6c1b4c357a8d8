import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, OPTIONAL_RESOLUTION, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  ...NETWORK_SETTINGS,
  ...SAMPLE_SETTINGS,
  kind: z.enum(["bezier", "polychain"]).default("bezier").describe("A smooth curve, or straight pieces"),
  bends: z.int().min(1).default(1).describe("Control points between the networks"),
  steps: z.int().min(1).default(2000).describe("Training steps of the curve"),
  trainingBatch: z.int().min(1).default(128).describe("Images a step"),
  lr: z.number().positive().default(0.05).describe("Learning rate"),
  momentum: z.number().min(0).lt(1).default(0.9).describe("Momentum"),
  weightDecay: z.number().min(0).default(0).describe("Weight decay of the points of the curve"),
  resolution: OPTIONAL_RESOLUTION.describe("Lines along each axis of the landscape about the curve, at least 5; 0 for none"),
  points: z.int().min(3).default(61).describe("Points of the curve to look at afterwards, an odd number"),
});

export type LandscapeCurveSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-curve",
  summary: "A curve of low loss between two networks, trained, beside the straight line",
  settings,
  presets: { quick: { examples: 2000, steps: 300, points: 21, resolution: 15 }, full: {} },
  run: async (context) => (await import("./landscape-curve-run.js")).runLandscapeCurve(context),
});
