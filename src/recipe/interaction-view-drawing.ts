import { escapeText } from "./escape-text.js";
import { basisOf, firstCut, interactionGraph, type InteractionGraph, type ShownGraph, showGraph } from "./interaction-view-graph.js";
import type { InteractionBasis, InteractionView } from "./interaction-view-data.js";
import { columnAt, edgeColour, edgeStroke, type GraphBox, moduleColour, type NodePlace, placeNodes } from "./interaction-view-layout.js";

const SIZE = { wide: { width: 880, height: 560 }, narrow: { width: 360, height: 420 } };

/**
 * The interaction graph in one basis as SVG, at a cut that leaves a readable number of edges; the constants are left out. Colours are the page's variables.
 *
 * @throws RangeError when the view has no such basis, or its parts do not fit one another.
 */
export function drawInteractionGraph(view: InteractionView, basis: InteractionBasis["kind"] | number = 0, size: "wide" | "narrow" = "wide"): string {
  const graph = interactionGraph(basisOf(view, basis));
  const cut = firstCut(graph);
  const clustering = firstClustering(graph);
  const shown = showGraph(graph, { cuts: graph.sections.map(() => cut), constants: false, single: false, clustering });
  const box = graphBox(graph, SIZE[size].width, SIZE[size].height);
  const { edges, nodes, components } = shown.counts;
  const described = `Edges above ${cut} of their section's largest: ${edges} between ${nodes} nodes in ${components.length} connected ${components.length === 1 ? "component" : "components"}.`;
  return graphSvg(graph, shown, placeNodes(graph, shown, box), box, { ...SIZE[size], title: view.title, described });
}

/** The clustering of the first look: that of the resolution nearest 1; components where there is none. */
export function firstClustering({ modules }: InteractionGraph): number {
  const far = (index: number): number => Math.abs(Math.log(modules[index]!.resolution));
  return modules.reduce((best, _, index) => (best < 0 || far(index) < far(best) ? index : best), -1);
}

/*
 * The functions below run in the browser too, as their own text: they refer to nothing but one another, the layout and `escapeText`.
 */

/** Room for the graph in a picture: names of layers above, those of named nodes of the first and the last layer beside them. */
export function graphBox(graph: InteractionGraph, width: number, height: number): GraphBox {
  const beside = (layer: number): number => {
    const longest = graph.layers[layer]!.nodes.reduce((most, { named, members, name }) => (named && members.length === 1 ? Math.max(most, name.length) : most), 0);
    return Math.max(width < 500 ? 34 : 60, Math.min(longest, width < 500 ? 10 : 20) * 6.6 + 26);
  };
  return { left: beside(0), right: width - beside(graph.layers.length - 1), top: 58, bottom: height - 16 };
}

/** The names of nodes that have room beside the graph. */
export function sideNames(
  graph: InteractionGraph,
  shown: ShownGraph,
  places: readonly NodePlace[],
  box: GraphBox,
): { index: number; text: string; x: number; y: number; end: boolean }[] {
  const last = graph.layers.length - 1;
  const heights = [-Infinity, -Infinity];
  const order = shown.nodes.map((_, index) => index).sort((a, b) => places[a]!.y - places[b]!.y);
  return order.flatMap((index) => {
    const node = shown.nodes[index]!;
    if (!node.named || (node.layer !== 0 && node.layer !== last)) return [];
    const side = node.layer === 0 ? 0 : 1;
    const { x, y, radius } = places[index]!;
    if (y - heights[side]! < 12) return [];
    heights[side] = y;
    const most = box.right - box.left < 320 ? 10 : 20;
    const text = node.name.length > most ? node.name.slice(0, most - 1) + "…" : node.name;
    return [{ index, text, x: side === 0 ? x - radius - 7 : x + radius + 7, y, end: side === 0 }];
  });
}

export function graphSvg(
  graph: InteractionGraph,
  shown: ShownGraph,
  places: readonly NodePlace[],
  box: GraphBox,
  { width, height, title, described }: { width: number; height: number; title: string; described: string },
): string {
  const round = (value: number): number => Math.round(10 * value) / 10;
  const parts: string[] = [];
  for (const edge of shown.edges) {
    const [a, b] = [places[edge.from]!, places[edge.to]!];
    const middle = round((a.x + b.x) / 2);
    const stroke = edgeStroke(edge);
    parts.push(
      `<path d="M${round(a.x)},${round(a.y)}C${middle},${round(a.y)} ${middle},${round(b.y)} ${round(b.x)},${round(b.y)}" stroke="var(${edgeColour(shown, edge)})"` +
        ` stroke-width="${stroke.width.toFixed(2)}" stroke-opacity="${stroke.opacity.toFixed(2)}"/>`,
    );
  }
  const nodes = shown.nodes.map((node, index) => {
    const { x, y, radius } = places[index]!;
    const paint = `fill="var(${node.constant ? "--ink" : moduleColour(node.module)})"${node.single ? ' fill-opacity="0.35"' : ""} stroke="var(--card)"`;
    const shape = node.constant
      ? `<rect x="${round(x - radius)}" y="${round(y - radius)}" width="${round(2 * radius)}" height="${round(2 * radius)}" ${paint}/>`
      : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`;
    return `<g><title>${escapeText(graph.layers[node.layer]!.name + ", " + node.name)}: Λ ${node.size.toPrecision(3)}</title>${shape}</g>`;
  });
  const heads = graph.layers.map((layer, number) => {
    const x = round(columnAt(number, graph.layers.length, box));
    const anchor = graph.layers.length > 1 && number === 0 && x < 50 ? "start" : number === graph.layers.length - 1 && width - x < 50 ? "end" : "middle";
    const at = anchor === "start" ? 4 : anchor === "end" ? width - 4 : x;
    const most = Math.max(4, Math.floor((box.right - box.left) / (7 * Math.max(1, graph.layers.length - 1))));
    const name = layer.name.length > most ? layer.name.slice(0, most - 1) + "…" : layer.name;
    const count = shown.nodes.filter((node) => node.layer === number && !node.constant).length;
    const of = layer.nodes.filter(({ constant }) => !constant).length;
    return (
      `<text x="${at}" y="18" text-anchor="${anchor}" fill="var(--ink)" font-weight="600">${escapeText(name)}</text>` +
      `<text x="${at}" y="34" text-anchor="${anchor}" fill="var(--muted)">${count} of ${of}</text>`
    );
  });
  const names = sideNames(graph, shown, places, box).map(
    ({ text, x, y, end }) => `<text x="${round(x)}" y="${round(y)}" dy="0.32em" text-anchor="${end ? "end" : "start"}" fill="var(--ink)">${escapeText(text)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui,sans-serif" font-size="12"><title>${escapeText(title)}</title>` +
    `<desc>${escapeText(described)}</desc><g fill="none">${parts.join("")}</g><g stroke-width="1">${nodes.join("")}</g>${heads.join("")}${names.join("")}</svg>`
  );
}

export const DRAWING_FUNCTIONS = [graphBox, sideNames, graphSvg];
