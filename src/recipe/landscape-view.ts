import { drawContour, describeSurface } from "./contour-chart.js";
import { axisScale, preciseText, ticks } from "./chart-axis.js";
import { escapeText } from "./escape-text.js";
import { heightColours } from "./landscape-view-colours.js";
import type { LandscapeView, Surface } from "./landscape-view-data.js";
import { pathColour, pathShares, profiledPaths } from "./landscape-view-paths.js";
import { lossHeight, lossScale, type LossScale } from "./landscape-view-scale.js";
import { drawLineChart, NARROW, WIDE, type LineChart } from "./line-chart.js";
import { drawMatrixChart, type MatrixChart } from "./matrix-chart.js";
import { scriptData } from "./script-data.js";

const PROFILE_HEIGHT = 230;
const COLOURS = 64;

/**
 * A card with the surfaces: contour drawings, each with the losses along its paths; where the page's script and WebGL run, one surface in three dimensions stands in
 * their place, with buttons for the others. All surfaces share one scale of colours and heights.
 */
export function landscapeView(view: LandscapeView, title: string = view.title): string {
  const scale = lossScale(view.surfaces);
  const several = view.surfaces.length > 1;
  const states = view.surfaces.map((surface, index) => {
    const name = several ? `<p class="surface-name">${escapeText(surface.name)}</p>` : "";
    return `<div class="state${index === 0 ? " on" : ""}"><div class="flat">${name}${sized((size) => drawContour(surface, size, scale))}</div>${profile(surface)}${(surface.ledgers ?? []).map(ledger).join("")}</div>`;
  });
  const buttons = view.surfaces.map((surface, index) => `<button type="button" aria-pressed="${index === 0}">${escapeText(surface.name)}</button>`);
  const label = `${title}, ${view.surfaces[0].name}. ${describeSurface(view.surfaces[0])}`;
  return (
    `<div class="card landscape" data-landscape><div class="scene"><div class="tools">` +
    (several ? `<div role="group" aria-label="Surface" class="switch">${buttons.join("")}</div>` : "") +
    `<div role="group" aria-label="View" class="looks"><button type="button" data-look="above">From above</button>` +
    `<button type="button" data-look="reset">Reset view</button></div></div><div class="stage">` +
    `<canvas tabindex="0" role="application" aria-roledescription="surface in three dimensions" aria-label="${escapeText(label)}" aria-description="${KEYS}"></canvas>` +
    `<div class="names" aria-hidden="true"></div></div>${legend(scale)}<p class="keys">${KEYS}</p></div>` +
    `${states.join("")}<div class="tip" hidden aria-live="polite"></div>${scriptData(viewData(view, scale))}</div>`
  );
}

const KEYS = "Point at the surface for its values. Drag, or use the arrow keys, to turn it; + and −, or the wheel once it is clicked, zoom; Home resets.";

function sized(draw: (size: "wide" | "narrow") => string): string {
  return (["wide", "narrow"] as const).map((size) => draw(size).replace('class="chart"', `class="chart ${size}"`)).join("");
}

/** The losses along the paths, by the share of the way. */
function profile(surface: Surface): string {
  const paths = profiledPaths(surface);
  if (paths.length === 0) return "";
  const chart: LineChart = {
    title: `Loss along the paths, ${surface.name}`,
    x: { label: "Share of the way", percent: true },
    y: { label: "Loss" },
    series: paths.map((path) => ({
      name: path.name,
      dashed: path.kind === "chord",
      points: pathShares(path).map((share, i) => ({ x: share, y: path.points[i]!.loss })),
    })),
  };
  const frame = { wide: { ...WIDE, height: PROFILE_HEIGHT, labels: false }, narrow: { ...NARROW, height: PROFILE_HEIGHT } };
  const drawn = sized((size) => drawLineChart(chart, frame[size]));
  return `<div class="profile">${pathNames(surface)}${drawn.replaceAll('class="chart', 'tabindex="0" class="chart')}</div>`;
}

function ledger(chart: MatrixChart): string {
  return `<div class="ledger"><p class="surface-name">${escapeText(chart.title)}</p>${sized((size) => drawMatrixChart(chart, size))}</div>`;
}

/** The paths' lines and names. */
function pathNames(surface: Surface): string {
  const items = surface.paths.map((path) => {
    const line = `<path d="M2,2h26" stroke="${pathColour(surface, path)}"${path.kind === "chord" ? ' stroke-dasharray="6 4"' : ""}/>`;
    return `<li><svg class="sample" viewBox="0 0 30 4" aria-hidden="true">${line}</svg>${escapeText(path.name)}</li>`;
  });
  return `<ul class="path-names" aria-label="Paths">${items.join("")}</ul>`;
}

function axisTicks(values: readonly number[]): [number, string][] {
  const axis = { label: "" };
  return ticks(axisScale(axis, [values[0]!, values.at(-1)!], [0, 1], false), axis, 4).map(({ value, text }) => [value, text.replace("-", "−")]);
}

function legend({ low, cap, levels }: LossScale): string {
  const numbers: string[] = [];
  let free = 0;
  for (const level of levels) {
    const at = 100 * lossHeight({ low, cap }, level);
    if (at < free || at > 96) continue;
    numbers.push(`<i style="left:${at.toFixed(1)}%">${level}</i>`);
    free = at + 10;
  }
  return `<div class="height-scale"><b>Loss</b><div style="background:linear-gradient(90deg,${heightColours(13).join(",")})">${numbers.join("")}</div></div>`;
}

/** What the script draws, with five digits. */
function viewData(view: LandscapeView, scale: LossScale): unknown {
  const short = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(5)) : value);
  const told = (at: { loss: number; accuracy: number | null }): { loss: string; accuracy: string | null } => ({
    loss: Number.isFinite(at.loss) ? at.loss.toPrecision(4) : "not finite",
    accuracy: at.accuracy === null ? null : preciseText({ label: "", percent: true }, at.accuracy),
  });
  const height = (loss: number): number => Number(lossHeight(scale, loss).toFixed(4));
  return {
    colours: heightColours(COLOURS),
    levels: scale.levels.map((level) => lossHeight(scale, level)),
    surfaces: view.surfaces.map((surface) => ({
      name: surface.name,
      described: describeSurface(surface),
      x: surface.x.map(short),
      y: surface.y.map(short),
      loss: surface.loss.map((row) => row.map(short)),
      accuracy: surface.accuracy?.map((row) => row.map((value) => Number(value.toFixed(4)))) ?? null,
      ticks: { x: axisTicks(surface.x), y: axisTicks(surface.y) },
      height: surface.loss.flatMap((row) => row.map(height)),
      marks: surface.marks.map((mark) => ({
        name: mark.name,
        x: short(mark.x),
        y: short(mark.y),
        height: height(mark.loss),
        off: mark.offPlane > 0 ? mark.offPlane.toPrecision(3) : null,
        ...told(mark),
      })),
      paths: surface.paths.map((path) => ({
        name: path.name,
        dashed: path.kind === "chord",
        dotted: path.kind === "trajectory",
        colour: pathColour(surface, path),
        profiled: profiledPaths(surface).indexOf(path),
        shares: pathShares(path).map(short),
        points: path.points.map((point) => ({ x: short(point.x), y: short(point.y), ...told(point) })),
      })),
    })),
  };
}
