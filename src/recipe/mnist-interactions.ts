import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { ABLATION_SETTINGS, BASIS_SETTINGS, MODULE_SETTINGS, POINT_SETTINGS } from "./interactions-settings.js";
import { TRAINING_SETTINGS } from "./landscape-network-settings.js";

const { epochs, trainingImages, trainingBatch, optimizer, lr, weightDecay, schedule, device, width, depth } = TRAINING_SETTINGS;

const settings = z.object({
  networks: z.int().min(1).default(3).describe("Networks of each kind, from different seeds"),
  kinds: z
    .array(z.enum(["one", "two"]))
    .min(1)
    .default(["one", "two"])
    .describe("one: a network that tells images apart; two: one that tells apart two of them side by side, drawn independently, with twice the outputs"),
  width: width.default(100),
  depth,
  epochs: epochs.default(12),
  trainingImages,
  trainingBatch,
  optimizer,
  lr,
  weightDecay,
  schedule,
  device,
  ...POINT_SETTINGS,
  ...BASIS_SETTINGS,
  ...ABLATION_SETTINGS,
  ...MODULE_SETTINGS,
});

export type MnistInteractionsSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "mnist-interactions",
  summary: "Edges that perceptrons on Fashion-MNIST need in three bases, and whether a network of two tasks falls into two modules",
  settings,
  presets: {
    quick: { networks: 1, width: 24, epochs: 1, trainingImages: 5000, examples: 1000, heldOut: 500, resamples: 3, nulls: 5, pictures: 6 },
    full: {},
  },
  run: async (context) => (await import("./mnist-interactions-run.js")).runMnistInteractions(context),
});
