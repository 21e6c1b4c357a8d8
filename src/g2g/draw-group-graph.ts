import { link, curveBumpX } from "d3-shape";
import { fixed, groupColor, text } from "./draw-style.js";
import type { DrawnDensity } from "./group-density.js";

/** Links thinner than this share of a full one would only add haze. */
const FAINTEST = 0.02;
/** Width of the thinnest link between groups. */
const LEAST = 0.4;

/**
 * The network as layers of groups: one dot a group, one link a pair of groups, bundled from all its edges and as wide as they are dense. Links inside a group carry
 * its colour. The classifier, which reads everything, is the last dot.
 *
 * @param junctions first to last
 * @param marked for a drawing that is to change: every link, be it invisible, carries as `data-value` the number of its pair, counted through all junctions
 * @returns an SVG group of `width` x `height`
 */
export function drawGroupGraph(
  junctions: readonly DrawnDensity[],
  names: readonly string[],
  x: number,
  y: number,
  width: number,
  height: number,
  marked = false,
): string {
  const groups = junctions[0]?.labels.groups ?? 0;
  const top = 22;
  const layerAt = (layer: number) => (width * (layer + 0.5)) / names.length;
  const groupAt = (group: number) => top + ((height - top) * (group + 0.5)) / groups;
  const radius = Math.min(9, ((height - top) / groups) * 0.36);
  const widest = Math.min(9, ((height - top) / groups) * 0.36);
  const curve = link(curveBumpX);
  const path = (from: [number, number], to: [number, number]) => (curve({ source: from, target: to }) ?? "").replace(/\d+\.\d+/g, (digits) => fixed(Number(digits)));

  let between = "";
  let within = "";
  junctions.forEach(({ values }, layer) => {
    Array.from(values).forEach((value, pair) => {
      if (value < FAINTEST && !marked) return;
      const output = Math.floor(pair / groups);
      const input = pair % groups;
      const d = path([layerAt(layer) + radius, groupAt(input)], [layerAt(layer + 1) - radius, groupAt(output)]);
      const mark = marked ? ` data-value="${layer * groups ** 2 + pair}"` : "";
      const stroke = value < FAINTEST ? 0 : Math.max(input === output ? 0 : LEAST, widest * value);
      if (input === output) within += `<path d="${d}"${mark} style="stroke:${groupColor(input, groups)}" stroke-width="${fixed(stroke)}"/>`;
      else between += `<path d="${d}"${mark} stroke-width="${fixed(stroke)}"/>`;
    });
  });
  const last = names.length - 1;
  let outputs = "";
  for (let group = 0; group < groups; group++) {
    outputs += `<path d="${path([layerAt(last - 1) + radius, groupAt(group)], [layerAt(last) - 14, (height + top) / 2])}" stroke-width="1.2"/>`;
  }
  let dots = "";
  for (let layer = 0; layer < last; layer++) {
    for (let group = 0; group < groups; group++) {
      dots += `<circle cx="${fixed(layerAt(layer))}" cy="${fixed(groupAt(group))}" r="${fixed(radius)}" style="fill:${groupColor(group, groups)}"/>`;
    }
  }
  dots += `<circle cx="${fixed(layerAt(last))}" cy="${fixed((height + top) / 2)}" r="14" style="fill:var(--g-muted)"/>`;
  const titles = names.map((name, layer) => text(layerAt(layer), 10, name, "middle quiet")).join("");
  const scale = (least: number): string => (marked ? ` data-widest="${fixed(widest)}" data-least="${least}" data-faintest="${FAINTEST}"` : "");
  return (
    `<g transform="translate(${fixed(x)} ${fixed(y)})">${titles}` +
    `<g fill="none" style="stroke:var(--g-muted)" stroke-opacity="0.45"${scale(LEAST)}>${between}${outputs}</g>` +
    `<g fill="none" stroke-opacity="0.85"${scale(0)}>${within}</g>${dots}</g>`
  );
}
