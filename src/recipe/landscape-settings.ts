import { z } from "zod";
import { ACTIVATION_NAMES, type ActivationName } from "../nn/index.js";
import { COMPUTING_SETTINGS } from "./computing-settings.js";

/** Settings of the recipes that take two trained networks from files. */
export const NETWORK_SETTINGS = {
  a: z.string().default("").describe("First network, a safetensors file"),
  b: z.string().default("").describe("Second network, of the same architecture"),
  config: z.string().default("").describe("config.json of a vision transformer; other models are told from their weights"),
  activation: z
    .enum(ACTIVATION_NAMES as [ActivationName, ...ActivationName[]])
    .default("relu")
    .describe("Activation of a multi-layer perceptron, which its file does not tell"),
} as const;

/** Settings of what landscapes are measured on. */
export const SAMPLE_SETTINGS = {
  data: z.enum(["fashion-mnist", "mnist", "cifar-10"]).default("fashion-mnist").describe("Data set"),
  normalise: z.boolean().default(true).describe("Whether the networks were trained on pixels less their mean, over their deviation; false: on pixels from 0 to 1"),
  examples: z.int().min(1).default(10000).describe("Images to measure on, the first of each split"),
  batchSize: z.int().min(1).default(1000).describe("Images a pass"),
  threads: COMPUTING_SETTINGS.threads,
} as const;

/** Lines along each axis of a landscape that a report may go without: told at once, not after the training before it. */
export const OPTIONAL_RESOLUTION = z
  .int()
  .min(0)
  .refine((lines) => lines === 0 || lines >= 5, "expected 0 for none, or at least 5")
  .default(31);
