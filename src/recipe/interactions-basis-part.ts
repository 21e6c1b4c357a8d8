import { type Basis, identifiability } from "../interactions/index.js";
import { saveSafetensors, type Tensor } from "../tensor/index.js";
import { type Analysis, BASIS_NAMES } from "./interactions-analysis.js";
import { directionImages } from "./interactions-images.js";
import type { InspectedNetwork } from "./interactions-network.js";
import { type InspectionPart, sentences, type Surroundings } from "./interactions-part.js";
import type { BasisSettings } from "./interactions-settings.js";
import { drawDirections } from "./interactions-directions.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import type { Section } from "./report.js";

/** How many directions matter: those above this part of the largest. */
const SMALL = 1e-3;

/** The directions of every node layer in every basis, how large they are, and what they look like. Writes `bases.safetensors`: `KIND.LAYER.to` and `.from`. */
export function basisPart(network: InspectedNetwork, all: readonly Analysis[], settings: BasisSettings, { out }: Surroundings): InspectionPart {
  const tensors: Record<string, Tensor> = {};
  for (const { kind, bases } of all) {
    for (const { name, to, from } of bases) Object.assign(tensors, { [`${kind}.${name}.to`]: to.contiguous(), [`${kind}.${name}.from`]: from.contiguous() });
  }
  saveSafetensors(out.file("bases.safetensors"), tensors);
  const layers = all[0]!.bases.map(({ name }) => name);
  const charts = layers.map((name, layer) => spectrum(name, all, layer));
  charts.forEach((chart, layer) => out.writeFigure(`sizes-${layers[layer]!}`, drawLineChart(chart)));
  const pictures = settings.pictures === 0 ? [] : pictureSections(network, all[0]!, settings, out);
  return {
    rows: all.map(({ kind, bases }) => ({ what: `directions, ${BASIS_NAMES[kind]}`, value: bases.map((basis) => inner(basis).length).join(", "), note: "by node layer, without the constant" })),
    sections: [
      {
        title: "Directions",
        text:
          "How many directions each node layer has in each basis, without the constant: all that vary and matter downstream, how many of them are at least a thousandth of the largest, and how many it would be were all of the same size (the " +
          "participation ratio of their sizes). In the interaction bases the size Λ of a direction is its mean square times its mean squared effect downstream, which no invertible map of the layer changes; of principal components and neurons it is " +
          "their mean square.",
        table: {
          columns: [
            { key: "layer", label: "Node layer", align: "left" },
            { key: "basis", label: "Basis", align: "left" },
            { key: "features", label: "Features" },
            { key: "directions", label: "Directions" },
            { key: "large", label: "Above 0.001 of the largest" },
            { key: "effective", label: "Participation ratio", digits: 1 },
            { key: "largest", label: "Largest Λ" },
          ],
          rows: layers.flatMap((name, layer) =>
            all.map(({ kind, bases }) => {
              const sizes = inner(bases[layer]!);
              const largest = Math.max(0, ...sizes);
              return {
                layer: name,
                basis: BASIS_NAMES[kind],
                features: bases[layer]!.to.size(0) - 1,
                directions: sizes.length,
                large: sizes.filter((size) => size > SMALL * largest).length,
                effective: participation(sizes),
                largest,
              };
            }),
          ),
        },
      },
      {
        title: "Sizes of the directions",
        text: "By rank, as a part of each basis' largest. A steep fall means that few directions do the layer's work.",
        charts: charts as [LineChart, ...LineChart[]],
        caption: `C and C⁺ of every basis are in bases.safetensors, beside this page.`,
      },
      ...pictures,
      ...warningSection(network, all, settings),
    ],
    figures: Object.fromEntries(
      all.flatMap(({ kind, bases }) =>
        bases.flatMap((basis) => {
          const sizes = inner(basis);
          return [
            [`${kind}.${basis.name}.directions`, sizes.length],
            [`${kind}.${basis.name}.effectiveDirections`, participation(sizes)],
          ] as const;
        }),
      ),
    ),
  };
}

/** What the points do not determine, of the first basis that depends on it. */
function warningSection({ chain, points }: InspectedNetwork, all: readonly Analysis[], { threshold }: BasisSettings): Section[] {
  const analysis = all.find(({ kind }) => kind === "lib" || kind === "global");
  if (analysis === undefined) return [];
  const { layers, warnings } = identifiability(chain, points, analysis.bases, threshold);
  return [
    {
      title: "What the points determine",
      text: `In the ${BASIS_NAMES[analysis.kind]}. ${warnings.length === 0 ? "The points determine every direction." : sentences(warnings)}`,
      table: {
        columns: [
          { key: "layer", label: "Node layer", align: "left" },
          { key: "points", label: "Points" },
          { key: "features", label: "Features" },
          { key: "kept", label: "Directions kept" },
          { key: "still", label: "Never vary" },
          { key: "unread", label: "Unread" },
          { key: "activations", label: "Condition of G" },
          { key: "sizes", label: "Λ largest / smallest" },
        ],
        rows: layers.map(({ name, conditions, points: count, features, kept, still, unread }) => ({ layer: name, points: count, features, kept, still, unread, ...conditions })),
      },
    },
  ];
}

/** Sizes without the constant's. */
const inner = ({ sizes, constant }: Basis): number[] => sizes.slice(constant ? 1 : 0);

/** (Σ Λ)² / Σ Λ²; 0 of none. */
function participation(sizes: readonly number[]): number {
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum === 0 ? 0 : sum ** 2 / sizes.reduce((total, size) => total + size * size, 0);
}

function spectrum(name: string, all: readonly Analysis[], layer: number): LineChart {
  return {
    title: `Node layer ${name}`,
    x: { label: "Rank of the direction", scale: "log" },
    y: { label: "Λ / largest", scale: "log" },
    series: all.map(({ kind, bases }) => {
      const sizes = inner(bases[layer]!).sort((a, b) => b - a);
      return { name: BASIS_NAMES[kind], points: sizes.map((size, i) => ({ x: i + 1, y: size / sizes[0]! })).filter(({ y }) => y > 1e-8) };
    }),
  };
}

/** The largest directions of every layer of the first basis. */
function pictureSections(network: InspectedNetwork, { kind, bases }: Analysis, { pictures }: BasisSettings, out: Surroundings["out"]): Section[] {
  const rows = bases.map((basis, layer) => ({ name: basis.name, images: [...directionImages(network, layer, basis, pictures).values()] }));
  const svg = drawDirections(rows);
  out.writeFigure(`directions-${kind}`, svg);
  return [
    {
      title: "What the directions look for",
      text: `The first directions of every node layer in the ${BASIS_NAMES[kind]}, of local, global and principal bases the largest, drawn as images: where a direction is large, images are brighter than the mean in one colour and darker in the other.`,
      svg,
    },
  ];
}
