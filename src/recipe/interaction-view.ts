import { escapeText } from "./escape-text.js";
import type { AblationCurve, InteractionBasis, InteractionView } from "./interaction-view-data.js";
import { drawInteractionGraph, firstClustering } from "./interaction-view-drawing.js";
import { firstCut, FLOOR, interactionGraph } from "./interaction-view-graph.js";
import { drawLineChart, drawLineSample, type LineChart, NARROW } from "./line-chart.js";
import { scriptData } from "./script-data.js";

export const BASIS_NAMES: Record<InteractionBasis["kind"], string> = { lib: "Interaction basis", global: "Global basis", pca: "Principal components", neuron: "Neurons" };

const KEYS =
  "Point at a node for what it reads and what it acts on; click to pin it. With the keyboard: arrows walk along columns and strongest edges, Enter pins, G groups what is pinned, U takes a group apart, Escape lets go.";

/**
 * A card with the interaction graph: a drawing of the first basis, and where the page's script runs a graph in its place whose cut, basis and modules the reader chooses; below it the accuracy by
 * the number of edges of each section, in all bases.
 *
 * @throws RangeError when parts of the view do not fit one another.
 */
export function interactionView(view: InteractionView): string {
  const flat = (["wide", "narrow"] as const).map((size) => drawInteractionGraph(view, 0, size).replace('class="chart"', `class="chart ${size}"`)).join("");
  const bases = view.bases.map(({ kind }, index) => `<button type="button" aria-pressed="${index === 0}" data-basis="${kind}">${BASIS_NAMES[kind]}</button>`);
  const saves = ["JSON", "CSV", "GraphML", "SVG"].map((name) => `<button type="button" data-save="${name}">${name}</button>`);
  return (
    `<div class="card interactions" data-interactions><div class="flat"><p class="graph-name">${BASIS_NAMES[view.bases[0].kind]}</p>${flat}</div><div class="scene">` +
    `<div class="bar"><div role="group" aria-label="Basis" class="segment bases"${view.bases.length > 1 ? "" : " hidden"}>${bases.join("")}</div>` +
    `<button type="button" class="quiet full" aria-pressed="false">Full screen</button></div>` +
    `<div class="bar"><label class="cut"><span>Cut</span><input type="range" min="${Math.log10(FLOOR)}" max="0" step="0.01"><output></output></label>` +
    `<button type="button" class="needed" aria-pressed="false" title="In each section as many edges as the accuracy needs" hidden>As many as needed</button>` +
    `<label class="check"><input type="checkbox" class="constants"> Constants</label><label class="check"><input type="checkbox" class="single"> Single nodes</label></div>` +
    `<div class="bar"><span class="name">Modules</span><div role="group" aria-label="Modules" class="segment clusterings"></div><p class="counts"></p></div>` +
    `<div class="stage"><canvas class="edges"></canvas><canvas class="lit"></canvas>` +
    `<svg class="nodes" tabindex="0" role="application" aria-roledescription="interaction graph" aria-label="${escapeText(view.title)}" aria-description="${KEYS}"></svg></div>` +
    `<div class="pins" hidden><ul aria-label="Pinned"></ul><div><button type="button" class="quiet group">Group</button><button type="button" class="quiet ungroup">Ungroup</button>` +
    `<button type="button" class="quiet clear">Let go</button></div></div><p class="keys">${KEYS}</p></div>` +
    `${ablation(view)}<div class="bar saves" role="group" aria-label="Save what is shown"><span class="name">Save what is shown</span>${saves.join("")}</div>` +
    `<div class="tip" hidden aria-live="polite"></div>${scriptData(viewData(view))}</div>`
  );
}

/** Sections that have an ablation curve in some basis, by their place. */
function ablated(view: InteractionView): number[] {
  const { layers } = view.bases[0];
  const known = new Set(view.bases.flatMap((basis) => (basis.ablation ?? []).map((curve) => curve.layer)));
  for (const name of known)
    if (!layers.slice(0, -1).some((layer) => layer.name === name))
      throw new RangeError(
        `ablation curve of the layer ${name}; expected a layer with edges: ${layers
          .slice(0, -1)
          .map((layer) => layer.name)
          .join(", ")}`,
      );
  return layers.flatMap(({ name }, section) => (known.has(name) ? [section] : []));
}

const curveOf = (basis: InteractionBasis, section: number): AblationCurve | undefined => basis.ablation?.find(({ layer }) => layer === basis.layers[section]!.name);

