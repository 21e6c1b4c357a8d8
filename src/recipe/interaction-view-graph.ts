import type { InteractionBasis, InteractionModules, InteractionView, SectionEdges } from "./interaction-view-data.js";

/** A node of the graph as it is drawn: one direction, or several of a layer grouped into one. */
export interface GraphNode {
  /** the layer's number and those of the directions, such as `1.5` or `1.5_7` */
  id: string;
  members: readonly number[];
  name: string;
  /** whether the name is more than a number */
  named: boolean;
  /** Λ; of a group the sum */
  size: number;
  constant: boolean;
}

/** The edges of a section, the strongest first. Of those at most `FLOOR` of the largest nothing is kept. */
export interface GraphSection {
  /** the largest strength between nodes that are not constant */
  largest: number;
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  strength: ArrayLike<number>;
}

export interface InteractionGraph {
  kind: InteractionBasis["kind"];
  layers: readonly { name: string; nodes: readonly GraphNode[] }[];
  sections: readonly GraphSection[];
  modules: readonly InteractionModules[];
}

/** Directions of a layer shown as one node. */
export interface NodeGroup {
  layer: number;
  /** ascending */
  members: readonly number[];
}

/** Which part of a graph is shown, and how. */
export interface GraphChoice {
  /** of each section: edges above this part of its largest are shown */
  cuts: readonly number[];
  /** whether the constants, and their edges, are shown */
  constants: boolean;
  /** whether nodes without an edge above the cut are shown */
  single: boolean;
  /** which clustering gives the modules; −1: connected components */
  clustering: number;
}

export interface ShownNode extends GraphNode {
  layer: number;
  /** by size, from 0; −1: none, or alone in it */
  module: number;
  /** without an edge above the cut */
  single: boolean;
}

export interface ShownEdge {
  section: number;
  /** places in `nodes` */
  from: number;
  to: number;
  strength: number;
  /** part of the section's largest */
  relative: number;
  /**
   * logarithm of the strength over the cut: 0 at the cut, 1 at the section's largest. Cuts below 1e-4 count as that, those above 0.1 as 0.1. The constants' edges, which are many and strong, have
   * no more than 0.3
   */
  level: number;
}

export interface ShownGraph {
  nodes: readonly ShownNode[];
  /** those of the constants, then the others, each time the weakest first */
  edges: readonly ShownEdge[];
  counts: {
    edges: number;
    /** with an edge; the constants do not count */
    nodes: number;
    /** directions in each connected component of two nodes or more, the largest first; the constants connect nothing */
    components: readonly number[];
    /** edges within a module; the constants' do not count */
    inside: number;
    /** edges between nodes that are not constant */
    acting: number;
  };
}

/** Edges at most this part of their section's largest are not taken over. */
export const FLOOR = 1e-6;

const NOUNS = { lib: "direction", global: "direction", pca: "component", neuron: "neuron" };

/**
 * The graph of a basis, strengths rounded to float32. Directions are counted from 0, where the constant is one of them; neurons as in their layer, without the constant.
 *
 * @throws RangeError when layers, edges and modules do not fit one another.
 */
export function interactionGraph({ kind, layers, edges, modules = [] }: InteractionBasis): InteractionGraph {
  if (layers.length < 2 || edges.length !== layers.length - 1) {
    throw new RangeError(
      `interaction graph of ${layers.length} layers with ${edges.length} lists of edges; expected two layers or more, and one list between each and the next`,
    );
  }
  for (const { resolution, ofNode } of modules) {
    if (ofNode.length !== layers.length || ofNode.some((row, layer) => row.length !== layers[layer]!.nodes.length)) {
      throw new RangeError(
        `modules at resolution ${resolution}: ${ofNode.map((row) => row.length).join(", ")} nodes; expected ${layers.map(({ nodes }) => nodes.length).join(", ")}`,
      );
    }
  }
  return {
    kind,
    modules,
    layers: layers.map(({ name, nodes }, layer) => ({
      name,
      nodes: nodes.map(({ size, constant = false, label }, index) => {
        const number = kind === "neuron" ? nodes.slice(0, index).filter((node) => !node.constant).length : index;
        const named = label !== undefined && label !== "";
        return { id: `${layer}.${index}`, members: [index], size, constant, named, name: named ? label : constant ? "constant" : `${NOUNS[kind]} ${number}` };
      }),
    })),
    sections: edges.map((list, section) => {
      const [here, next] = [layers[section]!, layers[section + 1]!];
      const all = edgeList(list).map(({ from, to, strength }) => {
        const acting = here.nodes[from] && next.nodes[to] ? !here.nodes[from].constant && !next.nodes[to].constant : null;
        if (acting === null) throw new RangeError(`edge ${from} → ${to} of ${here.name}; expected numbers below ${here.nodes.length} and ${next.nodes.length}`);
        if (!(strength >= 0 && strength < Infinity))
          throw new RangeError(`strength of the edge ${from} → ${to} of ${here.name}: ${strength}; expected a finite number that is not negative`);
        return { from, to, strength: Math.fround(strength), acting };
      });
      const largest = all.reduce((most, { strength, acting }) => (acting ? Math.max(most, strength) : most), 0);
      const kept = all.filter(({ strength }) => strength > FLOOR * largest).sort((a, b) => b.strength - a.strength);
      return { largest, from: kept.map(({ from }) => from), to: kept.map(({ to }) => to), strength: kept.map(({ strength }) => strength) };
    }),
  };
}

