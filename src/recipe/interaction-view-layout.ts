import type { InteractionGraph, ShownEdge, ShownGraph, ShownNode } from "./interaction-view-graph.js";

/** Where nodes may stand, in pixels: the first layer's centres at `left`, the last's at `right`. */
export interface GraphBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface NodePlace {
  x: number;
  y: number;
  radius: number;
}

/*
 * The functions below run in the browser too, as their own text: they refer to nothing but one another.
 */

/** Where the column of a layer stands. */
export function columnAt(layer: number, layers: number, { left, right }: GraphBox): number {
  return left + (layer * (right - left)) / Math.max(1, layers - 1);
}

/**
 * Places of the shown nodes: a column for each layer, constants on top, then module by module, the largest node first. Radii go with the fourth root of Λ over the largest of the layer, and are
 * smaller where the column is full.
 */
export function placeNodes(graph: InteractionGraph, { nodes }: ShownGraph, box: GraphBox): NodePlace[] {
  const places: NodePlace[] = [];
  const rank = ({ constant, module }: ShownNode): number => (constant ? -1 : module < 0 ? Infinity : module);
  graph.layers.forEach((layer, number) => {
    const column = nodes.flatMap((node, index) => (node.layer === number ? [{ node, index }] : []));
    column.sort((a, b) => (rank(a.node) === rank(b.node) ? b.node.size - a.node.size : rank(a.node) - rank(b.node)));
    const largest = layer.nodes.reduce((most, { size, constant, members }) => (constant || members.length > 1 ? most : Math.max(most, size)), 0);
    const radii = column.map(({ node: { size, constant } }) => (constant || !(largest > 0) ? 4 : 2 + 7 * Math.min(1.3, (size / largest) ** 0.25)));
    const breaks = column.map(({ node }, i) => i > 0 && rank(node) !== rank(column[i - 1]!.node));
    const bands = breaks.filter(Boolean).length;
    const filled = 2 * radii.reduce((sum, radius) => sum + radius, 0);
    const room = box.bottom - box.top;
    const gaps = Math.max(0, column.length - 1);
    // In a full column circles and spaces shrink alike.
    const needed = filled + 2 * gaps + 8 * bands;
    const scale = Math.min(1, room / Math.max(1, needed));
    const gap = gaps === 0 ? 0 : Math.min(14, (room - scale * (filled + 8 * bands)) / gaps);
    const height = scale * (filled + 8 * bands) + gap * gaps;
    let y = (box.top + box.bottom - height) / 2;
    column.forEach(({ index }, i) => {
      const radius = scale * radii[i]!;
      if (i > 0) y += gap + (breaks[i] ? 8 * scale : 0);
      places[index] = { x: columnAt(number, graph.layers.length, box), y: y + radius, radius: Math.max(0.8, radius) };
      y += 2 * radius;
    });
  });
  return places;
}

/** Width and opacity of an edge by the logarithm of its strength. Stronger ones than the section's largest, which are the constants' and groups', hardly stand out. */
export function edgeStroke({ level }: ShownEdge): { width: number; opacity: number } {
  const bounded = Math.min(1.15, level);
  return { width: 0.6 + 2.6 * bounded ** 2, opacity: 0.14 + 0.6 * Math.min(1, bounded) ** 1.5 };
}

/** The colour of a module, as a CSS variable's name; without one, quiet. */
export function moduleColour(module: number): string {
  return module < 0 ? "--muted" : "--series-" + ((module % 7) + 1);
}

/** An edge has the colour of the module that it is in. */
export function edgeColour({ nodes }: ShownGraph, { from, to }: ShownEdge): string {
  return moduleColour(nodes[from]!.module === nodes[to]!.module ? nodes[from]!.module : -1);
}

export const LAYOUT_FUNCTIONS = [columnAt, placeNodes, edgeStroke, moduleColour, edgeColour];
