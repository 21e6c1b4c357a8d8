import { type Axis, LONGEST_LABEL, preciseText, round, shorten } from "./chart-axis.js";
import { escapeText } from "./escape-text.js";

/** Values between two lists of names, such as layers or networks. */
export interface MatrixChart {
  title: string;
  /** what the values are; `percent` where they are fractions */
  value: Axis;
  /** from top to bottom */
  rows: string[];
  /** from left to right; default: the rows */
  columns?: string[];
  /** `[rows][columns]`; what is not finite is left empty */
  values: readonly (readonly number[])[];
  /** how many rows, and columns, stand together: a line is drawn between the groups */
  groups?: number[];
}

const WIDTH = { wide: 880, narrow: 360 };
const LARGEST_CELL = { wide: { width: 96, height: 44 }, narrow: { width: 72, height: 36 } };
const LONGEST_NAME = { wide: LONGEST_LABEL, narrow: 12 };
const LETTER = 7;
const GAP = 8;
/** Room below for the scale of colours. */
const SCALE = { width: 168, height: 46, steps: 24 };
/** Opacity of the strongest colour: under writing, which must stay legible on light and dark pages, and without. */
const STRONGEST = { written: 0.55, plain: 0.9 };
/** What slanted names need beside each other. */
const SLANTED = 17;

/**
 * A matrix as SVG: a cell for each value, coloured about 0 (above it `--series-2`, below it `--series-1`, the stronger the further), the value written where it fits,
 * the exact one in the tooltip. Names of columns stand slanted where they would overlap. Colours are the page's variables.
 *
 * @throws RangeError when the values are not as many as the names.
 */
export function drawMatrixChart({ title, value: axis, rows, columns = rows, values, groups = [] }: MatrixChart, size: "wide" | "narrow" = "wide"): string {
  if (values.length !== rows.length || values.some((row) => row.length !== columns.length)) {
    throw new RangeError(`the matrix is to have ${rows.length} rows of ${columns.length} values, as there are names`);
  }
  const longest = (names: readonly string[]): number => LETTER * Math.max(1, ...names.map((name) => Math.min(name.length, LONGEST_NAME[size])));
  const left = 12 + longest(rows);
  const levelWidth = Math.min(LARGEST_CELL[size].width, (WIDTH[size] - left - GAP) / Math.max(1, columns.length));
  const slanted = longest(columns) + GAP > levelWidth;
  // A name slanted by 45° reaches as far to the right as it is high.
  const slope = slanted ? longest(columns) * Math.SQRT1_2 : 0;
  const cell = { width: slanted ? Math.min(LARGEST_CELL[size].width, (WIDTH[size] - left - slope - GAP) / Math.max(1, columns.length)) : levelWidth, height: 0 };
  cell.height = Math.min(LARGEST_CELL[size].height, Math.max(cell.width, 20));
  const top = slanted ? slope + 18 : 26;
  const bottom = top + rows.length * cell.height;
  const height = round(bottom + SCALE.height);
  // In the middle of the page, as a whole.
  const origin = left + Math.max(0, (WIDTH[size] - left - slope - GAP - columns.length * cell.width) / 2);

  const finite = values.flat().filter(Number.isFinite);
  const largest = Math.max(0, ...finite.map(Math.abs));
  const shade = (value: number): number => (largest === 0 ? 0 : Math.abs(value) / largest);
  const digits = decimals(axis, largest);
  const written = (value: number): string => plain(axis, value, digits);
  const fits = cell.height >= 14 && finite.every((value) => written(value).length * LETTER + 4 <= cell.width);
  const strongest = fits ? STRONGEST.written : STRONGEST.plain;
  const paint = (value: number): string => `fill="var(--series-${value < 0 ? 1 : 2})" fill-opacity="${(strongest * shade(value)).toFixed(2)}"`;

  const every = slanted ? Math.ceil(SLANTED / cell.width) : 1;
  const parts: string[] = columns.map((name, column) => {
    if (column % every > 0) return "";
    const x = round(origin + (column + 0.5) * cell.width);
    const text = escapeText(shorten(name, LONGEST_NAME[size]));
    if (slanted) return `<text class="row-name" transform="translate(${x} ${round(top - 8)}) rotate(-45)">${text}</text>`;
    return `<text class="row-name" x="${x}" y="${round(top - 10)}" text-anchor="middle">${text}</text>`;
  });
  rows.forEach((name, row) => {
    const y = round(top + row * cell.height);
    const middle = round(y + cell.height / 2);
    parts.push(`<text class="row-name" x="${round(origin - 10)}" y="${middle}" dy="0.32em" text-anchor="end">${escapeText(shorten(name, LONGEST_NAME[size]))}</text>`);
    columns.forEach((other, column) => {
      const value = values[row]![column]!;
      const x = round(origin + column * cell.width);
      const told = Number.isFinite(value) ? preciseText(axis, value) : "no value";
      const place = `x="${round(x + cell.width / 2)}" y="${middle}" dy="0.32em" text-anchor="middle"`;
      const label = fits && Number.isFinite(value) ? `<text class="cell" ${place} fill="var(--ink)">${written(value)}</text>` : "";
      const fill = Number.isFinite(value) ? paint(value) : 'fill="none" pointer-events="all"';
      parts.push(
        `<g><title>${escapeText(`${name}, ${other}: ${told}`)}</title>` +
          `<rect x="${x}" y="${y}" width="${round(cell.width)}" height="${round(cell.height)}" ${fill}/>${label}</g>`,
      );
    });
  });
  const [right, end] = [origin + columns.length * cell.width, bottom];
  parts.push(`<path class="frame" d="M${round(origin)},${round(top)}H${round(right)}V${round(end)}H${round(origin)}Z" fill="none" stroke="var(--rule)"/>`);
  let before = 0;
  for (const count of groups.slice(0, -1)) {
    before += count;
    const cross = `M${round(origin)},${round(top + before * cell.height)}H${round(right)}M${round(origin + before * cell.width)},${round(top)}V${round(end)}`;
    parts.push(`<path class="group" d="${cross}" fill="none" stroke="var(--ink)" stroke-width="1.5"/>`);
  }
  parts.push(colourScale(axis, finite, largest, paint, { x: round(Math.min(origin, WIDTH[size] - SCALE.width - 150)), y: round(bottom + 22) }));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH[size]} ${height}" role="img">` +
    `<title>${escapeText(title)}</title><desc>${escapeText(describe(axis, rows, columns, values))}</desc>${parts.join("")}</svg>`
  );
}

