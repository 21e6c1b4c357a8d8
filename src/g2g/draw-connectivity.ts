import { drawGroupGraph } from "./draw-group-graph.js";
import { drawGroupMatrix } from "./draw-group-matrix.js";
import { drawPattern } from "./draw-pattern.js";
import { DRAWING_STYLE, escapeMarkup, fixed, text } from "./draw-style.js";
import { groupDensity } from "./group-density.js";
import { countEdges, density, type Pattern } from "./pattern.js";

const WIDTH = 960;
const MARGIN = 20;
const GAP = 36;
const LARGEST_PANEL = 270;
const GRAPH_HEIGHT = 320;

/**
 * A drawing of how a network is connected: for every junction its edges and the density of every pair of groups, and under them the whole network as
 * layers of groups. Light and dark, no scripts.
 *
 * @param groups how to group patterns that have no groups of their own; default 8
 * @param inputName what the first layer is, such as `784 pixels`
 * @returns an SVG document
 */
export function drawConnectivity(network: { patterns: readonly Pattern[]; title: string; inputName: string; classes: number; groups?: number }): string {
  const { patterns, title, inputName, classes, groups = 8 } = network;
  const densities = patterns.map((pattern) => groupDensity(pattern, groups));
  const side = Math.min(LARGEST_PANEL, (WIDTH - 2 * MARGIN - GAP * (patterns.length - 1)) / patterns.length);
  const left = (WIDTH - patterns.length * side - (patterns.length - 1) * GAP) / 2;
  const edgesTop = 86;
  const matrixTop = edgesTop + side + 34;
  const graphTop = matrixTop + side + 40;
  const height = graphTop + GRAPH_HEIGHT + MARGIN;

  const panels = patterns.map((pattern, junction) => {
    const x = left + junction * (side + GAP);
    const share = `${(100 * density(pattern)).toFixed(1)} % of edges · ${countEdges(pattern).toLocaleString("en-US")}`;
    return (
      text(x, 52, `Junction ${junction + 1}: ${pattern.inputs} → ${pattern.outputs}`, "head") +
      text(x, 70, share, "quiet") +
      drawPattern(pattern, densities[junction]!.labels, x, edgesTop, side) +
      text(x, matrixTop - 8, "Density of each pair of groups, %", "quiet") +
      drawGroupMatrix(densities[junction]!, x, matrixTop, side)
    );
  });
  const names = [inputName, ...patterns.map((pattern) => `${pattern.outputs} units`), `${classes} classes`];
  const graph = drawGroupGraph(densities, names, MARGIN, graphTop, WIDTH - 2 * MARGIN, GRAPH_HEIGHT);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="g2g" viewBox="0 0 ${WIDTH} ${fixed(height)}" role="img" aria-label="${escapeMarkup(title)}">` +
    `${DRAWING_STYLE}${text(left, 24, title, "head")}${panels.join("")}${graph}</svg>`
  );
}
