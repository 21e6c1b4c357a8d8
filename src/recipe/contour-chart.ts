import { axisScale, LONGEST_LABEL, round, shorten, ticks } from "./chart-axis.js";
import { contourRegion, type Ring } from "./contour-regions.js";
import { escapeText } from "./escape-text.js";
import { heightColour } from "./landscape-view-colours.js";
import type { Surface } from "./landscape-view-data.js";
import { pathColour } from "./landscape-view-paths.js";
import { lossHeight, lossScale, type LossScale } from "./landscape-view-scale.js";

const WIDTH = { wide: 880, narrow: 360 };
const HIGHEST = { wide: 520, narrow: 340 };
const LETTER = 7;
/** The legend below: bar and numbers. */
const LEGEND = { height: 62, bar: 10 };
const HALO = 'stroke="var(--card)" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';

/**
 * A surface as SVG, seen from above: bands of the loss between iso-lines at logarithmic distances above the lowest loss, networks with their names, paths (a chord is
 * dashed). Both axes have the same unit, unless one spans less than two fifths of the other.
 *
 * @param scale shared by surfaces that are to be compared; default: the surface's own
 */
export function drawContour(surface: Surface, size: "wide" | "narrow" = "wide", scale: LossScale = lossScale([surface])): string {
  const { x, y, marks, paths } = surface;
  const spans = { x: x.at(-1)! - x[0]!, y: y.at(-1)! - y[0]! };
  const [left, right, top] = [52, 14, 16];
  // Height of the plane over its width.
  const shape = Math.min(2.5, Math.max(0.4, spans.y / spans.x));
  const width = Math.min(WIDTH[size] - left - right, HIGHEST[size] / shape);
  const start = round(left + (WIDTH[size] - left - right - width) / 2);
  const box = { left: start, right: round(start + width), top, bottom: round(top + width * shape) };
  const across = axisScale({ label: "" }, [x[0]!, x.at(-1)!], [box.left, box.right], false);
  const up = axisScale({ label: "" }, [y[0]!, y.at(-1)!], [box.bottom, box.top], false);
  const place = (at: { x: number; y: number }): string => `${round(across(at.x))},${round(up(at.y))}`;

  const heights = surface.loss.map((row) => row.map((loss) => lossHeight(scale, loss)));
  const levels = [0, ...scale.levels.map((level) => lossHeight(scale, level)), 1];
  const colours = levels.slice(1).map((level, i) => heightColour((level + levels[i]!) / 2));
  const parts = [`<rect x="${box.left}" y="${box.top}" width="${round(width)}" height="${round(box.bottom - box.top)}" fill="${colours[0]}"/>`];
  const outline = (ring: Ring): string => `M${ring.map(([a, b]) => place({ x: a, y: b })).join("L")}Z`;
  scale.levels.forEach((level, i) => {
    const rings = contourRegion(x, y, heights, levels[i + 1]!);
    if (rings.length === 0) return;
    parts.push(
      `<path class="contour" d="${rings.map(outline).join("")}" fill="${colours[i + 1]}" fill-rule="evenodd" stroke="#000" stroke-opacity="0.28" stroke-width="0.8">` +
        `<title>Loss ${level}</title></path>`,
    );
  });
  parts.push(`<path class="frame" d="M${box.left},${box.top}H${box.right}V${box.bottom}H${box.left}Z" fill="none" stroke="var(--rule)" stroke-width="1.5"/>`);
  for (const tick of ticks(across, { label: "" }, width / 90)) {
    parts.push(`<text class="tick" x="${round(tick.at)}" y="${box.bottom + 18}" text-anchor="middle">${tick.text}</text>`);
  }
  for (const tick of ticks(up, { label: "" }, (box.bottom - box.top) / 70)) {
    parts.push(`<text class="tick" x="${box.left - 8}" y="${round(tick.at)}" dy="0.32em" text-anchor="end">${tick.text}</text>`);
  }
  for (const path of paths) {
    const d = `M${path.points.map(place).join("L")}`;
    const line = (colour: string, thickness: number, more = ""): string =>
      `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thickness}" stroke-linejoin="round" stroke-linecap="round"${more}/>`;
    const colour = pathColour(surface, path);
    const dots = path.kind === "trajectory" ? path.points.map((point) => `<circle cx="${round(across(point.x))}" cy="${round(up(point.y))}" r="2.5" fill="${colour}"/>`) : [];
    const drawn = line("var(--card)", 5) + line(colour, 2.2, path.kind === "chord" ? ' stroke-dasharray="7 5"' : "") + dots.join("");
    parts.push(`<g class="path"><title>${escapeText(path.name)}</title>${drawn}</g>`);
  }
  parts.push(...names(marks.map((mark) => ({ name: mark.name, told: toldMark(mark), x: round(across(mark.x)), y: round(up(mark.y)) })), box));
  parts.push(legend(scale, levels, colours, { x: box.left, y: box.bottom + 38, width }));
  const height = round(box.bottom + 38 + LEGEND.height - 24);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH[size]} ${height}" role="img">` +
    `<title>${escapeText(surface.name)}</title><desc>${escapeText(describeSurface(surface))}</desc>${parts.join("")}</svg>`
  );
}