/** What the colours mean: from the most negative value, where there is one, to the largest. */
function colourScale(axis: Axis, finite: readonly number[], largest: number, paint: (value: number) => string, { x, y }: { x: number; y: number }): string {
  const low = finite.some((value) => value < 0) ? -largest : 0;
  const high = finite.some((value) => value > 0) || low === 0 ? largest : 0;
  const step = SCALE.width / SCALE.steps;
  const steps = Array.from({ length: SCALE.steps }, (_, i) => {
    const value = low + ((i + 0.5) / SCALE.steps) * (high - low);
    return `<rect x="${round(x + i * step)}" y="${y}" width="${round(step)}" height="8" ${paint(value)}/>`;
  });
  const marks = [...new Set([low, 0, high])].map((value) => {
    const at = round(x + (high === low ? 0 : (value - low) / (high - low)) * SCALE.width);
    const anchor = value === low ? "start" : value === high ? "end" : "middle";
    return `<text class="tick" x="${at}" y="${y + 22}" text-anchor="${anchor}">${plain(axis, value, decimals(axis, largest))}</text>`;
  });
  const name = `<text class="axis-name" x="${x + SCALE.width + 10}" y="${y + 4}" dy="0.32em">${escapeText(axis.label)}</text>`;
  return `<g class="scale">${steps.join("")}${marks.join("")}${name}</g>`;
}

/** As many decimals as give the largest value three significant digits, six at most. */
function decimals(axis: Axis, largest: number): number {
  const shown = axis.percent ? largest * 100 : largest;
  return shown > 0 ? Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(shown)))) : 0;
}

function plain(axis: Axis, value: number, digits: number): string {
  const text = (axis.percent ? value * 100 : value).toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** One sentence a screen reader can say instead of the picture. */
function describe(axis: Axis, rows: readonly string[], columns: readonly string[], values: readonly (readonly number[])[]): string {
  const cells = values.flatMap((row, i) => row.flatMap((value, j) => (Number.isFinite(value) ? [{ value, name: `${rows[i]}, ${columns[j]}` }] : [])));
  if (cells.length === 0) return `${axis.label}: no values.`;
  const highest = cells.reduce((a, b) => (b.value > a.value ? b : a));
  const lowest = cells.reduce((a, b) => (b.value < a.value ? b : a));
  const told = ({ value, name }: (typeof cells)[number]): string => `${preciseText(axis, value)} (${name})`;
  return `${axis.label}, ${rows.length} by ${columns.length}: highest ${told(highest)}, lowest ${told(lowest)}.`;
}