function edgeList(edges: SectionEdges): readonly { from: number; to: number; strength: number }[] {
  return edges.flatMap((row, to) => ("strength" in row ? [row] : row.map((strength, from) => ({ from, to, strength }))));
}

/** The basis of a view by its kind or place. @throws RangeError when there is none. */
export function basisOf(view: InteractionView, basis: InteractionBasis["kind"] | number): InteractionBasis {
  const found = typeof basis === "number" ? view.bases[basis] : view.bases.find(({ kind }) => kind === basis);
  if (found === undefined) throw new RangeError(`basis ${basis} of the interaction view; it has ${view.bases.map(({ kind }) => kind).join(", ")}`);
  return found;
}

/** A cut for the first look: the loosest of a few with which the picture is not yet a tangle. */
export function firstCut(graph: InteractionGraph): number {
  const edges = (cut: number): number => graph.sections.reduce((sum, _, section) => sum + edgesAbove(graph, section, cut), 0);
  return [1e-3, 3e-3, 1e-2, 3e-2].find((cut) => edges(cut) <= 300) ?? 0.1;
}

/*
 * The functions below run in the browser too, as their own text: they refer to nothing but one another.
 */

/** How many edges of a section are above a cut, those of the constants not counted. */
export function edgesAbove(graph: InteractionGraph, section: number, cut: number): number {
  const { largest, from, to, strength } = graph.sections[section]!;
  const [here, next] = [graph.layers[section]!.nodes, graph.layers[section + 1]!.nodes];
  let count = 0;
  for (let i = 0; i < strength.length && strength[i]! > cut * largest; i++) if (!here[from[i]!]!.constant && !next[to[i]!]!.constant) count++;
  return count;
}

/** A cut above which a section has so many edges, those of the constants not counted; between the weakest of them and the next. */
export function cutForEdges(graph: InteractionGraph, section: number, count: number): number {
  const { largest, from, to, strength } = graph.sections[section]!;
  const [here, next] = [graph.layers[section]!.nodes, graph.layers[section + 1]!.nodes];
  const acting = Array.from(strength).filter((_, i) => !here[from[i]!]!.constant && !next[to[i]!]!.constant);
  if (count < 1 || acting.length === 0) return 1;
  if (count >= acting.length) return 0.999 * (acting[acting.length - 1]! / largest);
  return Math.sqrt(acting[count - 1]! * acting[count]!) / largest;
}

/** The graph with groups as nodes: sizes and edges are summed, and the module is that of the largest member. What a cut is relative to does not change. */
export function groupNodes(graph: InteractionGraph, groups: readonly NodeGroup[]): InteractionGraph {
  if (groups.length === 0) return graph;
  // For every layer: the lists of directions that make a node, and in which of them a direction is.
  const lists = graph.layers.map(({ nodes }, layer) => {
    const own = groups.filter((group) => group.layer === layer);
    return nodes.flatMap((_, index) => {
      const group = own.find(({ members }) => members.includes(index));
      if (group === undefined) return [[index]];
      return group.members[0] === index ? [group.members] : [];
    });
  });
  const places = lists.map((nodes) => {
    const place: number[] = [];
    nodes.forEach((members, at) => members.forEach((member) => (place[member] = at)));
    return place;
  });
  const largestMember = (layer: number, members: readonly number[]): number =>
    members.reduce((most, member) => (graph.layers[layer]!.nodes[member]!.size > graph.layers[layer]!.nodes[most]!.size ? member : most));
  return {
    kind: graph.kind,
    modules: graph.modules.map(({ resolution, ofNode }) => ({
      resolution,
      ofNode: lists.map((nodes, layer) => nodes.map((members) => ofNode[layer]![largestMember(layer, members)]!)),
    })),
    layers: graph.layers.map(({ name, nodes }, layer) => ({
      name,
      nodes: lists[layer]!.map((members) => {
        const own = members.map((member) => nodes[member]!);
        if (own.length === 1) return own[0]!;
        return {
          id: `${layer}.${members.join("_")}`,
          members,
          name: own.map((node, i) => (i > 0 && !node.named ? node.members[0] : node.name)).join(" + "),
          named: true,
          size: own.reduce((sum, { size }) => sum + size, 0),
          constant: own.every(({ constant }) => constant),
        };
      }),
    })),
    sections: graph.sections.map(({ largest, from, to, strength }, section) => {
      const sums = new Map<number, number>();
      const width = lists[section + 1]!.length;
      for (let i = 0; i < strength.length; i++) {
        const key = places[section]![from[i]!]! * width + places[section + 1]![to[i]!]!;
        sums.set(key, (sums.get(key) ?? 0) + strength[i]!);
      }
      const sorted = [...sums].sort((a, b) => b[1] - a[1]);
      return { largest, from: sorted.map(([key]) => Math.floor(key / width)), to: sorted.map(([key]) => key % width), strength: sorted.map(([, sum]) => sum) };
    }),
  };
}

