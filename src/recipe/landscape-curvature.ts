import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const { a: network, config, activation } = NETWORK_SETTINGS;

const settings = z.object({
  a: network.unwrap().default("").describe("The network, a safetensors file"),
  ...{ config, activation },
  ...SAMPLE_SETTINGS,
  steps: z.int().min(1).default(40).describe("Steps of Lanczos, each a product with the Hessian"),
  top: z.int().min(1).default(5).describe("Largest eigenvalues to give"),
  bottom: z.int().min(0).default(2).describe("Smallest ones"),
  probes: z.int().min(0).default(10).describe("Random vectors for the trace; 0: no trace"),
  layers: z.boolean().default(true).describe("Every layer by itself too"),
});

export type LandscapeCurvatureSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-curvature",
  summary: "The Hessian of a trained network: eigenvalues at both ends, density and trace, of the whole and of every layer",
  settings,
  presets: { quick: { examples: 1000, steps: 20, probes: 5 }, full: { examples: 5000 } },
  run: async (context) => (await import("./landscape-curvature-run.js")).runLandscapeCurvature(context),
});
