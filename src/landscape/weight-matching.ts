import { randomStream } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { identityPermutations, type Permutations } from "./apply-permutation.js";
import { knownFirst } from "./known-first.js";
import { linearAssignment } from "./linear-assignment.js";
import { type Matching, type MatchOptions, specOf } from "./matching.js";
import type { PermutationLabel, PermutationSpec } from "./permutation-spec.js";
import { type WeightSimilarity, weightSimilarity } from "./weight-similarity.js";
import { indices } from "./unit-rows.js";
import { checkComparable, type Weights } from "./weights.js";

/** Options of `weightMatching`. */
export interface WeightMatchingOptions extends MatchOptions {
  /**
   * permutations to begin with; {}: none moves. "known first": labels one after the other, each by what is fixed or matched already; deep networks and transformers need
   * it. By default whichever of the two has the larger objective: the first where the networks come from one parent, the second where they have only their task in common
   */
  start?: Permutations | "known first";
  /** at most so many visits of all labels; by default 100 */
  sweeps?: number;
  /** Attention heads are compared by the products of their two sides, whatever the basis inside a head; "weights": weight by weight, as after `alignHeads`. */
  heads?: "products" | "weights";
}

/**
 * Weight matching (Ainsworth, Hayase and Srinivasa, "Git Re-Basin", ICLR 2023, algorithm 1): the permutations of b that bring its weights nearest to those of a,
 *
 *     maximise  Σ over tensors ⟨A, permuted B⟩
 *
 * one label at a time, in an order drawn anew for each sweep: with all others as they stand it is a linear assignment. It ends when no label changes. What a label's
 * table of similarities owes to a neighbour is computed anew only where that neighbour moved.
 *
 * `objective`: at the start and after each sweep; it never falls.
 *
 * @throws LandscapeError when the networks differ in architecture, or there is neither a specification nor a sample.
 */
export function weightMatching(model: Layer, a: Weights, b: Weights, options: WeightMatchingOptions = {}): Matching {
  checkComparable(a, b);
  return matchWeights(specOf(model, options), a, b, options);
}

/** `weightMatching` of weights that are known to be comparable. */
export function matchWeights(spec: PermutationSpec, a: Weights, b: Weights, options: WeightMatchingOptions = {}): Matching {
  const { seed = 0, start, sweeps = 100, heads = "products", log } = options;
  using similarity = weightSimilarity(spec, a, b, heads === "products");
  const random = randomStream(seed);
  const identity = identityPermutations(spec);
  const known = start === undefined || start === "known first" ? knownFirst(spec, a, b, heads === "products") : start;
  const stay = start === undefined && similarity.objective(identity) >= similarity.objective(known);
  const permutations: Record<string, Int32Array> = { ...identity, ...(!stay && known) };
  const prices = new Map<string, Tensor>();
  const objective = [similarity.objective(permutations)];
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    let gained = 0;
    for (const index of random.permutation(spec.labels.length)) {
      const label = spec.labels[index]!;
      const better = improved(similarity, label, permutations, prices);
      if (better === null) continue;
      permutations[label.name] = better.permutation;
      gained += better.gain;
    }
    if (gained === 0) break;
    objective.push(objective.at(-1)! + gained);
    log?.(sweep, objective.at(-1)!);
  }
  for (const price of prices.values()) price.dispose();
  return { spec, permutations, objective };
}

// Sums of so many rounded products do not tell smaller gains from none.
const LEAST_GAIN: Readonly<Record<string, number>> = { float64: 1e-12, float32: 1e-7 };

/** A better permutation of one label, or null. */
function improved(similarity: WeightSimilarity, label: PermutationLabel, permutations: Permutations, prices: Map<string, Tensor>) {
  return noGrad(() =>
    scope(() => {
      const table = similarity.of(label, permutations);
      if (table === null) return null;
      const assignment = linearAssignment(table, { maximize: true, prices: prices.get(label.name) ?? null });
      prices.get(label.name)?.dispose();
      prices.set(label.name, assignment.prices.keep());
      const permutation = assignment.columns;
      const current = permutations[label.name]!;
      if (permutation.every((from, to) => from === current[to])) return null;
      const value = similarity.coupled(label)
        ? (one: Int32Array) => similarity.objective({ ...permutations, [label.name]: one }, label)
        : (one: Int32Array) => table.gather(1, columnIndex(one, table)).sum({ dtype: "float64" }).toNumber();
      const [before, after] = [value(current), value(permutation)];
      return after - before > (LEAST_GAIN[table.dtype] ?? 1e-3) * Math.abs(before) ? { permutation, gain: after - before } : null;
    }),
  );
}

function columnIndex(columns: Int32Array, like: Tensor): Tensor {
  return indices(columns, like).unsqueeze(1);
}