/** Accuracy by the number of edges, a chart for each section. */
function ablation(view: InteractionView): string {
  const sections = ablated(view);
  if (sections.length === 0) return "";
  const charts = sections.map((section) => {
    const [here, next] = [view.bases[0].layers[section]!.name, view.bases[0].layers[section + 1]!.name];
    const curves = view.bases.flatMap((basis) => curveOf(basis, section) ?? []);
    const counts = curves.flatMap(({ points }) => points.map(({ edges }) => edges)).filter((edges) => edges > 0);
    const whole = { name: "Whole network", dashed: true, points: [Math.min(...counts), Math.max(...counts)].map((x) => ({ x, y: curves[0]!.baseline })) };
    const chart: LineChart = {
      title: `Accuracy by the edges kept, ${here} to ${next}`,
      x: { label: "Edges kept", scale: "log" },
      y: { label: "Accuracy", percent: true },
      series: [
        ...view.bases.map((basis) => ({
          name: BASIS_NAMES[basis.kind],
          points: (curveOf(basis, section)?.points ?? []).map(({ edges, accuracy }) => ({ x: edges, y: accuracy })),
        })),
        whole,
      ],
    };
    const needed = view.bases.flatMap((basis, index) => {
      const curve = curveOf(basis, section);
      return curve === undefined ? [] : [`<li>${drawLineSample({ name: "", points: [] }, index)}${curve.needed ?? "none"}</li>`];
    });
    const drawn = drawLineChart(chart, { ...NARROW, height: 220 })
      .replace('class="chart"', `class="chart" tabindex="0" data-section="${section}" aria-description="The arrow keys move the cut of this section."`)
      // The whole network's line is none of the bases'.
      .replaceAll(`stroke="var(--series-${view.bases.length + 1})"`, 'stroke="var(--muted)"')
      .replaceAll(`fill="var(--series-${view.bases.length + 1})"`, 'fill="none"');
    return `<div class="ablated"><p class="graph-name">${escapeText(here)} → ${escapeText(next)}</p>${drawn}<ul class="samples" aria-label="Edges needed"><li class="name">needed</li>${needed.join("")}</ul><p class="at"></p></div>`;
  });
  const names = view.bases.map(({ kind }, index) => `<li>${drawLineSample({ name: "", points: [] }, index)}${BASIS_NAMES[kind]}</li>`);
  return (
    `<div class="ablation"><div class="head"><p class="graph-name">Accuracy with only the strongest edges of a section</p><ul class="samples" aria-label="Bases">${names.join("")}</ul></div>` +
    `<div class="charts">${charts.join("")}</div></div>`
  );
}

const base64 = (values: Uint16Array | Float32Array | Int8Array): string => Buffer.from(values.buffer).toString("base64");

/** What the script draws. Strengths as float32, images with 8 bits of their largest value. */
function viewData(view: InteractionView): unknown {
  const sections = ablated(view);
  return {
    title: view.title,
    names: Object.fromEntries(view.bases.map(({ kind }) => [kind, BASIS_NAMES[kind]])),
    bases: view.bases.map((basis) => {
      const graph = interactionGraph(basis);
      return {
        kind: graph.kind,
        cut: firstCut(graph),
        clustering: firstClustering(graph),
        layers: graph.layers.map(({ name, nodes }) => ({ name, nodes: nodes.map((node) => [node.name, node.named, node.size, node.constant]) })),
        sections: graph.sections.map(({ largest, from, to, strength }) => ({
          largest,
          from: base64(Uint16Array.from(from)),
          to: base64(Uint16Array.from(to)),
          strength: base64(Float32Array.from(strength)),
        })),
        modules: graph.modules,
        ablation: sections
          .map((section) => {
            const curve = curveOf(basis, section);
            return curve === undefined ? null : { ...curve, section, points: [...curve.points].sort((a, b) => a.edges - b.edges) };
          })
          .filter((curve) => curve !== null),
        images: basis.layers.flatMap(({ nodes }, layer) =>
          nodes.flatMap(({ image }, index) => {
            if (image === undefined) return [];
            const { width, height, values } = image;
            if (values.length !== width * height && values.length !== 3 * width * height) {
              throw new RangeError(
                `image of direction ${index} of ${basis.layers[layer]!.name}: ${values.length} values; expected ${height} × ${width}, or 3 × ${height} × ${width}`,
              );
            }
            const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
            return [{ id: `${layer}.${index}`, width, height, values: base64(Int8Array.from(values, (value) => Math.round((127 * value) / largest))) }];
          }),
        ),
      };
    }),
  };
}