/** Dots with names beside them: to the left where the right has no room, and one line lower where two would overlap. */
function names(marks: readonly { name: string; told: string; x: number; y: number }[], box: { left: number; right: number; top: number; bottom: number }): string[] {
  const taken: { from: number; to: number; y: number }[] = [];
  const texts = marks.map(({ name, x, y }) => {
    const text = shorten(name, LONGEST_LABEL);
    const width = LETTER * text.length;
    const leftwards = x + 11 + width > box.right;
    const [from, to] = leftwards ? [x - 11 - width, x - 11] : [x + 11, x + 11 + width];
    let at = y;
    while (taken.some((other) => other.from < to && from < other.to && Math.abs(other.y - at) < 15)) at += 15;
    taken.push({ from, to, y: at });
    const place = `x="${leftwards ? x - 11 : x + 11}" y="${at}" dy="0.32em" text-anchor="${leftwards ? "end" : "start"}"`;
    return `<text class="label" ${place} fill="var(--ink)" ${HALO}>${escapeText(text)}</text>`;
  });
  const dots = marks.map(
    ({ told, x, y }) => `<circle class="mark-dot" cx="${x}" cy="${y}" r="5.5" fill="var(--ink)" stroke="var(--card)" stroke-width="2"><title>${escapeText(told)}</title></circle>`,
  );
  return [...dots, ...texts];
}

function toldMark({ name, loss, accuracy, offPlane }: Surface["marks"][number]): string {
  const right = accuracy === null ? "" : `, accuracy ${(100 * accuracy).toFixed(2)} %`;
  return `${name}: loss ${loss.toPrecision(4)}${right}${offPlane > 0 ? `, ${offPlane.toPrecision(3)} off the plane` : ""}`;
}

/** The bands' colours with the losses between them. */
function legend({ low, cap, levels }: LossScale, heights: readonly number[], colours: readonly string[], at: { x: number; y: number; width: number }): string {
  const place = (height: number): number => round(at.x + height * at.width);
  const bars = colours.map((colour, i) => {
    const [from, to] = [place(heights[i]!), place(heights[i + 1]!)];
    return `<rect x="${from}" y="${at.y}" width="${round(to - from)}" height="${LEGEND.bar}" fill="${colour}"/>`;
  });
  const numbers: string[] = [];
  let free = at.x + 34;
  levels.forEach((level, i) => {
    const half = (LETTER * String(level).length) / 2;
    const x = place(heights[i + 1]!);
    if (x - half < free || x + half > at.x + at.width) return;
    numbers.push(`<text class="tick" x="${x}" y="${at.y + 26}" text-anchor="middle">${level}</text>`);
    free = x + half + 8;
  });
  const told = `<desc>from ${low.toPrecision(3)} to ${cap.toPrecision(3)} and above</desc>`;
  return `<g class="scale">${told}${bars.join("")}<text class="tick" x="${at.x}" y="${at.y + 26}">Loss</text>${numbers.join("")}</g>`;
}

/** One sentence a screen reader can say instead of the picture. */
export function describeSurface({ loss, marks }: Surface): string {
  const finite = loss.flat().filter(Number.isFinite);
  const lowest = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = finite.length === 0 ? "no finite losses" : `loss from ${lowest.toPrecision(3)} to ${highest.toPrecision(3)}`;
  return `A plane of weight space, ${span}${marks.length === 0 ? "" : `; ${marks.map(toldMark).join("; ")}`}.`;
}
