import { COPIES, type Cost, FLOAT } from "./cost.js";
import type { G2GResNetConfig } from "./g2g-resnet.js";
import { countEdges, densePattern, type Pattern } from "./pattern.js";
import { resnetChannels, resnetConvolutions } from "./resnet-convolutions.js";

type ResNetSizes = Pick<Required<G2GResNetConfig>, "depth" | "classes" | "inChannels" | "width">;

/** weights of a 3x3 kernel */
const KERNEL = 9;

/**
 * Counts a residual network from its patterns, without building it. An existing edge is a kernel of 9 weights; all sparse convolutions are computed and
 * stored densely, tiles too. Multiply-adds are those of convolutions and classifier for one image, padding included.
 *
 * @param network as `{ ...net.config, patterns: net.patterns }`; `side` of the image in pixels, default 32
 * @throws RangeError when there is not one pattern a convolution.
 * @example resnetCost({ ...net.config, patterns: net.patterns }).parameters
 */
export function resnetCost(network: ResNetSizes & { patterns: readonly Pattern[]; side?: number }): Cost {
  const { classes, inChannels, width, patterns, side = 32 } = network;
  const convolutions = resnetConvolutions({ ...network, side });
  if (patterns.length !== convolutions.length) {
    throw new RangeError(`patterns: ${patterns.length} patterns for ${convolutions.length} convolutions; give one for each, as resnetPatterns draws them`);
  }
  const [narrow, , wide] = resnetChannels(width);
  const first = inChannels * narrow * KERNEL;
  // Two numbers a channel of batch normalisation follow every convolution.
  const ends = first + 2 * narrow + (wide + 1) * classes;
  const endMultiplyAdds = first * side ** 2 + wide * classes;
  const cost: Cost = { parameters: ends, multiplyAdds: endMultiplyAdds, executedMultiplyAdds: endMultiplyAdds, memoryBytes: ends * FLOAT * COPIES };
  convolutions.forEach(({ inputs, outputs, side }, junction) => {
    const pattern = patterns[junction]!;
    const weights = countEdges(pattern) * KERNEL;
    const stored = inputs * outputs * KERNEL;
    cost.parameters += weights + 2 * outputs;
    cost.multiplyAdds += weights * side ** 2;
    cost.executedMultiplyAdds += stored * side ** 2;
    cost.memoryBytes += (stored + 2 * outputs) * FLOAT * COPIES + (pattern.kind === "dense" ? 0 : inputs * outputs * FLOAT);
  });
  return cost;
}

/** Parameters of the dense network, batch normalisation and the classifier's biases included. */
export function denseResNetParameters(network: ResNetSizes): number {
  const patterns = resnetConvolutions(network).map(({ inputs, outputs }) => densePattern(inputs, outputs));
  return resnetCost({ ...network, patterns }).parameters;
}

/** Every triple of channels that rounding 16, 32 and 64 · width can give is found at a multiple of this. */
const WIDTH_STEP = 1 / 128;

/**
 * The width at which a dense residual network has as many parameters as asked: the nearest of all that differ in channels.
 *
 * @throws RangeError when no width comes within 3 % of the wanted number.
 */
export function matchedResNetWidth(network: Omit<ResNetSizes, "width"> & { parameters: number }): number {
  const { depth, parameters } = network;
  const at = (width: number) => denseResNetParameters({ ...network, width });
  let width = 4 * WIDTH_STEP;
  let next = width;
  while (at(next) <= parameters) [width, next] = [next, next + WIDTH_STEP];
  if (at(next) - parameters < parameters - at(width)) width = next;
  if (!(Math.abs(at(width) - parameters) <= 0.03 * parameters)) {
    const nearest = `the nearest has ${at(width)} at width ${width}`;
    throw new RangeError(`width: no dense ResNet-${depth} has ${Math.round(parameters)} parameters within 3 %; ${nearest}; ask for more parameters`);
  }
  return width;
}
