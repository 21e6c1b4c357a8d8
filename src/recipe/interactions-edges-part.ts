import { ablationCounts, type AblationPoint, ablationCurve, edgeAblation, type Fewest, fewestKept, nodeAblation, participationRatio } from "../interactions/index.js";
import { scope } from "../tensor/index.js";
import { type Analysis, BASIS_NAMES, type BasisKindSetting } from "./interactions-analysis.js";
import type { InspectedNetwork } from "./interactions-network.js";
import type { InspectionPart, Surroundings } from "./interactions-part.js";
import type { AblationSettings } from "./interactions-settings.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import type { MetricRow } from "./metrics-file.js";
import type { Cell } from "./table-data.js";
import { turn } from "./turn.js";

/** What a section, or a node layer, needs in one basis. */
export interface Needed {
  readonly kind: BasisKindSetting;
  readonly layer: string;
  readonly total: number;
  readonly fewest: Fewest;
  readonly curve: readonly AblationPoint[];
}

/** Ablations of every section's edges and every node layer's directions, each by itself, in every basis. */
export interface Ablations {
  readonly edges: readonly Needed[];
  readonly directions: readonly Needed[];
}

/**
 * Measures how few edges, and directions, hold the accuracy on held-out points.
 *
 * @param network what its rows in `metrics.jsonl` have besides, where a run looks at several
 */
export async function ablations({ chain, heldOut, metric }: Pick<InspectedNetwork, "chain" | "heldOut" | "metric">, all: readonly Analysis[], { keep }: AblationSettings, { out, log, signal }: Surroundings, network: MetricRow = {}): Promise<Ablations> {
  // An interrupted run may have left some of these rows.
  const own = Object.entries(network);
  out.dropMetrics((row) => row["section"] !== undefined && own.every(([key, value]) => row[key] === value));
  const [edges, directions]: [Needed[], Needed[]] = [[], []];
  for (const { kind, bases, edges: strengths } of all) {
    for (const [layer, { name }] of chain.entries()) {
      await turn(signal);
      scope(() => {
        const nodes = nodeAblation(chain, heldOut, layer, bases[layer]!, metric);
        const links = edgeAblation(chain, heldOut, layer, bases, strengths, metric);
        for (const [ablation, into] of [
          [links, edges],
          [nodes, directions],
        ] as const) {
          const tolerance = (1 - keep) * ablation.baseline;
          const fewest = fewestKept(ablation, { tolerance });
          const counts = ablationCounts(ablation.total, { base: 2, every: 4 }).filter((kept) => kept > 0);
          const seen = new Map([...fewest.trials, ...ablationCurve(ablation, counts)].map((point) => [point.kept, point]));
          into.push({ kind, layer: name, total: ablation.total, fewest, curve: [...seen.values()].sort((a, b) => a.kept - b.kept) });
        }
      });
      const [edge, node] = [edges.at(-1)!, directions.at(-1)!];
      out.metric({ ...network, basis: kind, section: name, edges: edge.fewest.kept, directions: node.fewest.kept });
      log(`${BASIS_NAMES[kind]}, ${name}: ${edge.fewest.kept.toLocaleString("en-US")} of ${edge.total.toLocaleString("en-US")} edges, ${node.fewest.kept} of ${node.total} directions`);
    }
  }
  return { edges, directions };
}

