import { correlatedSample, type PlantedModules, plantedModules, type PlantedModulesOptions, productDesign } from "../../src/interactions/index.js";
import type { Tensor } from "../../src/tensor/index.js";

/** A planted network and its points. */
export interface Planted extends PlantedModules {
  points: Tensor;
}

/** With a product design: modules do not depend on each other. */
export function planted(seed: number, { side = 60, ...options }: PlantedModulesOptions & { side?: number } = {}): Planted {
  const network = plantedModules(seed, options);
  return { ...network, points: productDesign(network, side, seed) };
}

/** With ordinary points. */
export function plantedSample(seed: number, correlation = 0, count = 3600): Planted {
  const network = plantedModules(seed);
  return { ...network, points: correlatedSample(network, count, correlation, seed) };
}
