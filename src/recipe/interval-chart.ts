import { type Axis, axisScale, isDrawable, preciseText, reach, round, shorten, ticks } from "./chart-axis.js";
import { escapeText } from "./escape-text.js";
import type { MeanInterval } from "./mean-interval.js";

/** One line of an interval chart; an interval of 0 is not drawn. */
export interface IntervalRow extends MeanInterval {
  name: string;
  /** What the others are compared with: a hollow mark, and a line through all rows. */
  baseline?: boolean;
}

export interface IntervalChart {
  title: string;
  x: Axis;
  rows: IntervalRow[];
}

const WIDTH = { wide: 880, narrow: 360 };
const ROW = { wide: 26, narrow: 40 };
/** Names have the whole left of a row. */
const LONGEST_NAME = 44;
const TOP = 12;
const BOTTOM = 44;

/**
 * Means with their intervals as SVG, one below the other in the order given: names beside the rows, or above them on a narrow page. An interval that leaves
 * the frame has no cap at that end. Colours are the page's variables.
 */
export function drawIntervalChart({ title, x: axis, rows }: IntervalChart, size: "wide" | "narrow" = "wide"): string {
  const wide = size === "wide";
  const width = WIDTH[size];
  const height = TOP + rows.length * ROW[size] + BOTTOM;
  const names = wide ? 20 + 7 * Math.max(0, ...rows.map(({ name }) => Math.min(name.length, LONGEST_NAME))) : 14;
  const box = { left: names, right: width - (wide ? 72 : 14), top: TOP, bottom: height - BOTTOM };
  const domain = reach(axis, rows.map(({ mean, interval }) => (interval > 0 ? { at: mean, low: mean - interval, high: mean + interval } : { at: mean })));
  const x = axisScale(axis, domain, [box.left, box.right], true);
  const mark = ({ mean, interval, baseline }: IntervalRow, y: number): string => {
    const at = round(x(mean));
    const colour = baseline ? "var(--ink)" : "var(--series-1)";
    const shape = baseline
      ? `<rect x="${round(at - 4.5)}" y="${round(y - 4.5)}" width="9" height="9" fill="var(--card)" stroke="${colour}" stroke-width="2"/>`
      : `<circle cx="${at}" cy="${round(y)}" r="5" fill="${colour}"/>`;
    if (!(interval > 0)) return shape;
    const ends = [mean - interval, mean + interval].map((value) => {
      const end = isDrawable(axis, value) ? x(value) : -Infinity;
      const inside = Math.min(Math.max(end, box.left), box.right);
      return { at: round(inside), cap: inside === end ? "m0,-4v8" : "" };
    });
    const whisker = ends.map((end) => `M${at},${round(y)}H${end.at}${end.cap}`).join("");
    return `<path class="whisker" d="${whisker}" stroke="${colour}"/>${shape}`;
  };

  const parts: string[] = [];
  for (const tick of ticks(x, axis, width / 110)) {
    parts.push(`<line class="grid" x1="${round(tick.at)}" x2="${round(tick.at)}" y1="${box.top}" y2="${box.bottom}"/>`);
    parts.push(`<text class="tick" x="${round(tick.at)}" y="${box.bottom + 18}" text-anchor="middle">${tick.text}</text>`);
  }
  parts.push(`<line class="axis" x1="${box.left}" x2="${box.right}" y1="${box.bottom}" y2="${box.bottom}"/>`);
  parts.push(`<text class="axis-name" x="${box.right}" y="${height - 6}" text-anchor="end">${escapeText(axis.label)}</text>`);
  const drawn = rows.filter(({ mean }) => isDrawable(axis, mean));
  for (const { mean } of drawn.filter(({ baseline }) => baseline)) {
    parts.push(`<line class="baseline" x1="${round(x(mean))}" x2="${round(x(mean))}" y1="${box.top}" y2="${box.bottom}"/>`);
  }
  rows.forEach((row, index) => {
    const { name, mean, interval } = row;
    const at = TOP + ROW[size] * (index + (wide ? 0.5 : 0.72));
    const text = wide ? at : at - 14;
    const label = wide ? `x="${box.left - 12}" text-anchor="end"` : `x="${box.left}"`;
    const value = isDrawable(axis, mean) ? preciseText(axis, mean) : "–";
    const whole = interval > 0 ? `${value}, 95 % interval ${preciseText(axis, mean - interval)} to ${preciseText(axis, mean + interval)}` : value;
    parts.push(
      `<g class="row"><title>${escapeText(`${name}: ${whole}`)}</title><rect x="0" y="${round(TOP + ROW[size] * index)}" width="${width}" height="${ROW[size]}" fill="none" pointer-events="all"/>` +
        `<text class="row-name" ${label} y="${round(text)}" dy="0.32em">${escapeText(shorten(name, LONGEST_NAME))}</text>` +
        `<text class="tick" x="${wide ? width - 4 : box.right}" y="${round(text)}" dy="0.32em" text-anchor="end">${value}</text>` +
        `${isDrawable(axis, mean) ? mark(row, at) : ""}</g>`,
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${escapeText(title)}</title><desc>${escapeText(describe(axis, drawn))}</desc>${parts.join("")}</svg>`
  );
}

/** One sentence a screen reader can say instead of the picture. */
function describe(axis: Axis, rows: readonly IntervalRow[]): string {
  return `${axis.label}: ${rows.map(({ name, mean }) => `${name} ${preciseText(axis, mean)}`).join(", ")}.`;
}
