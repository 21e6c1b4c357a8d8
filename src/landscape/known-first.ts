import { noGrad, scope } from "../tensor/index.js";
import { applyPermutation, type Permutations } from "./apply-permutation.js";
import { linearAssignment } from "./linear-assignment.js";
import type { PermutationLabel, PermutationSpec } from "./permutation-spec.js";
import { weightSimilarity } from "./weight-similarity.js";
import type { Weights } from "./weights.js";

/**
 * Permutations to begin a matching with: labels one after the other, each by those tensors alone whose other axes are fixed or matched already, the label with the
 * largest share of such weights next. What a label owes to neighbours that nobody has matched yet is noise, and in a network with a wide residual stream more than the
 * rest. Our own.
 */
export function knownFirst(spec: PermutationSpec, a: Weights, b: Weights, products: boolean): Permutations {
  const labelsAt = new Map(Object.keys(a).map((name) => [name, new Set(spec.labels.filter(({ uses }) => uses.some((use) => use.name === name)))]));
  const known = new Set<PermutationLabel>();
  let permutations: Permutations = {};
  const namesOf = (label: PermutationLabel) => [...new Set(label.uses.map(({ name }) => name))].filter((name) => a[name] !== undefined);
  const usable = (label: PermutationLabel) => namesOf(label).filter((name) => [...labelsAt.get(name)!].every((other) => other === label || known.has(other)));
  const size = (names: readonly string[]) => names.reduce((sum, name) => sum + a[name]!.numel(), 0);
  const share = (label: PermutationLabel) => size(usable(label)) / Math.max(1, size(namesOf(label)));
  while (known.size < spec.labels.length) {
    const label = spec.labels.filter((one) => !known.has(one)).reduce((best, one) => (share(one) > share(best) ? one : best));
    permutations = { ...permutations, [label.name]: matched(label, usable(label), { spec, a, b, products, permutations }) };
    known.add(label);
  }
  return permutations;
}

interface Known {
  readonly spec: PermutationSpec;
  readonly a: Weights;
  readonly b: Weights;
  readonly products: boolean;
  readonly permutations: Permutations;
}

function matched(label: PermutationLabel, names: readonly string[], { spec, a, b, products, permutations }: Known): Int32Array {
  if (names.length === 0) return Int32Array.from({ length: label.size }, (_, i) => i);
  return noGrad(() =>
    scope(() => {
      const only = (weights: Weights): Weights => Object.fromEntries(names.map((name) => [name, weights[name]!]));
      const whole = label.heads.filter(({ left, right }) => [...left, ...right].every(({ name }) => names.includes(name)));
      const alone = { ...label, uses: label.uses.filter(({ name }) => names.includes(name)), heads: whole };
      using similarity = weightSimilarity({ ...spec, labels: [alone] }, only(a), applyPermutation(only(b), spec, permutations), products);
      return linearAssignment(similarity.of(alone, {})!, { maximize: true }).columns;
    }),
  );
}
