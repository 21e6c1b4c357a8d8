export { LandscapeError } from "./landscape-error.js";
export { defaultLoss, measure, type Measurement } from "./measure.js";
export { hasNormStatistics, resetNormStatistics } from "./norm-statistics.js";
export { readSample, type Sample } from "./sample.js";
export {
  checkComparable, checkFinite, difference, displaced, disposeWeights, dot, interpolated, layersOf, norm, restricted, scaled, setWeights, weightsOf, type LayerWeights, type Weights,
} from "./weights.js";
export { activationMatching, type ActivationMatchingOptions } from "./activation-matching.js";
export { alignHeads } from "./align-heads.js";
export { applyPermutation, composed, identityPermutations, inverse, type Permutations } from "./apply-permutation.js";
export { balanceUnits } from "./balance-units.js";
export { linearAssignment, type Assignment, type AssignmentOptions } from "./linear-assignment.js";
export { matchMany, type ManyMatching } from "./match-many.js";
export type { Matching, MatchOptions } from "./matching.js";
export { setState, stateOf } from "./model-state.js";
export { permutationSpec, type ActivationSite, type AxisUse, type HeadPair, type PermutationLabel, type PermutationSpec } from "./permutation-spec.js";
export { repair, type LayerVariance, type Repaired } from "./repair.js";
export { sinkhornMatching, type SinkhornOptions } from "./sinkhorn-matching.js";
export { straightThroughMatching, type StraightThroughOptions } from "./straight-through.js";
export { randomPermutations } from "./verify-permutations.js";
export { weightMatching, type WeightMatchingOptions } from "./weight-matching.js";
