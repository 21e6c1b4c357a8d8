import { z } from "zod";
import { COMPUTING_SETTINGS } from "./computing-settings.js";
import { defineRecipe } from "./define-recipe.js";
import { G2G_VARIANTS, type G2GVariant } from "./g2gnet-variant-names.js";

const share = (what: string) => z.number().min(0).describe(`Share of ${what}`);

const settings = z.object({
  data: z.enum(["fashion-mnist", "mnist", "cifar-10"]).default("fashion-mnist").describe("Data set"),
  input: z.enum(["raw", "patches"]).default("raw").describe("What enters the first junction: pixels as they are, or a vector for each patch of the image"),
  patchesPerSide: z.int().min(1).default(4).describe("Patches along each side of the image (4: 16 patches)"),
  patchFeatures: z.int().min(1).default(64).describe("Features of a patch (16 patches of 64 make 1024 inputs)"),
  model: z.enum(["mlp", "resnet"]).default("mlp").describe("Feed-forward junctions, or a residual network of 3x3 convolutions whose channels are the units"),
  depth: z.int().min(8).default(20).describe("Layers of the residual network, 6n + 2"),
  channels: z.number().positive().default(1).describe("The residual network's channels, as a multiple of 16, 32 and 64"),
  distribution: z.enum(["matched", "uniform", "erk"]).default("matched").describe("How the random networks spread their edges over the layers: as Index has them, evenly, or by ERK"),
  width: z.int().min(1).default(1024).describe("Units of every hidden layer"),
  junctions: z.int().min(1).default(3).describe("Sparse layers before the dense classifier"),
  groups: z.int().min(1).default(8).describe("Number of groups"),
  within: z.number().min(0).max(1).default(1).describe("Probability of an edge inside a group"),
  between: z.number().min(0).max(1).default(0.15).describe("Probability of an edge between two groups"),
  tile: z.int().min(1).default(64).describe("Side of a tile, for the tile variants: 16, 32, 64 or 128 have fast kernels; of a residual network, in its last stage"),
  tileGrouping: z.enum(["index", "random", "mixer"]).default("index").describe("How the variant tile puts tiles into groups"),
  variants: z
    .array(z.enum(G2G_VARIANTS))
    .min(1)
    .default(["dense-wide", "dense-narrow", "random", "index", "mixer", "tile"])
    .describe("Networks to train and compare; dense-narrow has as many parameters as the sparse ones, random is Erdős–Rényi; set and rigl rewire it; index-hebb and its like rewire a group-to-group network"),
  interval: z.int().min(1).default(1000).describe("Rewiring: steps from one update to the next"),
  fraction: z.number().positive().max(1).default(0.025).describe("Rewiring: share of the edges or tiles that an update moves, at first, of those that its structure allows to move"),
  rewiringSchedule: z.enum(["constant", "cosine"]).default("constant").describe("Rewiring: how that share goes on"),
  rewiringStop: z.number().min(0).max(1).default(0).describe("Rewiring: share of the training after which nothing moves; 0: never for constant, 0.75 for cosine"),
  structure: z.enum(["default", "free", "interOnly", "budget"]).default("default").describe("Rewiring: which moves are allowed; default: tiles interOnly, edges budget"),
  coolDown: z.int().min(0).max(255).default(1).describe("Rewiring: updates in which a pruned edge or tile cannot return, its own included"),
  samples: z.int().min(1).default(4).describe("Rewiring: batches an interval that enter the running averages of activations"),
  decay: z.number().min(0).lt(1).default(0.75).describe("Rewiring: decay of these averages; 0 keeps the last batch alone"),
  block: z.enum(["norm", "mean"]).default("norm").describe("Rewiring: how the correlations of a tile make its score"),
  newWeights: z.enum(["zero", "scaled"]).default("zero").describe("Rewiring: what a grown edge or tile starts with"),
  prune: z
    .strictObject({
      magnitude: share("the smallest weights"),
      sign: share("the smallest positive and largest negative weights"),
      weightGradient: share("the smallest weight and gradient"),
      hebb: share("the lowest correlation"),
      random: share("any"),
    })
    .partial()
    .default({ magnitude: 1 })
    .describe("Rewiring of the variants index-custom, mixer-custom, tile-custom: what goes, with the share of each criterion"),
  grow: z
    .strictObject({
      hebb: share("the highest correlation"),
      gradient: share("the largest gradient"),
      topology: share("the highest CH3-L3 score"),
      untried: share("those never tried"),
      random: share("any"),
    })
    .partial()
    .default({ hebb: 1 })
    .describe("Rewiring of the custom variants: what comes, with the share of each criterion"),
  correlation: z.enum(["cosine", "pearson"]).default("cosine").describe("Rewiring of the custom variants: the Hebbian score"),
  epochs: z.int().min(1).default(12).describe("Passes over the training images"),
  trainingImages: z.int().min(0).default(0).describe("Images to train on, the first of those left after validation; 0: all of them"),
  pool: z.int().min(1).default(1).describe("Side of the squares of pixels that are averaged into one: 2 makes 16x16 of 32x32, for a smaller budget"),
  batchSize: z.int().min(1).default(256).describe("Images a step"),
  optimizer: z.enum(["adam", "adamW", "sgd"]).default("adam").describe("Optimizer; sgd has momentum 0.9"),
  lr: z.number().positive().default(1e-3).describe("Learning rate at the start"),
  weightDecay: z.number().min(0).default(1e-4).describe("Weight decay"),
  schedule: z.enum(["cosine", "constant"]).default("cosine").describe("How the learning rate goes on: cosine falls to 0 at the end"),
  augment: z.boolean().default(false).describe("Shift the images by up to an eighth of their side and, in colour, mirror them"),
  seeds: z.int().min(1).default(1).describe("Repetitions of every network, with seeds counted up from --seed"),
  validation: z.int().min(1).default(5000).describe("Training images set apart to choose the best epoch"),
  ...COMPUTING_SETTINGS,
});

/** Often enough for a training of some thousand steps; the defaults, which the paper presumably has, move once in 1000. */
const REWIRED = { interval: 100, fraction: 0.3, rewiringSchedule: "cosine", samples: 2 } as const;

/** Every control, and every rule on tiles. */
const FULL = [
  ...["dense-wide", "dense-narrow", "random", "random-groups", "set", "rigl", "index", "index-literal"],
  ...["tile", "tile-random", "tile-gradient", "tile-hebb", "tile-pearson", "tile-topology", "tile-untried", "tile-three", "tile-noise", "tile-noise-gradient", "tile-noise-hebb"],
] as const satisfies readonly G2GVariant[];

export type G2GSettings = z.output<typeof settings>;

export default defineRecipe({
  name: "g2gnet",
  summary: "Sparse group-to-group networks beside their dense and random rivals (arXiv 2508.14140)",
  settings,
  presets: {
    quick: { variants: ["dense-wide", "tile", "tile-hebb"], epochs: 5, seeds: 1, ...REWIRED },
    full: { variants: [...FULL], seeds: 5, tile: 16, ...REWIRED },
  },
  run: async (context) => (await import("./g2gnet-run.js")).runG2GNet(context),
});
