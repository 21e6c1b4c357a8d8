import { drawGroupGraph } from "./draw-group-graph.js";
import { drawGroupMatrix } from "./draw-group-matrix.js";
import { DRAWING_STYLE, escapeMarkup, text } from "./draw-style.js";

const SIDE = 248;
const HEAD = 24;
const GRAPH_HEIGHT = 320;
/** Of the graph, for each layer: room for its name. */
const LAYER = 112;

/**
 * How densely groups read groups, in drawings that a page can change: one square a junction, then the network as layers of groups. Cells, numbers and links
 * carry as `data-value` the place of their value among all junctions' values, one after the other.
 *
 * @param junctions `values` are `[groups · groups]`, outputs before inputs
 * @param layers names of the layers: the input, the outputs of every junction, the classes
 * @returns SVG documents for one HTML page, the graph with the class `broad`
 */
export function drawDensities(network: { groups: number; junctions: readonly { name: string; values: ArrayLike<number> }[]; layers: readonly string[] }): string[] {
  const { groups, junctions, layers } = network;
  const densities = junctions.map(({ values }) => ({ labels: { groups }, values }));
  const matrices = junctions.map(({ name }, junction) =>
    svg(SIDE, HEAD + SIDE, `${name}: density of each pair of groups, %`, "g2g", text(0, 14, name, "head") + drawGroupMatrix(densities[junction]!, 0, HEAD, SIDE, junction * groups ** 2)),
  );
  const width = LAYER * layers.length;
  return [...matrices, svg(width, GRAPH_HEIGHT, "The network as layers of groups", "g2g broad", drawGroupGraph(densities, layers, 0, 0, width, GRAPH_HEIGHT, true))];
}

function svg(width: number, height: number, name: string, classes: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="${classes}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(name)}">${DRAWING_STYLE}${content}</svg>`;
}
