import type { BasisKind } from "../interactions/index.js";
import type { RunResult } from "./define-recipe.js";
import { BASIS_NAMES } from "./interaction-view.js";
import type { InteractionBasis } from "./interaction-view-data.js";
import { drawLineChart, type LineChart, type Series } from "./line-chart.js";
import { mainFrequencies } from "./main-frequencies.js";
import { meanInterval } from "./mean-interval.js";
import type { NetworkStudy } from "./modular-addition-run.js";
import type { SectionStudy } from "./modular-addition-study.js";
import type { ModularAdditionSettings } from "./modular-addition.js";
import type { Section } from "./report.js";
import type { Cell, Column, Table } from "./table-data.js";

/** A network's directions that Fourier labels are averaged over, the largest ones; the published analysis looks at as many. */
const LABELLED = 10;
/** Parts of the strongest power from which on a frequency could be called a main one. */
const PARTS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

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
        `The fewest strongest edges and largest directions with which accuracy falls by at most ${100 * tolerance} points of 100; means with 95 % intervals.`,
      summary: summaryTable(networks),
      sections: [
        { title: "Frequencies", table: frequencyTable(settings, networks), text: FREQUENCIES },
        { title: spectrum.title, chart: spectrum },
        { title: "Where main frequencies end", table: thresholdTable(networks), text: THRESHOLDS },
        { title: "Accuracy by the edges kept", charts: [first!, ...more] },
        { title: "Edges needed by every network", table: edgeTable(networks) },
        { title: "Fourier labels", table: labelTable(networks), text: LABELS },
        ...(view ? [{ title: "The interaction graph", interactions: { title: `Interactions of the network of seed ${seed}`, bases: [view, ...others] as const } }] : []),
        { title: "Modules", table: moduleTable(networks[0]!, graph), text: `Of the network of seed ${seed}. ${MODULES}` },
      ] satisfies Section[],
    },
    figures: figuresOf(networks),
  };
}

const FREQUENCIES =
  "The embedding's power over the numbers, less its mean, by frequency. If the network computes with f frequencies, a cosine and a sine each, the first node layer needs 1 + 2f directions, the constant among them: the fewest that are enough, and in brackets the number from which on all are.";
const THRESHOLDS = "In how many networks the directions needed are 1 + 2f, had another part of the strongest power been the least that makes a frequency a main one.";
const LABELS =
  "Of a direction's variance over all pairs, the part in the terms of its top frequency k: waves of ka and kb, of k(a + b) and of k(a − b); and the part in the strongest of these three kinds alone. " +
  `Means over the ${LABELLED} first directions but the constant.`;
const MODULES =
  "Without the output; the weakest edge that is needed weighs nothing. Of one frequency: directions in a module whose top frequency is the one that most of the module have.";

const sectionsOf = (networks: readonly NetworkStudy[]): SectionStudy[] => networks[0]!.bases[0]!.sections;
const kindsOf = (networks: readonly NetworkStudy[]): BasisKind[] => networks[0]!.bases.map(({ kind }) => kind);
const inBasis = ({ bases }: NetworkStudy, kind: BasisKind, section: number): SectionStudy => bases.find((basis) => basis.kind === kind)!.sections[section]!;
const mean = (networks: readonly NetworkStudy[], value: (network: NetworkStudy) => number): number => meanInterval(networks.map(value)).mean;

/** Of a node layer, the constant among them. */
const directions = ({ directions: { needed } }: SectionStudy): number => needed + 1;

/** `7`, or `7 (all from 10)` where some numbers above are not enough. */
const directionText = (section: SectionStudy): string =>
  section.directions.lasting === section.directions.needed ? `${directions(section)}` : `${directions(section)} (all from ${section.directions.lasting + 1})`;

/** Whether the first node layer needs the constant and two directions for each frequency. @param count the fewest that are enough, or those from which on all are */
function agrees(network: NetworkStudy, kind: BasisKind, { count = "needed", frequencies = network.frequencies }: { count?: "needed" | "lasting"; frequencies?: number[] } = {}): boolean {
  return inBasis(network, kind, 0).directions[count] === 2 * frequencies.length;
}

function sectionName(networks: readonly NetworkStudy[], section: number): string {
  const names = [...sectionsOf(networks).map(({ name }) => name), "logits"];
  return `${names[section]} → ${names[section + 1]}`;
}

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

