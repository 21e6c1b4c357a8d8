import type { Layer } from "../nn/index.js";
import { hasNormStatistics, resetNormStatistics } from "./norm-statistics.js";
import type { Sample } from "./sample.js";
import { setWeights, type Weights } from "./weights.js";

/** Brings a model to a point: its parameters, and the statistics of its batch norms there, from the sample. */
export function moveTo(model: Layer, weights: Weights, normSample: Sample): void {
  setWeights(model, weights);
  if (hasNormStatistics(model)) resetNormStatistics(model, normSample);
}
