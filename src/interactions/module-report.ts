import type { Basis } from "./bases.js";
import type { Edges } from "./edges.js";
import { InteractionError } from "./interaction-error.js";
import { innerEdges, type ModuleGraph } from "./module-graph.js";

/** One module of a network. */
export interface ModuleVerdict {
  readonly module: number;
  readonly size: number;
  /** node layers with a direction of it, ascending */
  readonly layers: readonly number[];
  /** directions a layer: size / layers */
  readonly width: number;
  /** of the strengths of its nodes' edges, the share that goes to nodes of other modules, or of none: 0 for a module that stands alone. Every section's edges weigh as much as any other's */
  readonly crossMass: number;
}

/** What a division into modules amounts to. */
export interface ModuleReport {
  readonly modules: readonly ModuleVerdict[];
  /** nodes in no module */
  readonly loose: number;
  /** of every section: the share of strengths between nodes of different modules, or of none */
  readonly crossMass: readonly number[];
  /** their mean */
  readonly meanCrossMass: number;
  /** of every section: the share of links between nodes of one module, by number and by weight; 1 without links */
  readonly kept: readonly { readonly links: number; readonly weight: number }[];
}

/**
 * Sizes and spans of modules, and how much acts across them. The cross mass is of strengths, all of them, and not of the log weights that the modules were found with: it does not depend on ε. Functional edges may be negative: their absolute values count.
 *
 * @param of every node's module, from `findModules` or from labels
 * @throws InteractionError when there is not one for every node.
 */
export function moduleReport(bases: readonly Basis[], edges: readonly Edges[], graph: ModuleGraph, of: readonly number[]): ModuleReport {
  if (of.length !== graph.nodes.length) throw new InteractionError(`modules of ${of.length} nodes; expected one for each of the graph's ${graph.nodes.length}`);
  const module = new Map(graph.nodes.map(({ layer, direction }, node) => [`${layer} ${direction}`, of[node]!]));
  const depth = graph.nodes.reduce((most, { layer }) => Math.max(most, layer), 0);
  const touched = new Map<number, { inside: number; across: number }>();
  const crossMass = edges.slice(0, depth).map(({ strengths }, layer) => {
    const inner = innerEdges(strengths.toArray() as number[][], bases[layer]!, bases[layer + 1]!);
    const all = inner.reduce((sum, { strength }) => sum + Math.abs(strength), 0);
    if (all === 0) return 0;
    let across = 0;
    for (const { i, j, strength } of inner) {
      const [source, target] = [module.get(`${layer} ${j}`)!, module.get(`${layer + 1} ${i}`)!];
      const [together, share] = [source === target && source >= 0, Math.abs(strength) / all];
      if (!together) across += share;
      for (const end of new Set([source, target])) {
        const masses = touched.get(end) ?? { inside: 0, across: 0 };
        masses[together ? "inside" : "across"] += share;
        touched.set(end, masses);
      }
    }
    return across;
  });
  const numbers = [...new Set(of)].filter((one) => one >= 0).sort((a, b) => a - b);
  const modules = numbers.map((one): ModuleVerdict => {
    const nodes = graph.nodes.filter((_, node) => of[node] === one);
    const layers = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
    const { inside, across } = touched.get(one) ?? { inside: 0, across: 0 };
    return { module: one, size: nodes.length, layers, width: nodes.length / layers.length, crossMass: across === 0 ? 0 : across / (inside + across) };
  });
  const kept = edges.slice(0, depth).map((_, layer) => {
    const own = graph.links.filter(({ source }) => graph.nodes[source]!.layer === layer);
    const inside = own.filter(({ source, target }) => of[source]! >= 0 && of[source] === of[target]);
    const weigh = (links: typeof own) => links.reduce((sum, { weight }) => sum + weight, 0);
    return own.length === 0 ? { links: 1, weight: 1 } : { links: inside.length / own.length, weight: weigh(inside) / weigh(own) };
  });
  const meanCrossMass = crossMass.reduce((sum, one) => sum + one, 0) / Math.max(1, crossMass.length);
  return { modules, loose: of.filter((one) => one < 0).length, crossMass, meanCrossMass, kept };
}
