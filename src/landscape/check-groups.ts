import { LandscapeError } from "./landscape-error.js";
import type { LayerGroup } from "./layer-groups.js";
import type { Weights } from "./weights.js";

/** @throws LandscapeError when there is no group, one is empty, or one names a parameter that the networks do not have. */
export function checkGroups(weights: Weights, groups: readonly LayerGroup[]): void {
  if (groups.length === 0) throw new LandscapeError("no groups of layers were given; give at least one, such as singleLayers(weights)");
  for (const { name, parameters } of groups) {
    const stray = parameters.find((parameter) => weights[parameter] === undefined);
    if (parameters.length === 0 || stray !== undefined) {
      throw new LandscapeError(
        `the group ${name} ${stray === undefined ? "has no parameters" : `names ${stray}, which the networks have not`}; take the names from namedParameters`,
      );
    }
  }
}

/** @throws LandscapeError as above, and unless the groups together hold every parameter once. */
export function checkPartition(weights: Weights, groups: readonly LayerGroup[]): void {
  checkGroups(weights, groups);
  const held = groups.flatMap(({ parameters }) => parameters);
  const wrong = Object.keys(weights).find((name) => held.filter((other) => other === name).length !== 1);
  if (wrong === undefined) return;
  throw new LandscapeError(
    `${wrong} is in ${held.includes(wrong) ? "more than one group" : "no group"}: the entries of a ledger sum to the barrier when every parameter is in exactly one`,
  );
}
