export { interactionBases, type BasesOptions, type Basis, type BasisKind } from "./bases.js";
export { components, type ComponentOptions, type Components, type Node } from "./components.js";
export { interactionEdges, type Edges } from "./edges.js";
export { InteractionError } from "./interaction-error.js";
export { jacobianGram } from "./jacobian-gram.js";
export { mlpChain } from "./mlp-chain.js";
export { moments, type Moments } from "./moments.js";
export { countPoints, eachBatch, type Points } from "./points.js";
export { quadrature, type Quadrature, type QuadratureRule } from "./quadrature.js";
export type { Chain, Section, UnitFunction, Units } from "./section.js";
export { unitSection, withConstant } from "./unit-section.js";
export { type Ablation, ablationCurve, type AblationPoint } from "./ablation.js";
export { ablationCounts, type CountOptions } from "./ablation-counts.js";
export { type EdgeAblation, edgeAblation, type EdgeMask, maskedSection } from "./edge-ablation.js";
export { type Fall, type Fewest, fewestKept, type FewestOptions, largestFall } from "./fewest-kept.js";
export { nodeAblation } from "./node-ablation.js";
export { accuracyMetric, type FidelityKind, fidelityMetric, type OutputMetric } from "./output-metric.js";
export { findModules, type FindModulesOptions, type Modules, resolutionSweep } from "./find-modules.js";
export { modularity } from "./modularity.js";
export { type Link, moduleGraph, type ModuleGraph, type ModuleGraphOptions } from "./module-graph.js";
export { moduleReport, type ModuleReport, type ModuleVerdict } from "./module-report.js";
export { partitionAgreement, type PartitionAgreement } from "./partition-agreement.js";
export {
  bootstrapModules,
  type BootstrapModulesOptions,
  type FoundModules,
  type ModuleSearch,
  type ModuleStability,
  searchModules,
} from "./bootstrap-modules.js";
export { type Dependence, dependence, type DependenceOptions } from "./dependence.js";
export { independentGroups, type InputGroup } from "./independent-groups.js";
export { matchedModules } from "./matched-modules.js";
export { moduleAblation, type ModuleAblation, type ModuleEffect } from "./module-ablation.js";
