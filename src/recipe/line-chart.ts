import { area, line } from "d3-shape";
import { type Axis, axisScale, axisText, extent, isDrawable, LONGEST_LABEL, reach, round, shorten, ticks } from "./chart-axis.js";
import { escapeText } from "./escape-text.js";

export interface Point {
  x: number;
  y: number;
  /** Interval about `y`; drawn as a band. */
  low?: number;
  high?: number;
}

export interface Series {
  name: string;
  points: Point[];
  dashed?: boolean;
}

export interface LineChart {
  title: string;
  x: Axis;
  y: Axis;
  series: Series[];
}

/** Size in pixels at which text has its natural size; `labels` names the lines at their right ends, and makes the drawing higher where they need the room. */
export interface ChartFrame {
  width: number;
  height: number;
  labels: boolean;
}

/** How many line colours a chart tells apart: the page defines `--series-1` to `--series-8`. */
const COLOURS = 8;
/** Dashes of the first eight lines, the next eight, … */
const DASHES = ["", "0 5", "9 4 0 4", "16 5"];

export const WIDE: ChartFrame = { width: 880, height: 400, labels: true };
export const NARROW: ChartFrame = { width: 360, height: 280, labels: false };

/**
 * Learning curves as SVG: axes, grid, lines with interval bands, names at the line ends.
 * Points that are not finite, or not positive on a logarithmic axis, leave a gap. Colours are the page's variables
 * (`--series-1` …, `--ink`, `--muted`, `--grid`), so the drawing follows its light or dark theme.
 */
export function drawLineChart(chart: LineChart, frame: ChartFrame = WIDE): string {
  const series = chart.series.map((one) => ({ ...one, points: one.points.filter((point) => isDrawable(chart.x, point.x)) }));
  // A colour that comes back needs its line's dashes beside the name.
  const sample = series.length > COLOURS ? SAMPLE : 0;
  const labelWidth = frame.labels ? 18 + sample + 7 * Math.max(0, ...series.map((one) => Math.min(one.name.length, LONGEST_LABEL))) : 12;
  const height = frame.labels ? Math.max(frame.height, 78 + LABEL_HEIGHT * series.length) : frame.height;
  const box = { left: 52, right: frame.width - labelWidth, top: 34, bottom: height - 44 };
  const x = axisScale(chart.x, extent(chart.x, series.flatMap((one) => one.points.map((point) => point.x))), [box.left, box.right], false);
  const y = axisScale(chart.y, reach(chart.y, series.flatMap((one) => one.points.map(({ y, low, high }) => ({ at: y, low, high })))), [box.bottom, box.top], true);

  const parts: string[] = [];
  for (const tick of ticks(y, chart.y, height / 70)) {
    parts.push(`<line class="grid" x1="${box.left}" x2="${box.right}" y1="${round(tick.at)}" y2="${round(tick.at)}"/>`);
    parts.push(`<text class="tick" x="${box.left - 8}" y="${round(tick.at)}" dy="0.32em" text-anchor="end">${tick.text}</text>`);
  }
  const whole = series.every((one) => one.points.every((point) => Number.isInteger(point.x)));
  for (const tick of ticks(x, chart.x, frame.width / 100).filter(({ value }) => !whole || Number.isInteger(value))) {
    parts.push(`<text class="tick" x="${round(tick.at)}" y="${box.bottom + 20}" text-anchor="middle">${tick.text}</text>`);
  }
  parts.push(`<line class="axis" x1="${box.left}" x2="${box.right}" y1="${box.bottom}" y2="${box.bottom}"/>`);
  parts.push(`<text class="axis-name" x="${box.left - 44}" y="16">${escapeText(chart.y.label)}</text>`);
  parts.push(`<text class="axis-name" x="${box.right}" y="${box.bottom + 38}" text-anchor="end">${escapeText(chart.x.label)}</text>`);

  const isPoint = (point: Point): boolean => isDrawable(chart.y, point.y);
  const inside = (height: number): number => Math.min(Math.max(height, box.top), box.bottom);
  const band = area<Point>()
    .digits(1)
    .defined((point) => isDrawable(chart.y, point.low ?? NaN) && isDrawable(chart.y, point.high ?? NaN))
    .x((point) => x(point.x))
    .y0((point) => inside(y(point.low ?? NaN)))
    .y1((point) => inside(y(point.high ?? NaN)));
  const path = line<Point>()
    .digits(1)
    .defined(isPoint)
    .x((point) => x(point.x))
    .y((point) => y(point.y));
  const ends: { text: string; at: number; colour: string; index: number; dashed?: boolean }[] = [];
  const bands: string[] = [];
  const lines: string[] = [];
  series.forEach((one, index) => {
    const colour = seriesColour(index);
    const drawn = one.points.filter(isPoint);
    const bandPath = band(one.points);
    const dots = drawn.length <= 24 ? drawn.map((point) => `<circle cx="${round(x(point.x))}" cy="${round(y(point.y))}" r="2.5" fill="${colour}"/>`).join("") : "";
    if (bandPath) bands.push(`<g class="series" data-series="${index}"><path class="band" d="${bandPath}" fill="${colour}"/></g>`);
    lines.push(
      `<g class="series" data-series="${index}">` +
        `<path class="line" d="${path(one.points) ?? ""}" stroke="${colour}"${dashes(one, index)}/>${dots}</g>`,
    );
    const last = drawn.at(-1);
    if (last !== undefined) ends.push({ text: shorten(one.name, LONGEST_LABEL), at: y(last.y), colour, index, dashed: one.dashed });
  });
  // All bands lie under all lines.
  parts.push(...bands, ...lines);
  if (frame.labels) {
    for (const end of spread(ends, box.top, box.bottom)) {
      const at = round(end.at);
      if (sample > 0) parts.push(`<path class="line label" data-series="${end.index}" d="M${box.right + 10},${at}h${SAMPLE - 6}" stroke="${end.colour}"${dashes(end, end.index)}/>`);
      parts.push(`<text class="label" data-series="${end.index}" x="${box.right + 10 + sample}" y="${at}" dy="0.32em" fill="${end.colour}">${escapeText(end.text)}</text>`);
    }
  }
  const plot = [box.left, box.right, box.top, box.bottom, ...x.domain(), ...y.domain()].join(" ");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${frame.width} ${height}" role="img" data-plot="${plot}"${chart.x.scale === "log" ? ' data-log="x"' : ""}>` +
    `<title>${escapeText(chart.title)}</title><desc>${escapeText(describe(chart))}</desc>${parts.join("")}</svg>`
  );
}

