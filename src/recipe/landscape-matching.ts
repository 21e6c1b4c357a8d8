import {
  activationMatching,
  alignHeads,
  applyPermutation,
  disposeWeights,
  type Matching,
  permutationSpec,
  type PermutationSpec,
  type Sample,
  sinkhornMatching,
  straightThroughMatching,
  weightMatching,
  type Weights,
} from "../landscape/index.js";
import type { Layer } from "../nn/index.js";

export const MATCHERS = ["weights", "activations", "straightThrough", "sinkhorn"] as const;
export type Matcher = (typeof MATCHERS)[number];

/** A network brought near another by permuting its units and turning the bases inside its attention heads. */
export interface Matched {
  readonly weights: Weights;
  readonly matching: Matching;
  /** share of units, over all labels, that stay where they were */
  readonly unmoved: number;
}

/** The symmetries of a model, found with the first few images of a sample. */
export function symmetriesOf(model: Layer, { batches }: Sample): PermutationSpec {
  return permutationSpec(model, batches[0]!.input.slice(0, 0, 16));
}

/** Permutes the units of b to those of a, then turns the bases inside attention heads towards a's. What b computes stays. */
export function matchBy(
  matcher: Matcher,
  model: Layer,
  [a, b]: readonly [Weights, Weights],
  { spec, sample, seed }: { spec: PermutationSpec; sample: Sample; seed: number },
): Matched {
  const match = { weights: weightMatching, activations: activationMatching, straightThrough: straightThroughMatching, sinkhorn: sinkhornMatching }[matcher];
  const matching = match(model, a, b, { spec, sample, seed });
  const all = Object.values(matching.permutations);
  const units = all.reduce((sum, { length }) => sum + length, 0);
  const still = all.reduce((sum, permutation) => sum + permutation.reduce((count, from, to) => count + (from === to ? 1 : 0), 0), 0);
  const permuted = applyPermutation(b, spec, matching.permutations);
  const weights = alignHeads(spec, a, permuted);
  disposeWeights(permuted);
  return { weights, matching, unmoved: units === 0 ? 1 : still / units };
}
