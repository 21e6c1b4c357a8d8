export { adam, adamW, type AdamOptions } from "./adam.js";
export { clipGradNorm, clipGradValue } from "./clip-grad.js";
export {
  optimizer,
  type Optimizer,
  type OptimizerState,
  type OptimizerValues,
  type StepOptions,
  type UpdateRule,
  type UpdateSettings,
} from "./optimizer.js";
export { OptimizerStateError } from "./optimizer-state-error.js";
export type { HasNamedParameters, ParameterGroup, ParameterGroupOptions, Parameters, ParametersOrGroups } from "./parameter-groups.js";
export { constant, cosine, step, type Schedule } from "./schedule.js";
export { sgd, type SgdOptions } from "./sgd.js";
