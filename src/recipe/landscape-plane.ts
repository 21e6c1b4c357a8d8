import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const settings = z.object({
  ...NETWORK_SETTINGS,
  ...SAMPLE_SETTINGS,
  examples: SAMPLE_SETTINGS.examples.unwrap().default(2000).describe("Training images to measure on, the first"),
  planes: z
    .array(z.enum(["matched", "before", "after", "random"]))
    .min(1)
    .default(["matched", "before", "after", "random"])
    .describe(
      "matched: through both networks and the second matched to the first; before, after: along the line to the second, and to it matched, and one random direction; random: two random directions about the first",
    ),
  ledger: z.boolean().default(true).describe("Below each plane which pairs of layers make the barriers of its lines; nine backward passes a layer"),
  resolution: z.int().min(5).default(51).describe("Lines along each axis, a third of them set where the loss bends most"),
});

export type LandscapePlaneSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-plane",
  summary: "The landscape about two networks in three dimensions: before and after matching, with the lines between them",
  settings,
  presets: { quick: { examples: 500, resolution: 21, planes: ["before", "after"] }, full: {} },
  run: async (context) => (await import("./landscape-plane-run.js")).runLandscapePlane(context),
});
