import type { RunResult } from "./define-recipe.js";
import { BASIS_NAMES } from "./interaction-view.js";
import type { InteractionBasis } from "./interaction-view-data.js";
import { drawLineChart, type LineChart, type Series } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";
import { modularAdditionFigures } from "./modular-addition-figures.js";
import { frequencySections, spectrumChart } from "./modular-addition-frequencies.js";
import { directions, inBasis, kindsOf, sectionName, sectionsOf } from "./modular-addition-measures.js";
import type { NetworkStudy } from "./modular-addition-run.js";
import type { SectionStudy } from "./modular-addition-study.js";
import type { ModularAdditionSettings } from "./modular-addition.js";
import type { Section } from "./report.js";
import type { Cell, Column, Table } from "./table-data.js";

/** A network's directions that Fourier labels are averaged over, the largest ones; the published analysis looks at as many. */
const LABELLED = 10;

interface Study {
  settings: ModularAdditionSettings;
  networks: readonly NetworkStudy[];
  /** of the first network */
  graph: readonly InteractionBasis[];
  writeFigure(name: string, svg: string): void;
}

/** Edges and directions that are needed, the frequencies behind them, and the graph of the first network. */
export function modularAdditionReport({ settings, networks, graph, writeFigure }: Study): RunResult {
  const { modulus, fraction, tolerance } = settings;
  const [first, ...more] = sectionsOf(networks).map((_, section) => curves(networks, section));
  const spectrum = spectrumChart(networks);
  [first!, ...more].forEach((chart, section) => writeFigure(`edges-${sectionsOf(networks)[section]!.name}`, drawLineChart(chart)));
  writeFigure("frequencies", drawLineChart(spectrum));
  const [view, ...others] = graph;
  const seed = networks[0]!.seed;
  return {
    report: {
      title: `Addition modulo ${modulus}: what a network needs`,
      lead:
        `${networks.length} ${networks.length === 1 ? "network" : "networks"}, trained on ${fraction === 1 ? "all pairs" : `${Math.round(100 * fraction)} % of the pairs and judged by the others`}. ` +
        `The fewest strongest edges and largest directions with which accuracy falls by at most ${Number((100 * tolerance).toPrecision(4))} points of 100; means with 95 % intervals.`,
      summary: summaryTable(networks),
      sections: [
        ...frequencySections(settings, networks, spectrum),
        { title: "Accuracy by the edges kept", charts: [first!, ...more] },
        { title: "Edges needed by every network", table: edgeTable(networks), text: EDGES },
        { title: "Fourier labels", table: labelTable(networks), text: LABELS },
        ...(view ? [{ title: "The interaction graph", interactions: { title: `Interactions of the network of seed ${seed}`, bases: [view, ...others] as const } }] : []),
        { title: "Modules", table: moduleTable(networks[0]!, graph), text: `Of the network of seed ${seed}. ${MODULES}` },
      ] satisfies Section[],
    },
    figures: modularAdditionFigures(networks),
  };
}

const EDGES =
  "Of one section, the others intact. Found by bisection, as if more edges were never worse; in networks that are not monotone, a number that was looked at says otherwise, and fewer may be enough.";
const LABELS =
  "Of a direction's variance over all pairs, the part in the terms of its top frequency k: waves of ka and kb, of k(a + b) and of k(a − b); and the part in the strongest of these three kinds alone. " +
  `Means over the ${LABELLED} first directions but the constant.`;
const MODULES =
  "Without the output; the weakest edge that is needed weighs nothing. Of one frequency: directions in a module whose top frequency is the one that most of the module have.";

function summaryTable(networks: readonly NetworkStudy[]): Table {
  return {
    columns: [
      { key: "section", label: "Section", align: "left" },
      { key: "basis", label: "Basis", align: "left" },
      { key: "edges", label: "Edges needed", digits: 1 },
      { key: "possible", label: "of", digits: 0 },
      { key: "exceptions", label: "Not monotone" },
      { key: "participation", label: "Participation ratio" },
      { key: "directions", label: "Directions needed", digits: 1 },
      { key: "size", label: "of", digits: 0 },
    ],
    rows: sectionsOf(networks).flatMap((_, section) =>
      kindsOf(networks).map((kind) => {
        const own = networks.map((network) => inBasis(network, kind, section));
        const of = (value: (study: SectionStudy) => number) => meanInterval(own.map(value));
        return {
          section: sectionName(networks, section),
          basis: BASIS_NAMES[kind],
          edges: of(({ edges }) => edges.needed),
          possible: of(({ edges }) => edges.possible).mean,
          participation: of(({ participation }) => participation).mean,
          directions: of(directions),
          size: of(({ directions: { possible } }) => possible + 1).mean,
          exceptions: own.filter(({ edges }) => edges.exceptions > 0).length,
        };
      }),
    ),
  };
}

