import type { Layer } from "../nn/index.js";
import { scope, type Tensor } from "../tensor/index.js";
import type { Permutations } from "./apply-permutation.js";
import { LandscapeError } from "./landscape-error.js";
import { permutationSpec, type PermutationSpec } from "./permutation-spec.js";
import type { Sample } from "./sample.js";

/** Two networks matched: `applyPermutation(b, spec, permutations)` brings the second near the first. */
export interface Matching {
  readonly spec: PermutationSpec;
  /** for the second network */
  readonly permutations: Permutations;
  /** what the matcher raises (or lowers, where it says so), from the start on */
  readonly objective: readonly number[];
}

/** What all matchers take. */
export interface MatchOptions {
  /** the symmetries; by default those that a forward pass of the first batch of `sample` shows */
  spec?: PermutationSpec;
  sample?: Sample;
  seed?: number;
  /** for each sweep or step, how many are done and the objective */
  log?: (done: number, objective: number) => void;
}

/** The symmetries to match by. @throws LandscapeError when there is neither a specification nor a sample. */
export function specOf(model: Layer, { spec, sample }: Pick<MatchOptions, "spec" | "sample">): PermutationSpec {
  if (spec !== undefined) return spec;
  if (sample === undefined) {
    throw new LandscapeError("matching needs the network's symmetries: give a `sample` to find them by, or `spec`, as permutationSpec(model, input) makes it");
  }
  return scope(() => permutationSpec(model, fewExamples(sample)));
}

/** As many examples as it takes to see what a forward pass does. */
export function fewExamples({ batches }: Sample): Tensor {
  const { input } = batches[0]!;
  return input.narrow(0, 0, Math.min(16, input.size(0)));
}
