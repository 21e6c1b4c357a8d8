import { escapeText } from "./escape-text.js";
import type { InteractionImage } from "./interaction-view-data.js";

const SIDE = 64;
const GAP = 8;
const NAME = 22;
/** Strengths of a colour that are told apart. */
const STEPS = 8;

/** Rows of images about 0 as SVG, one row a layer: `--series-2` above 0, `--series-1` below it; colour images by the sum of their channels. */
export function drawDirections(rows: readonly { name: string; images: readonly InteractionImage[] }[]): string {
  const columns = Math.max(1, ...rows.map(({ images }) => images.length));
  const width = columns * (SIDE + GAP) - GAP;
  const parts = rows.map(({ name, images }, row) => {
    const top = row * (SIDE + GAP + NAME);
    const drawn = images.map((image, column) => `<g transform="translate(${column * (SIDE + GAP)},${top + NAME})">${cells(image)}</g>`);
    return `<text class="axis-name" x="0" y="${top + NAME - 8}">${escapeText(name)}</text>${drawn.join("")}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${rows.length * (SIDE + GAP + NAME)}">${parts.join("")}</svg>`;
}

/** Runs of the same colour and strength, those of one strength as one path: an image is some dozen paths and not a thousand rectangles. */
function cells({ width, height, values }: InteractionImage): string {
  const size = width * height;
  const sums = Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let at = i; at < values.length; at += size) sum += values[at]!;
    return sum;
  });
  const largest = Math.max(1e-300, ...sums.map(Math.abs));
  const paths = new Map<number, string>();
  for (let at = 0; at < size; ) {
    const step = Math.round((STEPS * sums[at]!) / largest);
    let end = at + 1;
    while (end % width !== 0 && Math.round((STEPS * sums[end]!) / largest) === step) end++;
    if (step !== 0) paths.set(step, `${paths.get(step) ?? ""}M${at % width},${Math.floor(at / width)}h${end - at}v1h${at - end}z`);
    at = end;
  }
  const scale = SIDE / Math.max(width, height);
  const drawn = [...paths].map(([step, d]) => `<path d="${d}" fill="var(--series-${step > 0 ? 2 : 1})" opacity="${Math.abs(step) / STEPS}"/>`);
  return `<rect width="${SIDE}" height="${SIDE}" fill="var(--grid)" opacity="0.35"/><g transform="scale(${scale.toFixed(4)})" shape-rendering="crispEdges">${drawn.join("")}</g>`;
}
