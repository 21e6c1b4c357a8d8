import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { TRAINING_SETTINGS } from "./landscape-network-settings.js";
import { SAMPLE_SETTINGS } from "./landscape-settings.js";

const { data, normalise, threads } = SAMPLE_SETTINGS;

const settings = z.object({
  ...TRAINING_SETTINGS,
  ...{ data, normalise, threads },
  seeds: z.int().min(1).default(2).describe("Networks to train, with seeds counted up from --seed"),
});

export type LandscapeTrainSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "landscape-train",
  summary: "Independently trained networks of one architecture, as files for the other landscape recipes",
  settings,
  presets: { quick: { epochs: 2 }, full: { epochs: 15 } },
  run: async (context) => (await import("./landscape-train-run.js")).runLandscapeTrain(context),
});
