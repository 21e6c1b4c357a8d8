import type { NetworkConfig } from "./network-config.js";
import type { JunctionTopology, NetworkHeader } from "./network-header.js";
import { resnetChannels } from "./resnet-convolutions.js";

/** What a tensor in a network's file has to be. */
export interface TensorLayout {
  readonly shape: readonly number[];
  /** any floating-point dtype for weights and statistics */
  readonly dtype: "floating" | "int64" | "uint8";
}

type Layout = Record<string, TensorLayout>;

/** The tensors that a network's file holds, by name: those of the state dict, masks packed by `packMask`. */
export function stateLayout({ config, junctions }: NetworkHeader): Map<string, TensorLayout> {
  return new Map([endLayout(config), ...junctions.map(junctionLayout)].flatMap((part) => Object.entries(part)));
}

/** What comes before the junctions and after them. */
function endLayout(config: NetworkConfig): Layout {
  if (config.kind === "resnet") {
    const [narrow, , wide] = resnetChannels(config.width);
    return { "conv1.weight": floating(narrow, config.inChannels, 3, 3), ...normLayout("bn1", narrow), ...biased("linear", config.classes, wide) };
  }
  const { input, width, classes } = config;
  const encoder = input.kind === "patches" ? biased("encoder.conv", input.features, input.channels, input.patch, input.patch) : {};
  return { ...encoder, ...biased("classifier", classes, width) };
}

function junctionLayout(junction: JunctionTopology): Layout {
  const { name, inputs, outputs, convolution } = junction;
  const mask: Layout = junction.kind === "dense" ? {} : { [`${name}.mask`]: { shape: [outputs, Math.ceil(inputs / 8)], dtype: "uint8" } };
  if (convolution !== null) {
    const { kernelSize } = convolution;
    return { [`${name}.weight`]: floating(outputs, inputs, kernelSize, kernelSize), ...mask, ...normLayout(name.replace("conv", "bn"), outputs) };
  }
  if (junction.kind !== "tiles") return { ...biased(name, outputs, inputs), ...mask };
  const { tile, fanIn } = junction;
  const tiles = (outputs / tile) * fanIn;
  return { [`${name}.weight`]: floating(tiles, tile, tile), [`${name}.bias`]: floating(outputs), [`${name}.columns`]: { shape: [tiles], dtype: "int64" } };
}

function normLayout(name: string, channels: number): Layout {
  const values = ["weight", "bias", "running_mean", "running_var"].map((key): [string, TensorLayout] => [`${name}.${key}`, floating(channels)]);
  return { ...Object.fromEntries(values), [`${name}.num_batches_tracked`]: { shape: [], dtype: "int64" } };
}

function biased(name: string, outputs: number, ...rest: number[]): Layout {
  return { [`${name}.weight`]: floating(outputs, ...rest), [`${name}.bias`]: floating(outputs) };
}

function floating(...shape: number[]): TensorLayout {
  return { shape, dtype: "floating" };
}
