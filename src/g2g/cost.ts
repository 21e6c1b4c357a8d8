import { inputSize, type G2GNetConfig, type InputStage } from "./g2g-net.js";
import { checkProbability } from "./edge-pattern.js";
import { countEdges, type Pattern } from "./pattern.js";

/** What a network costs. */
export interface Cost {
  /** existing parameters: edges, biases, encoder, classifier */
  parameters: number;
  /** multiply-adds an example that the existing edges need, forward */
  multiplyAdds: number;
  /** multiply-adds an example that the layers execute at most, forward: tiles compute padding too, an edge-wise mask the dense product where `edgePath` takes it */
  executedMultiplyAdds: number;
  /** bytes of float32 weights, gradients and Adam's two moments as stored, and of masks or tile indices */
  memoryBytes: number;
}

/** bytes of a float32 */
export const FLOAT = 4;
/** weight, gradient, first and second moment */
export const COPIES = 4;
const INDEX = 8;

/** Counts a network from its patterns, without building it. */
export function networkCost(network: { input: InputStage; classes: number; patterns: readonly Pattern[] }): Cost {
  const { input, classes, patterns } = network;
  const width = patterns.at(-1)?.outputs ?? inputSize(input);
  const ends = inputParameters(input) + (width + 1) * classes;
  const endMultiplyAdds = inputMultiplyAdds(input) + width * classes;
  const cost: Cost = {
    parameters: ends,
    multiplyAdds: endMultiplyAdds,
    executedMultiplyAdds: endMultiplyAdds,
    memoryBytes: ends * FLOAT * COPIES,
  };
  for (const pattern of patterns) {
    const edges = countEdges(pattern);
    const stored = pattern.kind === "tiles" ? pattern.columns.length * pattern.tile ** 2 : pattern.inputs * pattern.outputs;
    const extra = pattern.kind === "tiles" ? pattern.columns.length * INDEX : pattern.kind === "edges" ? stored * FLOAT : 0;
    cost.parameters += edges + pattern.outputs;
    cost.multiplyAdds += edges;
    cost.executedMultiplyAdds += stored;
    cost.memoryBytes += (stored + pattern.outputs) * FLOAT * COPIES + extra;
  }
  return cost;
}

/** Parameters of a dense network: the input stage, `inputs → width → … → width`, the classifier, biases included. */
export function denseParameters(network: { input: InputStage; classes: number; width: number; junctions: number }): number {
  const { input, classes, width, junctions } = network;
  return inputParameters(input) + (inputSize(input) + 1) * width + (junctions - 1) * (width + 1) * width + (width + 1) * classes;
}

/**
 * The expected parameters of an edge-wise group-to-group network with equal groups:
 *
 *     d = within / G + (1 - 1 / G) · between,   parameters = d · edges of the dense network + everything else
 */
export function expectedParameters(network: {
  input: InputStage;
  classes: number;
  width: number;
  junctions: number;
  groups: number;
  within: number;
  between: number;
}): number {
  const { input, width, junctions, groups, within, between } = network;
  checkProbability("within", within);
  checkProbability("between", between);
  const density = within / groups + (1 - 1 / groups) * between;
  const edges = inputSize(input) * width + (junctions - 1) * width * width;
  return denseParameters(network) - (1 - density) * edges;
}

/**
 * The width at which a dense network has as many parameters as asked: the nearest whole one.
 *
 * @throws RangeError when no width comes within 0.5 % of the wanted number.
 */
export function matchedWidth(network: Pick<Required<G2GNetConfig>, "input" | "classes" | "junctions"> & { parameters: number }): number {
  const { parameters } = network;
  const at = (width: number) => denseParameters({ ...network, width });
  let below = 0;
  let above = 1;
  while (at(above) < parameters) above *= 2;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (at(middle) < parameters) below = middle;
    else above = middle;
  }
  const width = below > 0 && parameters - at(below) < at(above) - parameters ? below : above;
  if (Math.abs(at(width) - parameters) > 0.005 * parameters) {
    throw new RangeError(`width: no dense network with ${network.junctions} junctions has ${Math.round(parameters)} parameters within 0.5 %; the nearest has ${at(width)} at width ${width}; ask for more parameters`);
  }
  return width;
}

function inputParameters(input: InputStage): number {
  return input.kind === "raw" ? 0 : (input.channels * input.patch ** 2 + 1) * input.features;
}

function inputMultiplyAdds(input: InputStage): number {
  return input.kind === "raw" ? 0 : inputSize(input) * input.channels * input.patch ** 2;
}