/** Mean accuracy of a section at the numbers of edges that every network's curve has. */
function curves(networks: readonly NetworkStudy[], section: number): LineChart {
  const series = kindsOf(networks).map((kind): Series => {
    const all = networks.map((network) => new Map(inBasis(network, kind, section).edges.curve.map(({ kept, score }) => [kept, score])));
    const counts = [...all[0]!.keys()].filter((kept) => kept > 0 && all.every((curve) => curve.has(kept)));
    return {
      name: BASIS_NAMES[kind],
      points: counts.map((x) => {
        const { mean, interval } = meanInterval(all.map((curve) => curve.get(x)!));
        return { x, y: mean, ...(interval > 0 ? { low: mean - interval, high: mean + interval } : {}) };
      }),
    };
  });
  return { title: sectionName(networks, section), x: { label: "Edges kept", scale: "log" }, y: { label: "Accuracy", percent: true }, series };
}

function edgeTable(networks: readonly NetworkStudy[]): Table {
  return {
    columns: [
      { key: "seed", label: "Seed" },
      { key: "section", label: "Section", align: "left" },
      ...kindsOf(networks).map((kind): Column => ({ key: kind, label: BASIS_NAMES[kind], align: "right" })),
    ],
    rows: networks.flatMap((network) =>
      sectionsOf(networks).map((_, section) => ({
        seed: network.seed,
        section: sectionName(networks, section),
        ...Object.fromEntries(
          network.bases.map(({ kind, sections }): [string, Cell] => [kind, `${sections[section]!.edges.needed} of ${sections[section]!.edges.possible}`]),
        ),
      })),
    ),
  };
}

function labelTable(networks: readonly NetworkStudy[]): Table {
  return {
    columns: [
      { key: "layer", label: "Node layer", align: "left" },
      { key: "basis", label: "Basis", align: "left" },
      { key: "share", label: "Top frequency", percent: true, digits: 1 },
      { key: "kindShare", label: "Strongest kind", percent: true, digits: 1 },
      { key: "clear", label: "Directions with 90 % or more", digits: 1 },
    ],
    rows: sectionsOf(networks).flatMap(({ name }, section) =>
      kindsOf(networks).map((kind) => {
        const known = networks.map((network) => firstLabels(inBasis(network, kind, section)));
        const of = (value: (labels: ReturnType<typeof firstLabels>) => number) => meanInterval(known.map(value));
        return {
          layer: name,
          basis: BASIS_NAMES[kind],
          share: of((labels) => average(labels.map(({ share }) => share))),
          kindShare: of((labels) => average(labels.map(({ kindShare }) => kindShare))),
          clear: of((labels) => labels.filter(({ share }) => share >= 0.9).length),
        };
      }),
    ),
  };
}

const firstLabels = ({ labels }: SectionStudy) => labels.flatMap((label) => label ?? []).slice(0, LABELLED);
const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function moduleTable(network: NetworkStudy, graph: readonly InteractionBasis[]): Table {
  return {
    columns: [
      { key: "basis", label: "Basis", align: "left" },
      { key: "resolution", label: "Resolution" },
      { key: "modules", label: "Modules" },
      { key: "sizes", label: "Directions", align: "left" },
      { key: "pure", label: "Of one frequency", percent: true, digits: 0 },
    ],
    rows: graph.flatMap(({ kind, modules = [] }) =>
      modules.map(({ resolution, ofNode }) => {
        const members = new Map<number, number[]>();
        network.bases
          .find((basis) => basis.kind === kind)!
          .sections.forEach(({ labels }, layer) =>
            ofNode[layer]!.forEach((module, direction) => {
              const label = labels[direction];
              if (module >= 0 && label) members.set(module, [...(members.get(module) ?? []), label.frequency]);
            }),
          );
        const groups = [...members.values()].sort((a, b) => b.length - a.length);
        const inAll = groups.flat().length;
        return {
          basis: BASIS_NAMES[kind],
          resolution,
          modules: groups.length,
          sizes: groups.map(({ length }) => length).join(", "),
          pure: inAll === 0 ? null : groups.reduce((sum, group) => sum + largestCount(group), 0) / inAll,
        };
      }),
    ),
  };
}

/** How often the most frequent value occurs. */
function largestCount(values: readonly number[]): number {
  return Math.max(...values.map((value) => values.filter((other) => other === value).length));
}
