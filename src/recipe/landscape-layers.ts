import { z } from "zod";
import { CUMULATIVE_ORDERS } from "../landscape/index.js";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  ...NETWORK_SETTINGS,
  ...SAMPLE_SETTINGS,
  orders: z
    .array(z.enum(CUMULATIVE_ORDERS as [(typeof CUMULATIVE_ORDERS)[number], ...(typeof CUMULATIVE_ORDERS)[number][]]))
    .default([...CUMULATIVE_ORDERS])
    .describe("Orders in which layers join a growing group"),
  windows: z.array(z.int().min(2)).default([2]).describe("Lengths of the runs of neighbouring layers that are averaged together"),
  randomDirections: z.int().min(0).default(5).describe("Random directions a group, as a control"),
});

export type LandscapeLayersSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-layers",
  summary: "Which layers of two networks can be averaged: one by one, in growing groups and windows, beside random directions",
  settings,
  presets: { quick: { examples: 2000, randomDirections: 2, orders: ["shallow", "deep"] }, full: {} },
  run: async (context) => (await import("./landscape-layers-run.js")).runLandscapeLayers(context),
});
