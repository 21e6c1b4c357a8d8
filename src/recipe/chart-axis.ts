import { scaleLinear, scaleLog } from "d3-scale";

export interface Axis {
  label: string;
  scale?: "linear" | "log";
  /** Values are fractions, shown as percentages. */
  percent?: boolean;
}

/** A place on an axis and the interval about it, if it has one. */
export interface Reach {
  at: number;
  low?: number;
  high?: number;
}

/** Names longer than this are cut, in drawings. */
export const LONGEST_LABEL = 26;

/** A value as the axis shows it. */
export function axisText(axis: Axis, value: number): string {
  const shown = axis.percent ? value * 100 : value;
  const size = Math.abs(shown);
  const text = size !== 0 && (size < 1e-4 || size >= 1e6) ? Number(shown.toPrecision(3)).toExponential() : shown.toLocaleString("en-US", { maximumSignificantDigits: 4 });
  return axis.percent ? `${text} %` : text;
}

/** A value as the card under the pointer shows it: with so many digits that neighbours differ. */
export function preciseText(axis: Axis, value: number): string {
  return axis.percent ? `${(value * 100).toFixed(2)} %` : value.toPrecision(4);
}

/** How far beyond the values' own span the axis follows their intervals, on each side. */
const INTERVAL_SHARE = 0.5;

type Scale = ReturnType<typeof axisScale>;

export function axisScale(axis: Axis, domain: [number, number], range: [number, number], nice: boolean) {
  const scale = (axis.scale === "log" ? scaleLog() : scaleLinear()).domain(domain).range(range);
  // A logarithmic axis would be widened to whole powers of ten.
  return nice && axis.scale !== "log" ? scale.nice() : scale;
}

export function ticks(scale: Scale, axis: Axis, count: number): { value: number; at: number; text: string }[] {
  const [low = 0, high = 1] = scale.domain();
  // On a logarithmic axis 1, 2 and 5 times the powers of ten; over many decades the powers alone; within one, what d3 finds.
  const decades = axis.scale === "log" ? Math.log10(high / low) : 0;
  const marked = (value: number): boolean => (decades > 3 ? ["1"] : ["1", "2", "5"]).includes(value.toExponential(0).charAt(0));
  const values = scale.ticks(Math.max(2, Math.round(count))).filter((value) => decades < 1 || marked(value));
  // On a linear axis the steps to 0 leave rounding; on a logarithmic one small values are values.
  const rounding = axis.scale === "log" ? 0 : (high - low) * 1e-9;
  return values.map((value) => ({ value, at: scale(value), text: axisText(axis, Math.abs(value) < rounding ? 0 : value) }));
}

/** What an axis spans: the values, and their intervals as far as those do not press the values together (two seeds give enormous intervals). */
export function reach(axis: Axis, values: readonly Reach[]): [number, number] {
  const [low, high] = extent(axis, values.map((value) => value.at));
  const [lowest, highest] = extent(axis, values.flatMap((value) => [value.at, value.low ?? value.at, value.high ?? value.at]));
  if (axis.scale === "log") return [Math.max(lowest, low * (low / high) ** INTERVAL_SHARE), Math.min(highest, high * (high / low) ** INTERVAL_SHARE)];
  const room = (high - low) * INTERVAL_SHARE;
  return [Math.max(lowest, low - room), Math.min(highest, high + room)];
}

/** The smallest and largest drawable value, widened where they agree; [0, 1] (or [1, 10]) when there is none. */
export function extent(axis: Axis, values: number[]): [number, number] {
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

export function isDrawable(axis: Axis, value: number): boolean {
  return Number.isFinite(value) && (axis.scale !== "log" || value > 0);
}

export function shorten(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
