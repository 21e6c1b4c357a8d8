export { LandscapeError } from "./landscape-error.js";
export { defaultLoss, measure, type Measurement } from "./measure.js";
export { hasNormStatistics, resetNormStatistics } from "./norm-statistics.js";
export { readSample, type Sample } from "./sample.js";
export {
  checkComparable, checkFinite, difference, displaced, disposeWeights, dot, interpolated, layersOf, norm, restricted, scaled, setWeights, weightsOf, type LayerWeights, type Weights,
} from "./weights.js";
export { type Barriers, barriers, type Height } from "./barriers.js";
export { evaluateAt, type EvaluationOptions, preserving } from "./evaluate-at.js";
export { type Line, lineBarrier, type LineOptions, type LinePoint } from "./line.js";
export { CUMULATIVE_ORDERS, cumulativeGroups, type CumulativeOrder, type LayerGroup, singleLayers, windowGroups } from "./layer-groups.js";
export { type AnchorBarrier, type GroupBarrier, layerwiseBarriers, type LayerwiseOptions } from "./layerwise.js";
export { type CrestPoint, crestLine } from "./crest-line.js";
export { type ForkGeometry, forkGeometry } from "./fork-geometry.js";
export { fateStep, type Fork, type ForkLook, forkStudy, type ForkStudyOptions } from "./fork-study.js";
export { flattened, unflattened } from "./flat-vector.js";
export { type HessianBlock, hessianBlock, type HessianMethod, type HessianOptions, type LinearMap } from "./hessian-block.js";
export { hessianVectorProduct } from "./hessian-vector-product.js";
export { lanczos, type LanczosOptions, type LanczosResult, type RitzValue } from "./lanczos.js";
export { type DensityOptions, type DensityPoint, spectralDensity, type SpectralNode } from "./spectral-density.js";
export { hutchinsonTrace, type TraceEstimate, type TraceOptions } from "./hutchinson-trace.js";
export { type Eigenvalue, hessianSpectrum, type HessianSpectrumOptions, type Spectrum } from "./hessian-spectrum.js";
