import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import g2gnet from "./g2gnet.js";
import { G2G_RULES } from "./g2gnet-variant-names.js";

const { data, input, patchesPerSide, patchFeatures, width, junctions, within, tileGrouping, epochs, trainingImages, pool, batchSize, optimizer, lr, weightDecay, schedule, augment, seeds, validation, device, threads } =
  g2gnet.settings.shape;
const { interval, fraction, rewiringSchedule, rewiringStop, structure, coolDown, samples, decay, block, newWeights } = g2gnet.settings.shape;

const settings = z.object({
  groups: z.array(z.int().min(1)).min(1).default([4, 8, 16]).describe("Numbers of groups to try"),
  between: z.array(z.number().min(0).max(1)).min(1).default([0.05, 0.15, 0.3]).describe("Probabilities of a tile between two groups to try; the density follows from groups and this"),
  tile: z.array(z.int().min(1)).min(1).default([16, 32, 64]).describe("Sides of a tile to try"),
  rules: z.array(z.enum(["static", ...G2G_RULES])).min(1).default(["static", "random", "gradient", "hebb"]).describe("Rules of rewiring to try; static: none"),
  ...{ data, input, patchesPerSide, patchFeatures, width, junctions, within, tileGrouping },
  ...{ interval, fraction, rewiringSchedule, rewiringStop, structure, coolDown, samples, decay, block, newWeights },
  ...{ epochs, trainingImages, pool, batchSize, optimizer, lr, weightDecay, schedule, augment, seeds, validation, device, threads },
});

export type G2GSearchSettings = z.output<typeof settings>;

const rewired = { interval: 100, fraction: 0.3, rewiringSchedule: "cosine", samples: 2 } as const;

export default defineRecipe({
  name: "g2gnet-search",
  summary: "Which groups, density, tile and rule to take for a budget: every combination trained, the best of each cost kept",
  settings,
  presets: {
    quick: { groups: [8], between: [0.05, 0.15], tile: [32, 64], rules: ["static", "random"], epochs: 2, ...rewired, interval: 50 },
    full: { data: "cifar-10", input: "patches", epochs: 10, seeds: 2, ...rewired },
  },
  run: async (context) => (await import("./g2gnet-search-run.js")).runG2GSearch(context),
});
