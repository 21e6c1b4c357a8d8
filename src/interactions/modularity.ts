import type { ModuleGraph } from "./module-graph.js";

/**
 * Newman's modularity of a division of the graph's nodes, with a resolution γ (specification 1.4). With W the sum of all weights, in_c of those inside module c, and vol_c the sum of its nodes'
 * weights,
 *
 *     Q_γ = Σ_c [ in_c / W − γ (vol_c / 2 W)² ]
 *
 * 0 for a graph without links.
 *
 * @param of every node's module; nodes of −1 are each by themselves
 */
export function modularity({ links }: Pick<ModuleGraph, "links">, of: readonly number[], resolution = 1): number {
  const all = links.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return 0;
  // −1 becomes a module of the node's own.
  const own = of.map((module, node) => (module < 0 ? -1 - node : module));
  const volumes = new Map<number, number>();
  let inside = 0;
  for (const { source, target, weight } of links) {
    if (own[source] === own[target]) inside += weight;
    for (const end of [source, target]) volumes.set(own[end]!, (volumes.get(own[end]!) ?? 0) + weight);
  }
  return [...volumes.values()].reduce((q, volume) => q - resolution * (volume / (2 * all)) ** 2, inside / all);
}
