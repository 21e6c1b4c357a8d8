import { scaleLinear, scaleLog } from "d3-scale";
import { area, line } from "d3-shape";
import { escapeText } from "./escape-text.js";

export interface Axis {
  label: string;
  scale?: "linear" | "log";
  /** Values are fractions, shown as percentages. */
  percent?: boolean;
}

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

/** Size in pixels at which text has its natural size; `labels` names the lines at their right ends. */
export interface ChartFrame {
  width: number;
  height: number;
  labels: boolean;
}

/** How many line colours a chart tells apart: the page defines `--series-1` to `--series-8`. */
const COLOURS = 8;

export const WIDE: ChartFrame = { width: 880, height: 400, labels: true };
export const NARROW: ChartFrame = { width: 360, height: 280, labels: false };

/**
 * Learning curves as SVG: axes, grid, lines with interval bands, names at the line ends.
 * Points that are not finite, or not positive on a logarithmic axis, leave a gap. Colours are the page's variables
 * (`--series-1` …, `--ink`, `--muted`, `--grid`), so the drawing follows its light or dark theme.
 */
export function drawLineChart(chart: LineChart, frame: ChartFrame = WIDE): string {
  const series = chart.series.map((one) => ({ ...one, points: one.points.filter((point) => isDrawable(chart.x, point.x)) }));
  const labelWidth = frame.labels ? 18 + 7 * Math.max(0, ...series.map((one) => Math.min(one.name.length, LONGEST_LABEL))) : 12;
  const box = { left: 52, right: frame.width - labelWidth, top: 34, bottom: frame.height - 44 };
  const x = axisScale(chart.x, extent(chart.x, series.flatMap((one) => one.points.map((point) => point.x))), [box.left, box.right], false);
  const y = axisScale(chart.y, heights(chart.y, series), [box.bottom, box.top], true);

  const parts: string[] = [];
  for (const tick of ticks(y, chart.y, frame.height / 70)) {
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
  const ends: { text: string; at: number; colour: string; index: number }[] = [];
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
        `<path class="line" d="${path(one.points) ?? ""}" stroke="${colour}"${one.dashed ? ' stroke-dasharray="6 4"' : ""}/>${dots}</g>`,
    );
    const last = drawn.at(-1);
    if (last !== undefined) ends.push({ text: shorten(one.name), at: y(last.y), colour, index });
  });
  // All bands lie under all lines.
  parts.push(...bands, ...lines);
  if (frame.labels) {
    for (const end of spread(ends, box.top, box.bottom)) {
      parts.push(`<text class="label" data-series="${end.index}" x="${box.right + 10}" y="${round(end.at)}" dy="0.32em" fill="${end.colour}">${escapeText(end.text)}</text>`);
    }
  }
  const plot = [box.left, box.right, box.top, box.bottom, ...x.domain()].join(" ");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${frame.width} ${frame.height}" role="img" data-plot="${plot}"${chart.x.scale === "log" ? ' data-log="x"' : ""}>` +
    `<title>${escapeText(chart.title)}</title><desc>${escapeText(describe(chart))}</desc>${parts.join("")}</svg>`
  );
}

/** A line's colour, as a CSS value; the eight repeat. */
export function seriesColour(index: number): string {
  return `var(--series-${(index % COLOURS) + 1})`;
}

/** A value as the axis shows it. */
export function axisText(axis: Axis, value: number): string {
  const shown = axis.percent ? value * 100 : value;
  const size = Math.abs(shown);
  const text = size !== 0 && (size < 1e-3 || size >= 1e6) ? shown.toExponential(2) : shown.toLocaleString("en-US", { maximumSignificantDigits: 4 });
  return axis.percent ? `${text} %` : text;
}

/** A value as the card under the pointer shows it: with so many digits that neighbours differ. */
export function preciseText(axis: Axis, value: number): string {
  return axis.percent ? `${(value * 100).toFixed(2)} %` : value.toPrecision(4);
}

const LONGEST_LABEL = 26;
const LABEL_HEIGHT = 15;
/** How far beyond the lines' own span the axis follows their bands, on each side. */
const BAND_SHARE = 0.5;

