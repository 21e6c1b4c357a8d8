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
export { type LossOptions, type NormMode } from "./landscape-loss.js";
export { followJets } from "./jet/follow-jets.js";
export type { Jet } from "./jet/jet.js";
export { lossJet, type LossJet } from "./loss-jet.js";
export { type DerivativeOptions } from "./line-slopes.js";
export { type CurvatureOptions, type CurvaturePoint, lineCurvature } from "./line-curvature.js";
export { type BarrierEstimate, barrierEstimates, type EstimateName, type LineDerivatives } from "./barrier-estimates.js";
export { explainBarrier, type ExplainedCell, type ExplainedPoint, type Explanation, type ExplainOptions, type TentIntegral } from "./explain-barrier.js";
export { type BarrierLedger, barrierLedger, type LedgerEntry, type LedgerOptions } from "./barrier-ledger.js";
export { type AnchorForecast, layerForecast, type LayerForecast, type LayerForecastOptions } from "./layer-forecast.js";
export { type AnchorExplanation, explainLayers, type ExplainLayersOptions, type LayerExplanation } from "./explain-layers.js";
export { calibrate, calibrated, type Calibration, type EstimatedPair } from "./calibrate.js";
export { type Advice, type Merge, verdict, type Verdict } from "./verdict.js";
