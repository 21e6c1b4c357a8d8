import { fixed, groupColor } from "./draw-style.js";
import type { DrawnDensity } from "./group-density.js";

const STRIP = 6;
const LARGEST_WITH_NUMBERS = 10;

/**
 * The densities of all pairs of groups as a square, groups of inputs from left to right and of outputs from top to bottom; with at most 10 groups
 * each cell carries its density in per cent.
 *
 * @param marks number of the first pair where the drawing is to change: every cell and its number, be it empty, carry that of their pair as `data-value`
 * @returns an SVG group of `side` x `side`
 */
export function drawGroupMatrix({ labels: { groups }, values }: DrawnDensity, x: number, y: number, side: number, marks?: number): string {
  const square = side - STRIP - 2;
  const cell = square / groups;
  let drawn = "";
  Array.from(values).forEach((value, pair) => {
    const mark = marks === undefined ? "" : ` data-value="${marks + pair}"`;
    const left = (pair % groups) * cell;
    const top = Math.floor(pair / groups) * cell;
    drawn += `<rect class="edge"${mark} x="${fixed(left)}" y="${fixed(top)}" width="${fixed(cell)}" height="${fixed(cell)}" fill-opacity="${Math.sqrt(value).toFixed(2)}"/>`;
    if (groups <= LARGEST_WITH_NUMBERS && (value > 0 || mark !== "")) {
      const style = value > 0.35 ? ' style="fill:var(--surface,#fff)"' : "";
      const number = value > 0 ? String(Math.round(100 * value)) : "";
      drawn += `<text class="tiny middle"${mark} x="${fixed(left + cell / 2)}" y="${fixed(top + cell / 2 + 3.5)}"${style}>${number}</text>`;
    }
  });
  for (let group = 0; group < groups; group++) {
    const color = groupColor(group, groups);
    drawn += `<rect x="${fixed(group * cell + 1)}" y="${-STRIP - 2}" width="${fixed(cell - 2)}" height="${STRIP}" rx="2" style="fill:${color}"/>`;
    drawn += `<rect x="${-STRIP - 2}" y="${fixed(group * cell + 1)}" width="${STRIP}" height="${fixed(cell - 2)}" rx="2" style="fill:${color}"/>`;
  }
  return (
    `<g transform="translate(${fixed(x + STRIP + 2)} ${fixed(y + STRIP + 2)})">${drawn}` +
    `<rect class="frame" width="${fixed(square)}" height="${fixed(square)}"/></g>`
  );
}
