export { type Ablation, ablationCurve, type AblationPoint } from "./ablation.js";
export { ablationCounts, type CountOptions } from "./ablation-counts.js";
export { activationsAt } from "./activations-at.js";
export { attentionSection, type AttentionWeights } from "./attention-section.js";
export { interactionBases, type BasesOptions, type Basis, type BasisKind } from "./bases.js";
export type { BasisAgreement } from "./basis-agreement.js";
export { behaviouralCurvature, type BehaviouralCurvature } from "./behavioural-curvature.js";
export { behaviouralLoss, type BehaviouralLoss } from "./behavioural-loss.js";
export {
  bootstrapModules,
  bootstrapRounds,
  type BootstrapModulesOptions,
  type FoundModules,
  type ModuleSearch,
  type ModuleStability,
  searchModules,
} from "./bootstrap-modules.js";
export { components, type ComponentOptions, type Components, type Node } from "./components.js";
export { degeneracy, type Degeneracy, type DegeneracyOptions, type MapDegeneracy, type UnitDegeneracy } from "./degeneracy.js";
export { type Dependence, dependence, type DependenceOptions } from "./dependence.js";
export { directionGroups } from "./direction-groups.js";
export { type EdgeAblation, edgeAblation, type EdgeMask, maskedSection } from "./edge-ablation.js";
export { type EdgeKind, interactionEdges, type Edges, type EdgesOptions } from "./edges.js";
export { type Fall, type Fewest, fewestKept, type FewestOptions, largestFall } from "./fewest-kept.js";
export { findModules, type FindModulesOptions, type Modules, resolutionSweep } from "./find-modules.js";
export { type FourierKind, type FourierLabel, fourierLabels } from "./fourier-labels.js";
export { fourierPower } from "./fourier-power.js";
export { headSection, type HeadWeights } from "./head-section.js";
export { hessianRank, type HessianRank, softRank } from "./hessian-rank.js";
export { identifiability, type Identifiability, type LayerIdentifiability } from "./identifiability.js";
export { independentGroups, type InputGroup } from "./independent-groups.js";
export { InteractionError } from "./interaction-error.js";
export { jacobianGram } from "./jacobian-gram.js";
export { leadingCurvature, type LeadingCurvature, type LeadingCurvatureOptions, leadingCurvatureRounds } from "./leading-curvature.js";
export { learningCoefficient, type LearningCoefficient, type LearningCoefficientOptions, learningCoefficientRounds, type TriedStep } from "./learning-coefficient.js";
export { mappedChain } from "./mapped-chain.js";
export { matchedModules } from "./matched-modules.js";
export { mergeNeurons, type MergedNetwork } from "./merge-neurons.js";
export { mlpChain } from "./mlp-chain.js";
export { modularAddition, ModularAddition, modularAdditionChain, type ModularAdditionConfig, modularAdditionPairs } from "./modular-addition.js";
export { modularity } from "./modularity.js";
export { moduleAblation, type ModuleAblation, type ModuleEffect } from "./module-ablation.js";
export { type Link, moduleGraph, type ModuleGraph, type ModuleGraphOptions } from "./module-graph.js";
export { moduleReport, type ModuleReport, type ModuleVerdict } from "./module-report.js";
export { moments, type Moments } from "./moments.js";
export { nodeAblation } from "./node-ablation.js";
export { varianceSection } from "./norm-section.js";
export { normalCrossing, normalCrossingCoefficient } from "./normal-crossing.js";
export { type WeightBlock, weightBlocks } from "./output-derivatives.js";
export { accuracyMetric, type FidelityKind, fidelityMetric, type OutputMetric } from "./output-metric.js";
export { chainJacobian, gradientJacobian, type ParameterJacobian } from "./parameter-jacobian.js";
export { participationRatio } from "./participation-ratio.js";
export { partitionAgreement, type PartitionAgreement } from "./partition-agreement.js";
export { perceptronSection, type PerceptronWeights } from "./perceptron-section.js";
export { plantedLabels } from "./planted-labels.js";
export { plantedModules, type PlantedModules, type PlantedModulesOptions } from "./planted-modules.js";
export { correlatedSample, productDesign } from "./planted-points.js";
export { countPoints, eachBatch, type Points } from "./points.js";
export type { LossFunction } from "./posterior-sampler.js";
export { posteriorScale, type PosteriorScale } from "./posterior-scale.js";
export { quadrature, type Quadrature, type QuadratureRule } from "./quadrature.js";
export { affineMap, randomMap } from "./random-map.js";
export { rankOneCoefficient, reducedRank, reducedRankCoefficient } from "./reduced-rank-regression.js";
export { residualSection } from "./residual-section.js";
export { rewiredGraph } from "./rewired-graph.js";
export type { Progress, Rounds } from "./rounds.js";
export { type CurvatureNode, sampledSoftRank, sampledSpectrum, type SampledSpectrum, type SampledSpectrumOptions } from "./sampled-spectrum.js";
export { type SamplerCheck, samplerSelfTest, type SamplerSelfTestOptions } from "./sampler-self-test.js";
export type { Chain, Section, UnitFunction, Units } from "./section.js";
export { type LayerAgreement, selfTest, type SelfTest, type SelfTestOptions, type SelfTestVerdict, type Transformation } from "./self-test.js";
export type { Signs } from "./signs.js";
export { swapTest, type SwapOutcome, type SwapTest, type SwapTestOptions } from "./swap-test.js";
export { transformerChain, type TransformerChainOptions, transformerPoints } from "./transformer-chain.js";
export { mergeCosts, swapCosts, unitGroups, type UnitGroup } from "./unit-costs.js";
export { unitSection, withConstant } from "./unit-section.js";
export { widenedChain, type WidenedChainOptions } from "./widened-chain.js";