/** How strongly directions act on one another, and how few edges are enough. */
export function edgesPart(all: readonly Analysis[], measured: Ablations, { keep }: AblationSettings, writeFigure: (name: string, svg: string) => void): InspectionPart {
  const sections = all[0]!.edges.map(({ name }) => name);
  const next = (layer: number) => sections[layer + 1] ?? "output";
  const share = `${Number((100 * keep).toPrecision(4))} %`;
  const charts = sections.map((name, layer) => curves(`${name} → ${next(layer)}`, "Edges kept", measured.edges, name));
  const nodeCharts = sections.map((name) => curves(`Node layer ${name}`, "Directions kept", measured.directions, name));
  charts.forEach((chart, i) => writeFigure(`edges-${sections[i]!}`, drawLineChart(chart)));
  nodeCharts.forEach((chart, i) => writeFigure(`directions-kept-${sections[i]!}`, drawLineChart(chart)));
  const exceptions = [...measured.edges, ...measured.directions].filter(({ fewest }) => fewest.exceptions.length > 0).length;
  return {
    rows: all.map(({ kind }) => ({
      what: `edges for ${share} of the accuracy, ${BASIS_NAMES[kind]}`,
      value: measured.edges.filter((one) => one.kind === kind).map(({ fewest }) => fewest.kept.toLocaleString("en-US")).join(", "), // prettier-ignore
      note: "each section by itself, the others whole",
    })),
    sections: [
      {
        title: `Edges that ${share} of the accuracy needs`,
        text:
          "Of one section only the strongest edges are kept, each direction of the next layer being computed from the directions that it is still connected with; the other sections stay whole. The fewest are found by bisection, on test images, " +
          `which bases and edges were not made from. Of centred bases the constant's edges are kept always and not counted. The whole network reaches ${(100 * measured.edges[0]!.fewest.baseline).toFixed(2)} %. The participation ratio says what part of a section's edges there would be were all of the same strength.` +
          (exceptions === 0 ? "" : ` In ${exceptions} of ${measured.edges.length + measured.directions.length} curves more is not better throughout, so that fewer might do there.`),
        table: {
          columns: [
            { key: "section", label: "From → to", align: "left" },
            { key: "basis", label: "Basis", align: "left" },
            { key: "needed", label: "Edges needed" },
            { key: "total", label: "of" },
            { key: "share", label: "Share", percent: true, digits: 2 },
            { key: "accuracy", label: "Accuracy", percent: true, digits: 2 },
            { key: "participation", label: "Participation ratio" },
            { key: "incompleteness", label: "Quadrature's error" },
          ],
          rows: sections.flatMap((name, layer) =>
            all.map(({ kind, bases, edges }): Record<string, Cell> => {
              const { fewest, total } = find(measured.edges, kind, name);
              return {
                section: `${name} → ${next(layer)}`,
                basis: BASIS_NAMES[kind],
                needed: fewest.kept,
                total,
                share: total === 0 ? 0 : fewest.kept / total,
                accuracy: fewest.score,
                participation: participationRatio(edges[layer]!, bases[layer]!, bases[layer + 1]!),
                incompleteness: edges[layer]!.incompleteness,
              };
            }),
          ),
        },
      },
      { title: "Accuracy by the edges kept", charts: charts as [LineChart, ...LineChart[]] },
      {
        title: "Accuracy by the directions kept",
        text: `The largest directions of a node layer only, the others at 0, which in centred bases is their mean. For ${share} of the accuracy: ${all.map(({ kind }) => `${BASIS_NAMES[kind]} ${sections.map((name) => find(measured.directions, kind, name).fewest.kept).join(", ")}`).join("; ")}.`,
        charts: nodeCharts as [LineChart, ...LineChart[]],
      },
    ],
    figures: Object.fromEntries(
      all.flatMap(({ kind, bases, edges }) =>
        sections.flatMap((name, layer) => [
          [`${kind}.${name}.edgesNeeded`, find(measured.edges, kind, name).fewest.kept] as const,
          [`${kind}.${name}.directionsNeeded`, find(measured.directions, kind, name).fewest.kept] as const,
          [`${kind}.${name}.participationRatio`, participationRatio(edges[layer]!, bases[layer]!, bases[layer + 1]!)] as const,
        ]),
      ),
    ),
  };
}

const find = (all: readonly Needed[], kind: BasisKindSetting, layer: string): Needed => all.find((one) => one.kind === kind && one.layer === layer)!;

function curves(title: string, label: string, measured: readonly Needed[], layer: string): LineChart {
  return {
    title,
    x: { label, scale: "log" },
    y: { label: "Accuracy", percent: true },
    series: measured
      .filter((one) => one.layer === layer)
      .map(({ kind, curve }) => ({ name: BASIS_NAMES[kind], points: curve.filter(({ kept }) => kept > 0).map(({ kept, score }) => ({ x: kept, y: score })) })),
  };
}
