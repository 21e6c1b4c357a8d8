import { BatchNorm1d, BatchNorm2d, type Layer } from "../nn/index.js";
import type { Loss } from "../train/index.js";
import { evaluating } from "./measure.js";

/**
 * What a batch norm normalises with when derivatives are taken: `batch`, each batch's own statistics, which change along a line as the weights do; or `running`, those
 * that the model holds now, which do not.
 */
export type NormMode = "batch" | "running";

/** The function of the weights whose derivatives are wanted. */
export interface LossOptions {
  /** the mean loss of a batch; default: cross-entropy of classes, mean squares otherwise */
  loss?: Loss | undefined;
  /** default `batch`: running statistics belong to one network and not to the points of a line */
  norms?: NormMode | undefined;
}

/** Runs `work` in evaluation mode, batch norms as `norms` says; every module's mode is put back. */
export function inMode<T>(model: Layer, norms: NormMode, work: () => T): T {
  return evaluating(model, () => {
    for (const [, module] of model.namedModules()) if (norms === "batch" && (module instanceof BatchNorm1d || module instanceof BatchNorm2d)) module.training = true;
    return work();
  });
}
