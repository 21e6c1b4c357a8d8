import { z } from "zod";
import { ACTIVATION_NAMES, type ActivationName, type Layer, mlp, resnet, vit } from "../nn/index.js";
import { COMPUTING_SETTINGS } from "./computing-settings.js";

/** What network, and how it is trained. */
export const TRAINING_SETTINGS = {
  model: z.enum(["mlp", "resnet", "vit"]).default("mlp").describe("Multi-layer perceptron, residual network of CIFAR, or vision transformer"),
  width: z
    .number()
    .positive()
    .default(128)
    .describe("Units of every hidden layer of an MLP; of a residual network a multiple of 16, 32 and 64 channels; of a transformer the hidden size"),
  depth: z.int().min(1).default(2).describe("Hidden layers of an MLP; layers of a residual network, 6n + 2; layers of a transformer"),
  shortcut: z.enum(["A", "B"]).default("A").describe("Shortcuts of a residual network: A pads with zero channels, B projects"),
  heads: z.int().min(1).default(4).describe("Attention heads of a transformer"),
  patch: z.int().min(1).default(4).describe("Side of a transformer's patches in pixels"),
  activation: z
    .enum(ACTIVATION_NAMES as [ActivationName, ...ActivationName[]])
    .default("relu")
    .describe("Activation of an MLP"),
  epochs: z.int().min(1).default(15).describe("Passes over the training images"),
  trainingImages: z.int().min(0).default(0).describe("Images to train on, the first ones; 0: all"),
  trainingBatch: z.int().min(1).default(100).describe("Images a training step"),
  optimizer: z.enum(["adam", "adamW", "sgd"]).default("adam").describe("Optimizer; sgd has momentum 0.9"),
  lr: z.number().positive().default(1e-3).describe("Learning rate at the start"),
  weightDecay: z.number().min(0).default(0).describe("Weight decay"),
  schedule: z.enum(["cosine", "constant"]).default("cosine").describe("How the learning rate goes on: cosine falls to 0 at the end"),
  device: COMPUTING_SETTINGS.device,
  augment: z.boolean().default(false).describe("Shift the images by up to an eighth of their side and, in colour, mirror them"),
} as const;

const schema = z.object(TRAINING_SETTINGS);

export type TrainingSettings = z.output<typeof schema>;

/** A new network of these settings. @param shape of an image, `[channels, rows, columns]` */
export function buildNetwork(
  { model, width, depth, shortcut, heads, patch, activation }: Omit<TrainingSettings, "device">,
  shape: readonly number[],
  classes: number,
): Layer {
  const [channels = 1, rows = 1, columns = 1] = shape;
  switch (model) {
    case "mlp":
      return mlp({ inputs: channels * rows * columns, hidden: Array.from({ length: depth }, () => width), outputs: classes, activation });
    case "resnet":
      return resnet({ depth, width, inChannels: channels, numClasses: classes, shortcut });
    case "vit":
      return vit({
        imageSize: [rows, columns],
        patchSize: patch,
        hiddenSize: width,
        numHiddenLayers: depth,
        numAttentionHeads: heads,
        numChannels: channels,
        numLabels: classes,
      });
  }
}
