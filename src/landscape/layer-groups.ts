import { randomStream } from "../data/index.js";
import { layersOf, type Weights } from "./weights.js";

/** Parameters that are moved together. */
export interface LayerGroup {
  readonly name: string;
  /** names of parameters */
  readonly parameters: readonly string[];
}

/**
 * The order in which layers join a growing group:
 *
 * - `shallow`: from the input on
 * - `deep`: from the output back
 * - `ends`: from both ends towards the middle
 * - `random`: any, drawn from a seed
 */
export type CumulativeOrder = "shallow" | "deep" | "ends" | "random";

export const CUMULATIVE_ORDERS: readonly CumulativeOrder[] = ["shallow", "deep", "ends", "random"];

/** Every layer by itself. */
export function singleLayers(weights: Weights): LayerGroup[] {
  return layersOf(weights).map(({ name, parameters }) => ({ name, parameters }));
}

/** The first layer of an order, the first two, …, all of them; each is named after the layer that joined. */
export function cumulativeGroups(weights: Weights, order: CumulativeOrder, seed = 0): LayerGroup[] {
  const layers = singleLayers(weights);
  const last = layers.length - 1;
  const places = {
    shallow: () => layers.map((_, i) => i),
    deep: () => layers.map((_, i) => last - i),
    ends: () => layers.map((_, i) => (i % 2 === 0 ? i / 2 : last - (i - 1) / 2)),
    random: () => [...randomStream(seed, layers.length).permutation(layers.length)],
  }[order]();
  return places.map((place, i) => ({ name: `+ ${layers[place]!.name}`, parameters: places.slice(0, i + 1).flatMap((one) => layers[one]!.parameters) }));
}

/** All runs of so many neighbouring layers. @throws RangeError when there are not so many layers. */
export function windowGroups(weights: Weights, length: number): LayerGroup[] {
  const layers = singleLayers(weights);
  if (!Number.isInteger(length) || length < 1 || length > layers.length)
    throw new RangeError(`window: ${length}; expected a whole number from 1 to ${layers.length}, the number of layers`);
  return layers.slice(0, layers.length - length + 1).map(({ name }, i) => ({
    name: length === 1 ? name : `${name} … ${layers[i + length - 1]!.name}`,
    parameters: layers.slice(i, i + length).flatMap(({ parameters }) => parameters),
  }));
}
