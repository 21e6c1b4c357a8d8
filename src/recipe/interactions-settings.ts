import { z } from "zod";
import { NETWORK_SETTINGS, SAMPLE_SETTINGS } from "./landscape-settings.js";

const { config, activation } = NETWORK_SETTINGS;
const { data, normalise, threads } = SAMPLE_SETTINGS;

export const BASIS_KINDS = ["lib", "global", "pca", "neuron"] as const;

/** What the bases are made of. */
export const POINT_SETTINGS = {
  data,
  normalise,
  threads,
  examples: z.int().min(1).default(10000).describe("Training images that bases and edges are made from, the first ones"),
  heldOut: z.int().min(1).default(2000).describe("Test images that ablations are scored on, the first ones"),
  batchSize: z.int().min(1).default(1000).describe("Images a pass"),
} as const;

/** The network of the recipes that inspect one. */
export const INSPECTED_SETTINGS = {
  model: z.string().default("").describe("The network, a safetensors file: a multi-layer perceptron or a vision transformer"),
  config,
  activation,
  ...POINT_SETTINGS,
} as const;

/** How bases and edges are made. */
export const BASIS_SETTINGS = {
  bases: z.array(z.enum(BASIS_KINDS)).min(1).default(["lib", "pca", "neuron"]).describe("Bases to compare, the first the one that is drawn first"),
  centred: z.boolean().default(true).describe("Whether directions are about the mean, the constant by itself; neurons never are"),
  threshold: z.number().positive().lt(1).default(1e-11).describe("Eigenvalues at most this part of the largest count as 0"),
  edges: z.enum(["squared", "functional"]).default("squared").describe("Mean squared attributions, or the first paper's: how the squared change of a direction depends on another"),
  quadrature: z
    .enum(["auto", "gradient", "trapezoid", "gaussLegendre"])
    .default("auto")
    .describe("Points of integrated gradients: gradient is exact for ReLU networks; auto takes it there and gaussLegendre elsewhere"),
  alphas: z.int().min(1).default(5).describe("Points of trapezoid and gaussLegendre"),
  signs: z.int().min(0).default(1).describe("Random signs in place of the sum over the output positions of sequences; 0: the whole sum"),
  pictures: z.int().min(0).default(12).describe("Directions of every layer, the first ones, that are shown in input space"),
} as const;

/** What is kept in ablations. */
export const ABLATION_SETTINGS = {
  keep: z.number().gt(0).lte(1).default(0.99).describe("The part of the whole network's accuracy that the fewest edges and directions have to hold"),
} as const;

/** How modules are found and looked at. */
export const MODULE_SETTINGS = {
  epsilon: z.number().positive().lt(1).default(0.01).describe("Edges weigh log10(strength / ε); ε as a part of the largest strength of their section"),
  resolutions: z.array(z.number().positive()).min(1).default([0.25, 0.5, 1, 2]).describe("Resolutions γ of the division into modules; 1 is Newman's modularity"),
  resolution: z.number().positive().default(1).describe("The resolution whose modules are looked at closely"),
  resamples: z.int().min(0).default(20).describe("Times the points are drawn again, to tell how far modules depend on them; 0: not at all"),
  nulls: z.int().min(0).default(20).describe("Graphs with the same weights in other places that the modularity is compared with"),
} as const;

/** What the self-test does to the network. */
export const SELFTEST_SETTINGS = {
  selfTestPoints: z.int().min(1).default(2000).describe("Points of the self-test, and of the degeneracy in a report, in whole passes"),
  conditions: z.array(z.number().min(1)).min(1).default([1, 10, 1000]).describe("Condition numbers of the random maps; 1: orthogonal"),
  redundant: z.int().min(0).default(3).describe("Neurons to add to every hidden layer that are mixtures of its own"),
  unread: z.int().min(0).default(4).describe("Neurons to add that nothing reads"),
  tolerance: z.number().positive().default(1e-8).describe("The largest relative error that passes"),
} as const;

export const basisSchema = z.object({ ...BASIS_SETTINGS });
export const moduleSchema = z.object({ ...MODULE_SETTINGS });
const ablationSchema = z.object({ ...ABLATION_SETTINGS });
const selfTestSchema = z.object({ ...SELFTEST_SETTINGS });
const inspectedSchema = z.object({ ...INSPECTED_SETTINGS });

export type BasisSettings = z.output<typeof basisSchema>;
export type ModuleSettings = z.output<typeof moduleSchema>;
export type AblationSettings = z.output<typeof ablationSchema>;
export type SelfTestSettings = z.output<typeof selfTestSchema>;
export type InspectedSettings = z.output<typeof inspectedSchema>;
