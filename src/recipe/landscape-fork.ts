import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { TRAINING_SETTINGS } from "./landscape-network-settings.js";
import { OPTIONAL_RESOLUTION, SAMPLE_SETTINGS } from "./landscape-settings.js";

const { schedule: _, device: __, lr, trainingBatch, ...network } = TRAINING_SETTINGS;

const settings = z.object({
  ...network,
  ...SAMPLE_SETTINGS,
  trainingBatch: trainingBatch.unwrap().default(50).describe("Images a training step"),
  optimizer: network.optimizer.unwrap().default("sgd").describe("Optimizer; sgd has momentum 0.9"),
  lr: z.array(lr.unwrap()).min(1).default([0.05, 0.2]).describe("Learning rates to study; each stays constant"),
  momentum: z.number().min(0).lt(1).default(0).describe("Momentum of sgd"),
  forks: z
    .array(z.int().min(0))
    .min(1)
    .default([0, 20, 80, 160, 480, 1280])
    .describe("Steps after which the training forks into two children with orders of the data of their own"),
  seeds: z.int().min(1).default(1).describe("Parents of every learning rate, with seeds counted up from --seed"),
  looks: z.int().min(1).default(4).describe("Times the children are looked at on their way, their end included"),
  points: z.int().min(3).default(25).describe("Points of a line, an odd number"),
  resolution: OPTIONAL_RESOLUTION.describe("Lines along each axis of the landscapes about the forks of each rate's first parent, at least 5; 0 for none"),
  landscapeExamples: z.int().min(1).default(1000).describe("Training images for these"),
  tolerance: z.number().positive().default(0.02).describe("Error above the mean of the ends below which children are together (Frankle et al.: 2 %)"),
});

export type LandscapeForkSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-fork",
  summary: "When a training's fate is sealed: it forks after so many steps, and two children tell whether they stayed on one mountainside",
  settings,
  presets: {
    quick: { trainingImages: 5000, examples: 1000, epochs: 4, forks: [0, 20, 80], lr: [0.2], looks: 1, points: 13, resolution: 15 },
    full: { trainingImages: 8000, epochs: 12, examples: 8000, lr: [0.05, 0.2, 0.5], seeds: 3 },
  },
  run: async (context) => (await import("./landscape-fork-run.js")).runLandscapeFork(context),
});
