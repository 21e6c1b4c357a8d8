import { inputSize } from "./g2g-net.js";
import type { NetworkConfig } from "./network-config.js";
import { resnetConvolutions } from "./resnet-convolutions.js";

/** Where a junction stands in its network, and what that place asks of it. */
export interface JunctionPlace {
  /** its path in the model and what its tensors' names begin with: `junctions.0`, `layer1.0.conv1` */
  name: string;
  /** units of a layer, channels of a convolution */
  inputs: number;
  outputs: number;
  /** square kernels, padded by floor(kernelSize / 2); null for a linear layer */
  convolution: { kernelSize: number; stride: number } | null;
}

/**
 * The junctions of a network, in the order in which they are computed.
 *
 * @throws RangeError when the depth of a residual network is not 6n + 2, or its width leaves no channel.
 */
export function junctionPlaces(config: NetworkConfig): JunctionPlace[] {
  if (config.kind === "resnet") {
    const convolutions = resnetConvolutions({ depth: config.depth, width: config.width });
    return convolutions.map(({ path, inputs, outputs, kernelSize, stride }) => ({ name: path, inputs, outputs, convolution: { kernelSize, stride } }));
  }
  const { input, width, junctions } = config;
  return Array.from({ length: junctions }, (_, position) => {
    return { name: `junctions.${position}`, inputs: position === 0 ? inputSize(input) : width, outputs: width, convolution: null };
  });
}
