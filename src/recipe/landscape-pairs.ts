import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { MATCHERS } from "./landscape-matching.js";
import { TRAINING_SETTINGS } from "./landscape-network-settings.js";
import { SAMPLE_SETTINGS } from "./landscape-settings.js";

const { width, ...training } = TRAINING_SETTINGS;

const settings = z.object({
  widths: z
    .array(width.unwrap())
    .min(1)
    .default([32, 64, 128, 256, 512])
    .describe("Widths to study: units of an MLP's hidden layers, a multiple of a residual network's channels, a transformer's hidden size"),
  pairs: z.int().min(1).default(3).describe("Pairs of independently trained networks of every width"),
  ...training,
  ...SAMPLE_SETTINGS,
  matchers: z.array(z.enum(MATCHERS)).default(["weights", "activations"]).describe("Ways to match the second network of a pair to the first"),
  points: z.int().min(3).default(25).describe("Points of a line, an odd number"),
  explain: z.boolean().default(true).describe("Curvature, ledger and forecasts of every pair too"),
  explainExamples: z.int().min(1).default(2000).describe("Training images for these"),
  cells: z.int().min(2).default(16).describe("Parts that a line is cut into for these, an even number"),
});

export type LandscapePairsSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-pairs",
  summary: "Barriers of independently trained pairs over widths: naive, matched, repaired; explained by pairs of layers and forecast from the ends",
  settings,
  presets: {
    quick: { widths: [16, 64], pairs: 1, epochs: 2, trainingImages: 5000, examples: 1000, explainExamples: 500, points: 11 },
    full: { trainingImages: 20000, examples: 5000 },
  },
  run: async (context) => (await import("./landscape-pairs-run.js")).runLandscapePairs(context),
});
