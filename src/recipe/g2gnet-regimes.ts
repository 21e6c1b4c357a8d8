import { z } from "zod";
import { defineRecipe } from "./define-recipe.js";
import g2gnet from "./g2gnet.js";
import { G2G_VARIANTS } from "./g2gnet-variant-names.js";

const { epochs, optimizer: _, lr, weightDecay, schedule, augment, variants, ...fixed } = g2gnet.settings.shape;

const list = <T extends z.ZodType>(one: T) => z.array(one).min(1);

const settings = z.object({
  variants: list(z.enum(G2G_VARIANTS)).default(["dense-wide", "dense-narrow", "tile", "tile-noise-hebb"]).describe("Networks to train in every regime"),
  lr: list(lr.unwrap()).default([3e-4, 1e-3, 3e-3]).describe("Learning rates to try"),
  epochs: list(epochs.unwrap()).default([10]).describe("Lengths of training to try"),
  schedule: list(schedule.unwrap()).default(["cosine"]).describe("Schedules of the learning rate to try"),
  augment: list(augment.unwrap()).default([false, true]).describe("Without or with shifted and mirrored images, or both"),
  weightDecay: list(weightDecay.unwrap()).default([0.01]).describe("Weight decays to try"),
  optimizer: g2gnet.settings.shape.optimizer,
  ...fixed,
});

export type G2GRegimeSettings = z.output<typeof settings>;

const rewired = { interval: 100, fraction: 0.3, rewiringSchedule: "cosine", samples: 2, tile: 32 } as const;

export default defineRecipe({
  name: "g2gnet-regimes",
  summary: "In which regime of training a sparse network gains over a dense one: learning rates, lengths, schedules, augmentation and decay",
  settings,
  presets: {
    quick: { variants: ["dense-narrow", "tile"], lr: [1e-3, 3e-3], augment: [false], epochs: [2], ...rewired },
    full: { data: "cifar-10", input: "patches", optimizer: "adamW", seeds: 3, ...rewired },
  },
  run: async (context) => (await import("./g2gnet-regimes-run.js")).runG2GRegimes(context),
});
