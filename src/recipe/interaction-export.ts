import { escapeText } from "./escape-text.js";
import {
  basisOf,
  type GraphChoice,
  groupNodes,
  interactionGraph,
  type InteractionGraph,
  type NodeGroup,
  type ShownGraph,
  showGraph,
} from "./interaction-view-graph.js";
import type { InteractionBasis, InteractionView } from "./interaction-view-data.js";

/** What of a graph is written. */
export interface GraphExportOptions {
  /** edges above this part of their section's largest, or one such part for each section; default 0, all that the graph keeps (those above 1e-6) */
  cut?: number | readonly number[];
  /** default true */
  constants?: boolean;
  /** nodes without an edge above the cut; default true */
  single?: boolean;
  /** place of the clustering in the basis' `modules`; default −1, connected components */
  clustering?: number;
  groups?: readonly NodeGroup[];
}

/**
 * The graph as JSON: `{ title, basis, cuts, resolution, layers: string[], nodes: { id, layer, directions, name, size, constant, module }[], edges: { source, target, strength, relative }[] }`.
 * `resolution` is null and `module` a connected component where no clustering is chosen; `module` is null for nodes in none, `relative` the part of the section's largest strength.
 *
 * @throws RangeError when the view has no such basis, or its parts do not fit one another.
 */
export function interactionGraphJson(view: InteractionView, basis: InteractionBasis["kind"] | number, options: GraphExportOptions = {}): string {
  const { graph, shown, choice } = chosen(view, basis, options);
  return graphJson(view.title, graph, shown, choice);
}

/** The graph's edges as CSV, one a row, the strongest of its section first: `from_layer,from,to_layer,to,strength,relative`. @throws RangeError as `interactionGraphJson` */
export function interactionGraphCsv(view: InteractionView, basis: InteractionBasis["kind"] | number, options: GraphExportOptions = {}): string {
  const { graph, shown } = chosen(view, basis, options);
  return graphCsv(graph, shown);
}

/** The graph as GraphML, for Gephi, yEd, Cytoscape, NetworkX. @throws RangeError as `interactionGraphJson` */
export function interactionGraphMl(view: InteractionView, basis: InteractionBasis["kind"] | number, options: GraphExportOptions = {}): string {
  const { graph, shown } = chosen(view, basis, options);
  return graphMl(view.title, graph, shown);
}

function chosen(
  view: InteractionView,
  basis: InteractionBasis["kind"] | number,
  { cut = 0, constants = true, single = true, clustering = -1, groups = [] }: GraphExportOptions,
) {
  const graph = groupNodes(interactionGraph(basisOf(view, basis)), groups);
  const choice: GraphChoice = { cuts: typeof cut === "number" ? graph.sections.map(() => cut) : cut, constants, single, clustering };
  return { graph, shown: showGraph(graph, choice), choice };
}

/*
 * The functions below run in the browser too, as their own text: they refer to nothing but one another and `escapeText`.
 */

function sevenDigits(value: number): number {
  return Number(value.toPrecision(7));
}

export function graphJson(title: string, graph: InteractionGraph, { nodes, edges }: ShownGraph, { cuts, clustering }: GraphChoice): string {
  const whole = {
    title,
    basis: graph.kind,
    cuts: cuts.map(sevenDigits),
    resolution: graph.modules[clustering]?.resolution ?? null,
    layers: graph.layers.map(({ name }) => name),
    nodes: nodes.map(({ id, layer, members, name, size, constant, module }) => ({
      id,
      layer: graph.layers[layer]!.name,
      directions: members,
      name,
      size: sevenDigits(size),
      constant,
      module: module < 0 ? null : module,
    })),
    edges: [...edges]
      .reverse()
      .map(({ from, to, strength, relative }) => ({
        source: nodes[from]!.id,
        target: nodes[to]!.id,
        strength: sevenDigits(strength),
        relative: sevenDigits(relative),
      })),
  };
  return JSON.stringify(whole, null, 1) + "\n";
}

export function graphCsv(graph: InteractionGraph, { nodes, edges }: ShownGraph): string {
  const quoted = (text: string): string => (/[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const rows = [...edges]
    .sort((a, b) => a.section - b.section || b.strength - a.strength)
    .map(({ from, to, strength, relative }) => {
      const [a, b] = [nodes[from]!, nodes[to]!];
      return [
        quoted(graph.layers[a.layer]!.name),
        quoted(a.name),
        quoted(graph.layers[b.layer]!.name),
        quoted(b.name),
        sevenDigits(strength),
        sevenDigits(relative),
      ].join(",");
    });
  return ["from_layer,from,to_layer,to,strength,relative", ...rows].join("\n") + "\n";
}

export function graphMl(title: string, graph: InteractionGraph, { nodes, edges }: ShownGraph): string {
  // Control characters cannot stand in XML at all.
  const safe = (text: string): string => escapeText(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ""));
  const key = (name: string, of: string, type: string): string => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
  const data = (name: string, value: string | number | boolean): string => `<data key="${name}">${typeof value === "string" ? safe(value) : value}</data>`;
  const keys = [
    key("title", "graph", "string"),
    key("layer", "node", "string"),
    key("column", "node", "int"),
    key("name", "node", "string"),
    key("size", "node", "double"),
    key("constant", "node", "boolean"),
    key("module", "node", "int"),
    key("weight", "edge", "double"),
    key("relative", "edge", "double"),
  ];
  const lines = nodes.map(
    ({ id, layer, name, size, constant, module }) =>
      `<node id="n${id}">${data("layer", graph.layers[layer]!.name)}${data("column", layer)}${data("name", name)}${data("size", sevenDigits(size))}${data("constant", constant)}${data("module", module)}</node>`,
  );
  const arrows = [...edges]
    .reverse()
    .map(
      ({ from, to, strength, relative }) =>
        `<edge source="n${nodes[from]!.id}" target="n${nodes[to]!.id}">${data("weight", sevenDigits(strength))}${data("relative", sevenDigits(relative))}</edge>`,
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<graph edgedefault="directed">',
    data("title", title),
    ...lines,
    ...arrows,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

export const EXPORT_FUNCTIONS = [sevenDigits, graphJson, graphCsv, graphMl];
