export { LandscapeError } from "./landscape-error.js";
export { defaultLoss, measure, type Measurement } from "./measure.js";
export { hasNormStatistics, resetNormStatistics } from "./norm-statistics.js";
export { readSample, type Sample } from "./sample.js";
export {
  checkComparable, checkFinite, difference, displaced, disposeWeights, dot, interpolated, layersOf, norm, restricted, scaled, setWeights, weightsOf, type LayerWeights, type Weights,
} from "./weights.js";
