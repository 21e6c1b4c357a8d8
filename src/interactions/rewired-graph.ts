import { randomStream } from "../data/index.js";
import type { Link, ModuleGraph } from "./module-graph.js";

/** Swaps tried for every link. */
const SWAPS = 10;

/**
 * The same graph with its links in other places: within every section two links exchange their targets, many times over, where that makes no link twice (Maslov and Sneppen, 2002). Every node keeps its
 * number of links and every source its weights, so that modules of the result are what such a graph has by chance.
 *
 * @param seed the same seed, the same graph
 */
export function rewiredGraph(graph: ModuleGraph, seed: number): ModuleGraph {
  const stream = randomStream(seed, 0);
  const links: Link[] = [];
  const sections = new Map<number, Link[]>();
  for (const link of graph.links) {
    const { layer } = graph.nodes[link.source]!;
    const own = sections.get(layer);
    if (own) own.push(link);
    else sections.set(layer, [link]);
  }
  for (const own of sections.values()) {
    const key = (source: number, target: number): string => `${source} ${target}`;
    const taken = new Set(own.map(({ source, target }) => key(source, target)));
    for (let i = 0; i < SWAPS * own.length; i++) {
      const [a, b] = [stream.integer(own.length), stream.integer(own.length)];
      const [one, other] = [own[a]!, own[b]!];
      if (taken.has(key(one.source, other.target)) || taken.has(key(other.source, one.target))) continue;
      for (const { source, target } of [one, other]) taken.delete(key(source, target));
      own[a] = { ...one, target: other.target };
      own[b] = { ...other, target: one.target };
      for (const { source, target } of [own[a]!, own[b]!]) taken.add(key(source, target));
    }
    links.push(...own);
  }
  return { ...graph, links };
}