/** A line's colour, as a CSS value; the eight repeat, with other dashes. */
export function seriesColour(index: number): string {
  return `var(--series-${(index % COLOURS) + 1})`;
}

/** A short piece of a line, for legends. */
export function drawLineSample(series: Series, index: number): string {
  return `<svg class="sample" viewBox="0 0 30 4" aria-hidden="true"><path class="line" d="M2,2h26" stroke="${seriesColour(index)}"${dashes(series, index)}/></svg>`;
}

/** The attribute that dashes a line, or none. */
function dashes({ dashed }: { dashed?: boolean }, index: number): string {
  const pattern = dashed ? "6 4" : DASHES[Math.floor(index / COLOURS) % DASHES.length];
  return pattern === "" ? "" : ` stroke-dasharray="${pattern}"`;
}

const LABEL_HEIGHT = 15;
/** Of the sample of a line beside its name. */
const SAMPLE = 22;

/** Moves labels apart until none overlaps the next, keeping their order, the middle of each heap as far as the frame allows, and all inside the frame. */
function spread<Label extends { at: number }>(labels: Label[], top: number, bottom: number): Label[] {
  const heaps: { labels: Label[]; middle: number; half: number }[] = [];
  const heapOf = (labels: Label[]): (typeof heaps)[number] => {
    const half = (labels.length * LABEL_HEIGHT) / 2;
    const middle = labels.reduce((sum, label) => sum + label.at, 0) / labels.length;
    const reach = half - LABEL_HEIGHT / 2;
    return { labels, half, middle: Math.min(Math.max(middle, top + reach), Math.max(bottom - reach, top + reach)) };
  };
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    let heap = heapOf([label]);
    for (let before = heaps.at(-1); before !== undefined && before.middle + before.half > heap.middle - heap.half; before = heaps.at(-1)) {
      heap = heapOf([...before.labels, ...heap.labels]);
      heaps.pop();
    }
    heaps.push(heap);
  }
  return heaps.flatMap(({ labels, middle, half }) => labels.map((label, index) => ({ ...label, at: middle - half + (index + 0.5) * LABEL_HEIGHT })));
}

/** One sentence a screen reader can say instead of the picture. */
function describe(chart: LineChart): string {
  const ends = chart.series.map((one) => {
    const last = one.points.filter((point) => Number.isFinite(point.y)).at(-1);
    return last === undefined ? `${one.name} has no values` : `${one.name} ends at ${axisText(chart.y, last.y)}`;
  });
  return `${chart.y.label} by ${chart.x.label}: ${ends.join(", ")}.`;
}
