import { PatternError } from "../groups.js";
import type { Pattern } from "../pattern.js";
import { type RewiringOptions, type RewiringSettings, rewiringSettings } from "./rewiring-options.js";
import { structureCells } from "./structure.js";
import { type Units, unitsOf } from "./units.js";

/**
 * The cells of a junction under given settings; without a structure of their own, tiles move between groups, edges within their pair of groups, and where there
 * are no groups anywhere.
 *
 * @param kernels whether a unit holds kernels instead of single weights
 * @throws PatternError when the junction does not allow the structure or the criterion.
 */
export function junctionCells(name: string, units: Units, { prune, structure }: RewiringSettings, kernels: boolean): Int32Array {
  if ((units.rowsKeepCount || kernels) && prune.some(([criterion]) => criterion === "sign")) throw noSign(name);
  return structureCells(units, structure ?? (units.labels === null ? "free" : units.rowsKeepCount ? "interOnly" : "budget"));
}

/** The error for pruning by sign where a unit has many weights. */
export function noSign(name: string): PatternError {
  return new PatternError(`prune: sign needs single weights, and ${name} moves whole tiles or kernels; use magnitude`);
}

/**
 * Whether `rewiring` will accept these options for a network of these patterns, before anything is built.
 *
 * @param of what the patterns connect: units of layers, or channels of convolutions
 * @throws what `rewiring` would throw.
 */
export function checkRewiring(patterns: readonly Pattern[], options: RewiringOptions, of: "units" | "channels" = "units"): void {
  const settings = rewiringSettings(options);
  patterns.forEach((pattern, junction) => {
    if (pattern.kind !== "dense") junctionCells(`junction ${junction}`, unitsOf(pattern), settings, of === "channels");
  });
}
