import { z } from "zod";
import { COMPUTING_SETTINGS } from "./computing-settings.js";
import { defineRecipe } from "./define-recipe.js";

/** Samples of every module that a product design has at least. */
const LEAST_SIDE = 4;

const settings = z
  .object({
    width: z.int().min(2).default(6).describe("Units of every module in every layer"),
    modules: z.int().min(2).default(2).describe("Modules of a network, which never meet"),
    layers: z.int().min(1).default(3).describe("Layers of ReLUs; a linear one follows"),
    designSeeds: z.int().min(1).default(10).describe("Networks whose points are a product design: every sample of one module's inputs beside every one of the others'"),
    sampleSeeds: z.int().min(1).default(5).describe("Networks whose points are ordinary samples, the first of the same"),
    points: z.int().min(16).default(3600).describe("Points of every network; of a product design the nearest number that there is, not above"),
    correlations: z.array(z.number().min(0).lt(1)).min(1).default([0, 0.1, 0.3]).describe("Correlations between an input and its fellows in the other modules"),
    epsilons: z.array(z.number().gt(0).lt(1)).min(1).default([0.01, 0.001]).describe("ε of the log weights, as parts of a section's largest strength"),
    resolutions: z
      .array(z.number().gt(0))
      .min(1)
      .default([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
      .describe("Resolutions γ at which divisions with as many modules as there truly are, are looked for"),
    pointCounts: z.array(z.int().min(16)).default([200, 600, 2000, 6000, 20000]).describe("Numbers of independent points to measure the cross mass with; none leaves this out"),
    resamples: z.int().min(0).default(20).describe("Resamples of the bootstrap; 0 leaves stability out"),
    threads: COMPUTING_SETTINGS.threads,
  })
  .refine(({ points, modules }) => points >= LEAST_SIDE ** modules, {
    path: ["points"],
    error: `too few for a product design; expected at least ${LEAST_SIDE} ^ modules`,
  });

export type PlantedModulesSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "planted-modules",
  summary: "Networks with modules planted in them and hidden: found again by the local interaction basis, principal components and neurons; dependence, stability",
  settings,
  presets: {
    quick: { designSeeds: 4, sampleSeeds: 3, pointCounts: [200, 2000], resamples: 5 },
    full: {},
  },
  run: async (context) => (await import("./planted-modules-run.js")).runPlantedModules(context),
});