type Scale = ReturnType<typeof axisScale>;

function axisScale(axis: Axis, domain: [number, number], range: [number, number], nice: boolean) {
  const scale = (axis.scale === "log" ? scaleLog() : scaleLinear()).domain(domain).range(range);
  // A logarithmic axis would be widened to whole powers of ten.
  return nice && axis.scale !== "log" ? scale.nice() : scale;
}

function ticks(scale: Scale, axis: Axis, count: number): { value: number; at: number; text: string }[] {
  const [low = 0, high = 1] = scale.domain();
  // On a logarithmic axis 1, 2 and 5 times the powers of ten; over many decades the powers alone; within one, what d3 finds.
  const decades = axis.scale === "log" ? Math.log10(high / low) : 0;
  const marked = (value: number): boolean => (decades > 3 ? ["1"] : ["1", "2", "5"]).includes(value.toExponential(0).charAt(0));
  const values = scale.ticks(Math.max(2, Math.round(count))).filter((value) => decades < 1 || marked(value));
  const span = high - low;
  return values.map((value) => ({ value, at: scale(value), text: axisText(axis, Math.abs(value) < span * 1e-9 ? 0 : value) }));
}

/** What the vertical axis spans: the lines, and their bands as far as those do not press the lines flat (two seeds give enormous intervals). */
function heights(axis: Axis, series: readonly Series[]): [number, number] {
  const points = series.flatMap((one) => one.points);
  const [low, high] = extent(axis, points.map((point) => point.y));
  const [lowest, highest] = extent(axis, points.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]));
  if (axis.scale === "log") return [Math.max(lowest, low * (low / high) ** BAND_SHARE), Math.min(highest, high * (high / low) ** BAND_SHARE)];
  const room = (high - low) * BAND_SHARE;
  return [Math.max(lowest, low - room), Math.min(highest, high + room)];
}

/** The smallest and largest drawable value, widened where they agree; [0, 1] (or [1, 10]) when there is none. */
function extent(axis: Axis, values: number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!isDrawable(axis, value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return axis.scale === "log" ? [1, 10] : [0, 1];
  if (low < high) return [low, high];
  return axis.scale === "log" ? [low / 2, high * 2] : [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2];
}

function isDrawable(axis: Axis, value: number): boolean {
  return Number.isFinite(value) && (axis.scale !== "log" || value > 0);
}

/** Moves labels apart until none overlaps the next, keeping their order and the middle of each heap. */
function spread<Label extends { at: number }>(labels: Label[], top: number, bottom: number): Label[] {
  const heaps: { labels: Label[]; middle: number }[] = [];
  const half = (heap: { labels: Label[] }): number => (heap.labels.length * LABEL_HEIGHT) / 2;
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    heaps.push({ labels: [label], middle: label.at });
    for (;;) {
      const last = heaps.at(-1);
      const before = heaps.at(-2);
      if (last === undefined || before === undefined || before.middle + half(before) <= last.middle - half(last)) break;
      const joined = [...before.labels, ...last.labels];
      const middle = joined.reduce((sum, one) => sum + one.at, 0) / joined.length;
      heaps.splice(-2, 2, { labels: joined, middle });
    }
  }
  return heaps.flatMap((heap) => {
    const highest = Math.max(bottom - half(heap), top);
    const middle = Math.min(Math.max(heap.middle, top + half(heap) - LABEL_HEIGHT / 2), highest + LABEL_HEIGHT / 2);
    return heap.labels.map((label, index) => ({ ...label, at: middle + (index - (heap.labels.length - 1) / 2) * LABEL_HEIGHT }));
  });
}

/** One sentence a screen reader can say instead of the picture. */
function describe(chart: LineChart): string {
  const ends = chart.series.map((one) => {
    const last = one.points.filter((point) => Number.isFinite(point.y)).at(-1);
    return last === undefined ? `${one.name} has no values` : `${one.name} ends at ${axisText(chart.y, last.y)}`;
  });
  return `${chart.y.label} by ${chart.x.label}: ${ends.join(", ")}.`;
}

function shorten(name: string): string {
  return name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
