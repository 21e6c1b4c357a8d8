import { UndirectedGraph } from "graphology";
import imported from "graphology-communities-louvain";
import { randomStream } from "../data/index.js";
import { modularity } from "./modularity.js";
import type { ModuleGraph } from "./module-graph.js";

// The package's types describe an ES module; what Node gives is the function itself.
const louvain = imported as unknown as typeof imported.default;

export interface FindModulesOptions {
  /** γ: more makes more and smaller modules; default 1, at which layered graphs are cut along their depth as well */
  resolution?: number;
  /** the best of so many; default 10 */
  tries?: number;
  /** default 0 */
  seed?: number;
}

/** A division of an interaction graph into modules. */
export interface Modules {
  /** every node's module, 0 the largest; −1 for nodes without a link, or alone in theirs */
  readonly of: readonly number[];
  readonly count: number;
  /** nodes of every module, descending */
  readonly sizes: readonly number[];
  readonly resolution: number;
  /** Q_γ at this resolution, which was maximised */
  readonly quality: number;
  /** Newman's Q, at γ = 1 */
  readonly modularity: number;
}

/**
 * Modules of an interaction graph: Louvain's method (Blondel et al., 2008), the best of several runs in random orders. The same for the same seed.
 *
 * @throws RangeError for no tries or a negative resolution.
 */
export function findModules(graph: ModuleGraph, { resolution = 1, tries = 10, seed = 0 }: FindModulesOptions = {}): Modules {
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`tries of a division into modules: ${tries}; expected a whole number of at least 1`);
  if (!(resolution >= 0)) throw new RangeError(`resolution of a division into modules: ${resolution}; expected at least 0`);
  const network = new UndirectedGraph();
  for (const { source, target, weight } of graph.links) {
    network.mergeNode(source);
    network.mergeNode(target);
    network.addEdge(source, target, { weight });
  }
  const divisions = Array.from({ length: network.size === 0 ? 0 : tries }, (_, run) => {
    const communities = louvain(network, { resolution, rng: randomStream(seed, run).uniform });
    return ranked(graph.nodes.map((_, node) => communities[node] ?? -1));
  });
  const none = graph.nodes.map(() => -1);
  let best = { of: none, quality: modularity(graph, none, resolution) };
  for (const of of divisions) {
    const quality = modularity(graph, of, resolution);
    if (quality > best.quality) best = { of, quality };
  }
  const sizes = sizesOf(best.of);
  return { of: best.of, count: sizes.length, sizes, resolution, quality: best.quality, modularity: modularity(graph, best.of) };
}

/** Divisions at several resolutions. */
export function resolutionSweep(graph: ModuleGraph, resolutions: readonly number[], options: Omit<FindModulesOptions, "resolution"> = {}): Modules[] {
  return resolutions.map((resolution) => findModules(graph, { ...options, resolution }));
}

/** Modules numbered by size, those of the first node first among equals; modules of one node become −1. */
function ranked(of: readonly number[]): number[] {
  const members = new Map<number, number[]>();
  of.forEach((module, node) => {
    if (module >= 0) members.set(module, [...(members.get(module) ?? []), node]);
  });
  const result = of.map(() => -1);
  const order = [...members.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  order.forEach((nodes, rank) => nodes.forEach((node) => (result[node] = rank)));
  return result;
}

function sizesOf(of: readonly number[]): number[] {
  const sizes: number[] = [];
  for (const module of of) if (module >= 0) sizes[module] = (sizes[module] ?? 0) + 1;
  return sizes;
}