/** What of a graph is shown. */
export function showGraph(graph: InteractionGraph, { cuts, constants, single, clustering }: GraphChoice): ShownGraph {
  const starts: number[] = [];
  let total = 0;
  for (const { nodes } of graph.layers) {
    starts.push(total);
    total += nodes.length;
  }
  const nodes = graph.layers.flatMap((layer) => layer.nodes);
  const parent = nodes.map((_, index) => index);
  const root = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!;
    return index;
  };
  const touched = nodes.map(() => false);
  const kept: ShownEdge[] = [];
  const constant: ShownEdge[] = [];
  graph.sections.forEach(({ largest, from, to, strength }, section) => {
    const decades = -Math.log10(Math.min(0.1, Math.max(1e-4, cuts[section]!)));
    for (let i = 0; i < strength.length && strength[i]! > cuts[section]! * largest; i++) {
      const [a, b] = [starts[section]! + from[i]!, starts[section + 1]! + to[i]!];
      const acting = !nodes[a]!.constant && !nodes[b]!.constant;
      if (!acting && !constants) continue;
      const relative = largest > 0 ? strength[i]! / largest : 1;
      const level = Math.max(0, 1 + Math.log10(relative) / decades);
      (acting ? kept : constant).push({ section, from: a, to: b, strength: strength[i]!, relative, level: acting ? level : Math.min(0.3, level) });
      touched[a] = touched[b] = true;
      if (acting) parent[root(a)] = root(b);
    }
  });
  for (const list of [kept, constant]) list.sort((a, b) => a.relative - b.relative);

  // Modules by the number of their directions, which grouping does not change; equal ones in the order of their first nodes.
  const rank = (of: readonly number[]): number[] => {
    const sizes = new Map<number, number>();
    of.forEach((module, index) => {
      if (module >= 0 && !nodes[index]!.constant) sizes.set(module, (sizes.get(module) ?? 0) + nodes[index]!.members.length);
    });
    const order = new Map(
      [...sizes]
        .filter(([, size]) => size > 1)
        .sort((a, b) => b[1] - a[1])
        .map(([module], place) => [module, place]),
    );
    return of.map((module, index) => (nodes[index]!.constant ? -1 : (order.get(module) ?? -1)));
  };
  const component = rank(nodes.map((_, index) => (touched[index] ? root(index) : -1)));
  const module = clustering < 0 ? component : rank(graph.modules[clustering]!.ofNode.flat());
  const components: number[] = [];
  component.forEach((place, index) => {
    if (place >= 0) components[place] = (components[place] ?? 0) + nodes[index]!.members.length;
  });

  const places: number[] = [];
  const shown: ShownNode[] = [];
  graph.layers.forEach((layer, number) =>
    layer.nodes.forEach((node, place) => {
      const index = starts[number]! + place;
      if ((node.constant && !constants) || (!touched[index] && !single)) return;
      places[index] = shown.length;
      shown.push({ ...node, layer: number, module: module[index]!, single: !touched[index] });
    }),
  );
  return {
    nodes: shown,
    edges: [...constant, ...kept].map((edge) => ({ ...edge, from: places[edge.from]!, to: places[edge.to]! })),
    counts: {
      edges: constant.length + kept.length,
      nodes: nodes.filter(({ constant }, index) => touched[index] && !constant).length,
      components,
      inside: kept.filter(({ from, to }) => module[from]! >= 0 && module[from] === module[to]).length,
      acting: kept.length,
    },
  };
}

export const GRAPH_FUNCTIONS = [edgesAbove, cutForEdges, groupNodes, showGraph];
