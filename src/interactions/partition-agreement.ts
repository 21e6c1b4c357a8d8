import { InteractionError } from "./interaction-error.js";

/** How well a division agrees with known labels. Nodes that the division leaves out, or whose label is below 0, do not count. */
export interface PartitionAgreement {
  /** nodes that count */
  readonly nodes: number;
  /** the share of nodes that have the commonest label of their module; NaN without nodes */
  readonly purity: number;
  /** normalised mutual information, 2 I(modules; labels) / (H(modules) + H(labels)): 1 for the same division, 0 for independent ones; 1 where both are a single group */
  readonly mutualInformation: number;
}

/**
 * @param of every node's module, from `findModules`
 * @throws InteractionError when there is not one label for every node.
 */
export function partitionAgreement(of: readonly number[], labels: readonly number[]): PartitionAgreement {
  if (of.length !== labels.length) throw new InteractionError(`${labels.length} labels for ${of.length} nodes; expected one each`);
  const pairs = of.flatMap((module, node) => (module >= 0 && labels[node]! >= 0 ? [[module, labels[node]!] as const] : []));
  const modules = tally(pairs.map(([module]) => `${module}`));
  const known = tally(pairs.map(([, label]) => `${label}`));
  const both = tally(pairs.map(([module, label]) => `${module} ${label}`));
  const commonest = new Map<string, number>();
  for (const [key, count] of both) {
    const [module] = key.split(" ") as [string];
    commonest.set(module, Math.max(count, commonest.get(module) ?? 0));
  }
  const nodes = pairs.length;
  const [first, second, joint] = [modules, known, both].map((counts) => entropy(counts, nodes)) as [number, number, number];
  return {
    nodes,
    purity: [...commonest.values()].reduce((sum, count) => sum + count, 0) / nodes,
    mutualInformation: first + second === 0 ? 1 : Math.max(0, (2 * (first + second - joint)) / (first + second)),
  };
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const entropy = (counts: ReadonlyMap<string, number>, all: number): number =>
  [...counts.values()].reduce((sum, count) => sum - (count / all) * Math.log(count / all), 0);
