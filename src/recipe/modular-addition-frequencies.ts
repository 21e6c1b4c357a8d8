import type { BasisKind } from "../interactions/index.js";
import type { LineChart } from "./line-chart.js";
import { mainFrequencies } from "./main-frequencies.js";
import { agrees, directions, inBasis, kindsOf, mean } from "./modular-addition-measures.js";
import type { NetworkStudy } from "./modular-addition-run.js";
import type { SectionStudy } from "./modular-addition-study.js";
import type { ModularAdditionSettings } from "./modular-addition.js";
import type { Section } from "./report.js";
import type { Cell, Column, Table } from "./table-data.js";

/** For narrow columns. */
const SHORT: Record<BasisKind, string> = { lib: "LIB", global: "global", pca: "PCA", neuron: "neurons" };
/** Parts of the strongest power from which on a frequency could be called a main one. */
const PARTS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

/** The frequencies of every network, beside the directions that the first node layer needs. */
export function frequencySections(settings: ModularAdditionSettings, networks: readonly NetworkStudy[], spectrum: LineChart): Section[] {
  return [
    { title: "Frequencies", table: frequencyTable(settings, networks), text: frequencyText(settings) },
    { title: spectrum.title, chart: spectrum },
    { title: "Where main frequencies end", table: thresholdTable(networks), text: THRESHOLDS },
  ];
}

const frequencyText = ({ mainShare }: ModularAdditionSettings): string =>
  `Main frequencies have more than ${mainShare} of the strongest one's power in the embedding, less its mean over the numbers. A network that computes with f of them, a cosine and a sine each, needs ` +
  "1 + 2f directions of the first node layer, the constant among them. The columns of the bases (LIB: the interaction basis) have the fewest of the largest directions that are enough, and in brackets, " +
  "where it is another, the number from which on all are.";
const THRESHOLDS =
  "In how many networks the fewest directions are 1 + 2f, had another part of the strongest frequency's power been the least that makes one count.";

export function spectrumChart(networks: readonly NetworkStudy[]): LineChart {
  return {
    title: "The embedding's power, frequencies from the strongest",
    x: { label: "Rank of the frequency" },
    y: { label: "Part of the power", percent: true },
    series: networks.map(({ seed, power }) => ({ name: `seed ${seed}`, points: [...power].sort((a, b) => b - a).map((y, rank) => ({ x: rank + 1, y })) })),
  };
}

function frequencyTable({ fraction }: ModularAdditionSettings, networks: readonly NetworkStudy[]): Table {
  const kinds = kindsOf(networks);
  return {
    columns: [
      { key: "seed", label: "Seed" },
      { key: "accuracy", label: fraction === 1 ? "Accuracy" : "Accuracy, trained on", percent: true, digits: 2 },
      ...(fraction === 1 ? [] : [{ key: "judged", label: "Accuracy, others", percent: true, digits: 2 }]),
      { key: "frequencies", label: "Main frequencies", align: "left" },
      { key: "power", label: "Their power", percent: true, digits: 1 },
      { key: "expected", label: "1 + 2f" },
      ...kinds.map((kind): Column => ({ key: kind, label: SHORT[kind], align: "right" })),
      { key: "needed", label: "1 + 2f in", align: "left" },
      { key: "lasting", label: "in brackets", align: "left" },
    ],
    rows: networks.map((network) => {
      const { seed, accuracy, judgedAccuracy, frequencies, power } = network;
      const right = (count: "needed" | "lasting") => {
        const names = kinds.filter((kind) => agrees(network, kind, { count })).map((kind) => SHORT[kind]);
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

/** `7`, or `7 (10)` where only from 10 on every number is enough. */
const directionText = (section: SectionStudy): string =>
  section.directions.lasting === section.directions.needed ? `${directions(section)}` : `${directions(section)} (${section.directions.lasting + 1})`;

function thresholdTable(networks: readonly NetworkStudy[]): Table {
  const kinds = kindsOf(networks).filter((kind) => kind !== "neuron");
  return {
    columns: [
      { key: "part", label: "Part of the strongest" },
      { key: "frequencies", label: "Frequencies", digits: 1 },
      ...kinds.map((kind): Column => ({ key: kind, label: `Agree, ${SHORT[kind]}` })),
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
