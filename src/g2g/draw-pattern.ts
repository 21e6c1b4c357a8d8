import { fixed, groupColor } from "./draw-style.js";
import type { GroupLabels } from "./groups.js";
import { expandMask, type Pattern } from "./pattern.js";

const CELLS = 64;
const STRIP = 6;

/**
 * The edges of a junction as a square: inputs from left to right, outputs from top to bottom, in their own order, with each unit's group
 * as a strip of colour along both sides. Tiles are drawn one by one; of an edge-wise pattern, a 64x64 sample of units.
 *
 * @returns an SVG group of `side` x `side`
 */
export function drawPattern(pattern: Pattern, labels: GroupLabels, x: number, y: number, side: number): string {
  const columns = sample(pattern, "inputs");
  const rows = sample(pattern, "outputs");
  const mask = expandMask(pattern);
  const square = side - STRIP - 2;
  const width = square / columns.length;
  const height = square / rows.length;
  let path = "";
  rows.forEach((output, row) => {
    for (let start = 0; start < columns.length; start++) {
      let end = start;
      while (end < columns.length && mask[output * pattern.inputs + columns[end]!] === 1) end++;
      if (end === start) continue;
      path += `M${fixed(start * width)} ${fixed(row * height)}h${fixed((end - start) * width)}v${fixed(height)}h-${fixed((end - start) * width)}z`;
      start = end;
    }
  });
  const across = strip(columns.map((unit) => labels.inputs[unit]!), labels.groups, width, (at, length, color) =>
    `<rect x="${fixed(at)}" y="${-STRIP - 2}" width="${fixed(length)}" height="${STRIP}" style="fill:${color}"/>`);
  const down = strip(rows.map((unit) => labels.outputs[unit]!), labels.groups, height, (at, length, color) =>
    `<rect x="${-STRIP - 2}" y="${fixed(at)}" width="${STRIP}" height="${fixed(length)}" style="fill:${color}"/>`);
  return (
    `<g transform="translate(${fixed(x + STRIP + 2)} ${fixed(y + STRIP + 2)})">` +
    `<path class="edge" d="${path}"/><rect class="frame" width="${fixed(square)}" height="${fixed(square)}"/>${across}${down}</g>`
  );
}

/** One unit a cell. Within a cell the choice moves on from cell to cell, so that interleaved groups stay visible as such. */
function sample(pattern: Pattern, side: "inputs" | "outputs"): number[] {
  const units = pattern[side];
  if (pattern.kind === "tiles") {
    return Array.from({ length: Math.ceil(units / pattern.tile) }, (_, tile) => tile * pattern.tile);
  }
  const cells = Math.min(CELLS, units);
  const stride = Math.floor(units / cells);
  return Array.from({ length: cells }, (_, cell) => Math.floor((cell * units) / cells) + (cell % stride));
}

/** Runs of equal labels, each drawn once. */
function strip(labels: number[], groups: number, step: number, draw: (at: number, length: number, color: string) => string): string {
  let drawn = "";
  for (let start = 0; start < labels.length; ) {
    let end = start;
    while (labels[end] === labels[start]) end++;
    drawn += draw(start * step, (end - start) * step, groupColor(labels[start]!, groups));
    start = end;
  }
  return drawn;
}
