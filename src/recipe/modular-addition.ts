import { z } from "zod";
import { COMPUTING_SETTINGS } from "./computing-settings.js";
import { defineRecipe } from "./define-recipe.js";
import { BASIS_KINDS } from "./interactions-settings.js";

const { threads } = COMPUTING_SETTINGS;

const beta = z.number().min(0).lt(1);

const settings = z.object({
  modulus: z
    .int()
    .min(5)
    .refine((modulus) => modulus % 2 === 1, "expected an odd number, so that every frequency has a cosine and a sine")
    .default(23)
    .describe("Numbers are added modulo this odd number"),
  width: z.int().min(1).default(24).describe("Features of the residual stream"),
  hidden: z.int().min(1).default(96).describe("ReLUs of the perceptron"),
  fraction: z
    .number()
    .positive()
    .max(1)
    .default(1)
    .describe("Share of the pairs to train on, a pair and its mirror image together; ablations then look at the others. 1: train on and look at all"),
  steps: z.int().min(1).default(4000).describe("Training steps, each on all pairs that are trained on"),
  lr: z.number().positive().default(5e-3).describe("Learning rate of AdamW"),
  weightDecay: z.number().min(0).default(1).describe("Weight decay, decoupled from the gradient"),
  betas: z.tuple([beta, beta]).default([0.9, 0.98]).describe("Decay rates of AdamW's two moments"),
  seeds: z.int().min(1).default(3).describe("Networks, with seeds counted up from --seed"),
  bases: z
    .array(z.enum(BASIS_KINDS))
    .min(1)
    .default([...BASIS_KINDS])
    .describe("Bases to compare: of least interaction with the next layer (lib) or the output (global), principal components (pca), the coordinates (neuron)"),
  tolerance: z.number().min(0).default(0.001).describe("Accuracy that an ablation may cost"),
  mainShare: z.number().positive().lt(1).default(0.25).describe("A frequency is a main one with more than this part of the strongest one's power in the embedding"),
  threads,
});

export type ModularAdditionSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "modular-addition",
  summary: "Edges and directions that networks which add modulo a number need, in the interaction basis and its rivals (arXiv 2405.10928)",
  settings,
  presets: {
    quick: {},
    full: { modulus: 113, width: 128, hidden: 512, fraction: 0.3, steps: 2500, seeds: 2, bases: ["lib", "pca", "neuron"] },
  },
  run: async (context) => (await import("./modular-addition-run.js")).runModularAddition(context),
});
