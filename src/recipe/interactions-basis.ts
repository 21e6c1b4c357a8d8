import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import { BASIS_SETTINGS, INSPECTED_SETTINGS } from "./interactions-settings.js";

const settings = z.object({
  ...INSPECTED_SETTINGS,
  ...BASIS_SETTINGS,
});

export type InteractionsBasisSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "interactions-basis",
  summary: "Directions of every layer of a network in the interaction basis, principal components and neurons: how many, how large, and what they look for",
  settings,
  presets: { quick: { examples: 2000 }, full: {} },
  run: async (context) => (await import("./interactions-run.js")).runInteractionsBasis(context),
});