function frequencyTable({ mainShare, fraction }: ModularAdditionSettings, networks: readonly NetworkStudy[]): Table {
  const kinds = kindsOf(networks);
  return {
    columns: [
      { key: "seed", label: "Seed" },
      { key: "accuracy", label: fraction === 1 ? "Accuracy" : "Accuracy, trained on", percent: true, digits: 2 },
      ...(fraction === 1 ? [] : [{ key: "judged", label: "Accuracy, others", percent: true, digits: 2 }]),
      { key: "frequencies", label: `Frequencies above ${mainShare} of the strongest`, align: "left" },
      { key: "power", label: "Their power", percent: true, digits: 1 },
      { key: "expected", label: "1 + 2f" },
      ...kinds.map((kind): Column => ({ key: kind, label: `Directions, ${BASIS_NAMES[kind].toLowerCase()}`, align: "right" })),
      { key: "needed", label: "Agree, fewest", align: "left" },
      { key: "lasting", label: "Agree, in brackets", align: "left" },
    ],
    rows: networks.map((network) => {
      const { seed, accuracy, judgedAccuracy, frequencies, power } = network;
      const right = (count: "needed" | "lasting") => {
        const names = kinds.filter((kind) => agrees(network, kind, { count })).map((kind) => BASIS_NAMES[kind].toLowerCase());
        return names.length === 0 ? "none" : names.join(", ");
      };
      return {
        seed,
        accuracy,
        judged: judgedAccuracy,
        frequencies: frequencies.join(", "),
        power: frequencies.reduce((sum, frequency) => sum + power[frequency - 1]!, 0),
        expected: 1 + 2 * frequencies.length,
        ...Object.fromEntries(kinds.map((kind): [string, Cell] => [kind, directionText(inBasis(network, kind, 0))])),
        needed: right("needed"),
        lasting: right("lasting"),
      };
    }),
  };
}

function spectrumChart(networks: readonly NetworkStudy[]): LineChart {
  return {
    title: "The embedding's power, frequencies from the strongest",
    x: { label: "Rank of the frequency" },
    y: { label: "Part of the power", percent: true },
    series: networks.map(({ seed, power }) => ({ name: `seed ${seed}`, points: [...power].sort((a, b) => b - a).map((y, rank) => ({ x: rank + 1, y })) })),
  };
}

function thresholdTable(networks: readonly NetworkStudy[]): Table {
  const kinds = kindsOf(networks).filter((kind) => kind !== "neuron");
  return {
    columns: [
      { key: "part", label: "Part of the strongest" },
      { key: "frequencies", label: "Frequencies", digits: 1 },
      ...kinds.map((kind): Column => ({ key: kind, label: `Agree, ${BASIS_NAMES[kind].toLowerCase()}` })),
      { key: "networks", label: "of" },
    ],
    rows: PARTS.map((part) => ({
      part,
      frequencies: mean(networks, ({ power }) => mainFrequencies(power, part).length),
      ...Object.fromEntries(
        kinds.map((kind): [string, Cell] => [kind, networks.filter((network) => agrees(network, kind, { frequencies: mainFrequencies(network.power, part) })).length]),
      ),
      networks: networks.length,
    })),
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

function figuresOf(networks: readonly NetworkStudy[]): Record<string, number> {
  const kinds = kindsOf(networks);
  const names = sectionsOf(networks).map(({ name }) => name);
  const all: Record<string, number> = {
    accuracy: mean(networks, ({ accuracy }) => accuracy),
    judgedAccuracy: mean(networks, ({ judgedAccuracy }) => judgedAccuracy),
    frequencies: mean(networks, ({ frequencies }) => frequencies.length),
  };
  for (const kind of kinds) {
    for (const [name, count] of [["agreement", "needed"], ["lastingAgreement", "lasting"]] as const) all[`${kind}.${name}`] = mean(networks, (network) => Number(agrees(network, kind, { count })));
    for (const [section, name] of names.entries()) {
      const of = (value: (study: SectionStudy) => number) => mean(networks, (network) => value(inBasis(network, kind, section)));
      all[`${kind}.${name}.edges`] = of(({ edges }) => edges.needed);
      all[`${kind}.${name}.directions`] = of(directions);
      all[`${kind}.${name}.participation`] = of(({ participation }) => participation);
    }
  }
  if (kinds.includes("lib") && kinds.includes("pca")) {
    for (const [section, name] of names.entries()) {
      const [lib, pca] = [all[`lib.${name}.edges`]!, all[`pca.${name}.edges`]!];
      if (pca > 0) all[`${name}.libOverPca`] = lib / pca;
      const needs = (network: NetworkStudy, kind: BasisKind) => inBasis(network, kind, section).edges.needed;
      all[`${name}.libNoMoreThanPca`] = mean(networks, (network) => Number(needs(network, "lib") <= needs(network, "pca")));
    }
  }
  return all;
}
