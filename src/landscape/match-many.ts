import { randomStream } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import { noGrad, scope } from "../tensor/index.js";
import { applyPermutation, composed, inverse, type Permutations } from "./apply-permutation.js";
import { LandscapeError } from "./landscape-error.js";
import { type MatchOptions, specOf } from "./matching.js";
import type { PermutationSpec } from "./permutation-spec.js";
import { matchWeights } from "./weight-matching.js";
import { checkComparable, dot, type Weights } from "./weights.js";

/** Many networks matched to each other. */
export interface ManyMatching {
  readonly spec: PermutationSpec;
  /** for each network; the first stays as it is */
  readonly permutations: readonly Permutations[];
  /** ‖Σ permuted networks‖², which grows as they agree: at the start and after each round */
  readonly objective: readonly number[];
}

/**
 * Matches many networks at once (Git Re-Basin, algorithm 3, "MergeMany"): each in turn is matched to the mean of the others, in an order drawn anew for each round, until
 * none moves. The first network is moved like the others; at the end all are moved back together, so that it is as it was.
 *
 * @param rounds at most so many; by default 50
 * @throws LandscapeError when there are fewer than two networks, or they differ in architecture.
 */
export function matchMany(model: Layer, networks: readonly Weights[], { rounds = 50, seed = 0, log, ...options }: MatchOptions & { rounds?: number } = {}): ManyMatching {
  if (networks.length < 2) throw new LandscapeError(`matching needs at least two networks, got ${networks.length}`);
  for (const other of networks.slice(1)) checkComparable(networks[0]!, other);
  const spec = specOf(model, options);
  const random = randomStream(seed);
  const permutations: Permutations[] = networks.map(() => ({}));
  const moved = (i: number) => applyPermutation(networks[i]!, spec, permutations[i]!);
  const sumOf = (members: readonly number[]): Weights =>
    noGrad(() =>
      members.map(moved).reduce((sum, one) => {
        for (const [name, value] of Object.entries(one)) sum[name]!.add_(value);
        return sum;
      }),
    );
  const all = networks.map((_, i) => i);
  const agreement = () => scope(() => ((sum) => dot(sum, sum))(sumOf(all)));
  const objective = [agreement()];
  for (let round = 1; round <= rounds; round++) {
    let changed = false;
    for (const i of random.permutation(networks.length)) {
      // Where a network stands is a start that its matching does not get worse from.
      const start = round === 1 ? {} : { start: permutations[i]! };
      const found = scope(() => matchWeights(spec, sumOf(all.filter((j) => j !== i)), networks[i]!, { seed: random.next(), ...start }));
      if (sameOrders(spec, permutations[i]!, found.permutations)) continue;
      permutations[i] = found.permutations;
      changed = true;
    }
    if (!changed) break;
    objective.push(agreement());
    log?.(round, objective.at(-1)!);
  }
  const back = inverse(permutations[0]!);
  return { spec, permutations: permutations.map((one) => composed(one, back)), objective };
}

function sameOrders({ labels }: PermutationSpec, one: Permutations, other: Permutations): boolean {
  return labels.every(({ name }) => other[name]!.every((from, to) => from === (one[name]?.[to] ?? to)));
}
