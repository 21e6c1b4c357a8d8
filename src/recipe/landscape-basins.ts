import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const { config, activation } = NETWORK_SETTINGS;

const settings = z.object({
  networks: z.array(z.string()).default([]).describe("Networks of one architecture, safetensors files"),
  ...{ config, activation },
  ...SAMPLE_SETTINGS,
  points: z.int().min(3).default(11).describe("Points of a line, an odd number"),
  tolerance: z.number().min(0).default(0.02).describe("Highest barrier of the training loss within a basin"),
  linkage: z.enum(["complete", "single"]).default("complete").describe("In a basin every pair is below the tolerance, or a chain of pairs"),
});

export type LandscapeBasinsSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-basins",
  summary: "Which of many networks share a basin: all pairwise barriers, clustered; their uniform and greedy soups",
  settings,
  presets: { quick: { examples: 2000 }, full: {} },
  run: async (context) => (await import("./landscape-basins-run.js")).runLandscapeBasins(context),
});
