import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { DEGENERACY_SETTINGS } from "./interactions-degeneracy-settings.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  model: z.string().default("").describe("The network, a multi-layer perceptron in a safetensors file"),
  activation: NETWORK_SETTINGS.activation,
  ...SAMPLE_SETTINGS,
  examples: SAMPLE_SETTINGS.examples.unwrap().default(2000).describe("Images to measure on, the first of each split"),
  ...DEGENERACY_SETTINGS.shape,
});

export type InteractionsDegeneracySettings = z.output<typeof settings>;

export default defineRecipe({
  name: "interactions-degeneracy",
  summary: "What of a network's parameters its data do not determine: free directions by source, the measured rank, and units that merge",
  settings,
  presets: { quick: { examples: 500, draws: 500 }, full: { examples: 5000, draws: 4000, selfTest: true } },
  run: async (context) => (await import("./interactions-degeneracy-run.js")).runInteractionsDegeneracy(context),
});
