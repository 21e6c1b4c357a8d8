import { type Cost, drawConnectivity, type Pattern } from "../g2g/index.js";
import type { RunResult } from "./define-recipe.js";
import type { G2GSettings } from "./g2gnet.js";
import type { G2GVariant } from "./g2gnet-variant-names.js";
import { BASELINES, type Comparison, compareWithBaselines, comparisonFigures, comparisonSections, compareRules } from "./g2gnet-comparisons.js";
import { collapseSections, isRewired, rewiringFrames, rewiringSections } from "./g2gnet-rewiring-sections.js";
import type { G2GEpoch, G2GResult } from "./g2gnet-training.js";
import { drawIntervalChart, type IntervalChart } from "./interval-chart.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";
import type { Section } from "./report.js";
import type { Table } from "./table-data.js";

/** One of the compared networks, as built from the first seed. */
export interface G2GNetwork {
  variant: G2GVariant;
  name: string;
  width: number;
  patterns: readonly Pattern[];
  cost: Cost;
  /** of a whole training step, networks taking turns */
  msPerStep: number;
}

const DATA_NAMES = { "fashion-mnist": "Fashion-MNIST", mnist: "MNIST (10,000 digits)", "cifar-10": "CIFAR-10" } as const;

/** The table, the curves and the drawings of a run. */
export function g2gReport(run: {
  settings: G2GSettings;
  classes: number;
  networks: readonly G2GNetwork[];
  results: ReadonlyMap<G2GVariant, readonly G2GResult[]>;
  writeFigure(name: string, svg: string): void;
}): RunResult {
  const { settings, networks, results, classes, writeFigure } = run;
  const charts = [
    curves(run, "Validation accuracy", (epoch) => epoch.validationAccuracy, true),
    curves(run, "Training loss", (epoch) => epoch.trainLoss, false),
  ];
  const comparisons = compareWithBaselines(results);
  const rules = compareRules(results);
  const accuracies = accuracyChart(networks, results);
  writeFigure("accuracy", drawIntervalChart(accuracies));
  writeFigure("validation-accuracy", drawLineChart(charts[0]!));
  writeFigure("training-loss", drawLineChart(charts[1]!));
  const drawings = networks
    .filter(({ patterns }) => patterns.some((pattern) => pattern.kind !== "dense"))
    .map((network): Section => {
      const { variant, name } = network;
      const shown = evenly(network.patterns.length, MOST_DRAWN);
      const patterns = shown.map((junction) => network.patterns[junction]!);
      const inputName = inputText(settings, patterns[0]!);
      const when = isRewired(results.get(variant)!) ? ", at the start" : "";
      const svg = drawConnectivity({ patterns, title: `${name}${when}: ${settings.groups} groups`, inputName, classes, groups: settings.groups });
      writeFigure(`connectivity-${variant}`, svg);
      const layers = [inputName, ...patterns.map(({ outputs }) => `${outputs} ${UNITS[settings.model]}`), `${classes} classes`];
      const frames = rewiringFrames(network, shown, results.get(variant)![0]!, layers, settings.groups);
      if (frames !== null) {
        return {
          title: `Connectivity over time: ${name}`,
          frames,
          caption: "How densely groups read groups, update by update of the first seed: groups of inputs from left to right, of outputs from top to bottom. Below, the network as layers of groups.",
        };
      }
      return {
        title: `Connectivity${when}: ${name}`,
        svg,
        caption: "Above: edges from inputs (left to right) to outputs (top to bottom), the groups of both as strips of colour. Below: how densely groups read groups, and the network as layers of groups.",
      };
    });
  const seeds = settings.seeds === 1 ? "one seed" : `${settings.seeds} seeds, means with 95 % intervals (Student's t)`;
  return {
    report: {
      title: `Group-to-group networks on ${DATA_NAMES[settings.data]}`,
      lead:
        `${settings.model === "mlp" ? `${settings.junctions} junctions of width ${settings.width}` : `ResNet-${settings.depth}, its channels`} in ${settings.groups} groups, ${settings.epochs} ${settings.epochs === 1 ? "epoch" : "epochs"}, ${seeds}. ` +
        `The epoch is chosen by ${settings.validation.toLocaleString("en-US")} validation images; accuracies are on the test images.`,
      summary: summaryTable(networks, results, comparisons),
      sections: [
        ...collapseSections(networks, results),
        { title: "Test accuracy", intervals: accuracies, caption: INTERVALS },
        ...comparisonSections(networks, "Paired comparisons", comparisons),
        ...comparisonSections(networks, "Paired comparisons of rules", rules),
        { title: "Learning curves", chart: charts[0]! },
        { title: "Training loss", chart: charts[1]! },
        ...rewiringSections(networks, results),
        ...drawings,
        { title: "Every training", table: trainingTable(networks, results) },
        { title: "How costs are counted", text: COUNTING },
      ],
    },
    figures: { ...figures(networks, results), ...comparisonFigures([...comparisons, ...rules]) },
  };
}

const UNITS = { mlp: "units", resnet: "channels" } as const;

/** More junctions than these are not drawn: their panels would be too small to read. */
const MOST_DRAWN = 6;

/** `count` numbers from 0 up, or `most` of them, evenly spread from the first to the last. */
function evenly(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
}

function inputText({ model, input, patchesPerSide }: G2GSettings, { inputs }: Pattern): string {
  if (model === "resnet") return `${inputs} channels`;
  return input === "raw" ? `${inputs} pixels` : `${patchesPerSide ** 2} patches`;
}

const INTERVALS = "Means over the seeds with their 95 % intervals; squares and dotted lines are the networks to compare with. Intervals of single means may overlap where the paired difference is clear.";

const COUNTING =
  "Gain is the difference of test accuracies to dense wide, seed by seed. Dense narrow has as many parameters as the sparse networks, random sparse (Erdős–Rényi) exactly as many edges as Index. Parameters and multiply-adds count what exists: edges, biases, encoder, classifier; multiply-adds are those of one example's forward pass. An edge-wise mask saves none of them in practice, because " +
  "the dense product is computed and masked: the column Computed says so. Memory holds float32 weights, gradients and Adam's two moments as stored, masks and tile indices included. " +
  "A step is forward, backward and optimizer; its milliseconds are the median of 25, the networks taking turns step by step.";

function accuracyChart(networks: readonly G2GNetwork[], results: ReadonlyMap<G2GVariant, readonly G2GResult[]>): IntervalChart {
  return {
    title: "Test accuracy of every network",
    x: { label: "Test accuracy", percent: true },
    rows: networks.map(({ variant, name }) => ({
      name,
      ...meanInterval(results.get(variant)!.map((result) => result.testAccuracy)),
      baseline: BASELINES.some((baseline) => baseline.variant === variant),
    })),
  };
}

function summaryTable(networks: readonly G2GNetwork[], results: ReadonlyMap<G2GVariant, readonly G2GResult[]>, comparisons: readonly Comparison[]): Table {
  const gains = comparisons.filter(({ baseline }) => baseline === "dense-wide");
  return {
    columns: [
      { key: "network", label: "Network" },
      { key: "accuracy", label: "Accuracy", percent: true, digits: 2, best: "max" },
      ...(!results.has("dense-wide") ? [] : [{ key: "gain", label: "Gain", unit: "points", digits: 2 }]),
      { key: "parameters", label: "Parameters", best: "min" as const },
      { key: "multiplyAdds", label: "Multiply-adds" },
      { key: "computed", label: "Computed", best: "min" as const },
      { key: "milliseconds", label: "Step", unit: "ms", digits: 1, best: "min" as const },
      { key: "memory", label: "Memory", unit: "MB", digits: 1, best: "min" as const },
    ],
    rows: networks.map(({ variant, name, cost, msPerStep }) => {
      const own = results.get(variant)!;
      return {
        network: name,
        accuracy: meanInterval(own.map((result) => result.testAccuracy)),
        gain: gains.find((comparison) => comparison.variant === variant) ?? null,
        parameters: cost.parameters,
        multiplyAdds: cost.multiplyAdds,
        computed: cost.executedMultiplyAdds,
        milliseconds: msPerStep,
        memory: cost.memoryBytes / 1e6,
      };
    }),
  };
}

function trainingTable(networks: readonly G2GNetwork[], results: ReadonlyMap<G2GVariant, readonly G2GResult[]>): Table {
  return {
    columns: [
      { key: "network", label: "Network" },
      { key: "width", label: "Width" },
      { key: "seed", label: "Seed" },
      { key: "epoch", label: "Best epoch" },
      { key: "validation", label: "Validation", percent: true, digits: 2 },
      { key: "test", label: "Test", percent: true, digits: 2 },
      { key: "final", label: "Test, last epoch", percent: true, digits: 2 },
      { key: "milliseconds", label: "Step in training", unit: "ms", digits: 1 },
    ],
    rows: networks.flatMap(({ variant, name, width }) =>
      results.get(variant)!.map((result) => ({
        network: name,
        width,
        seed: result.seed,
        epoch: result.bestEpoch,
        validation: result.epochs[result.bestEpoch - 1]!.validationAccuracy,
        test: result.testAccuracy,
        final: result.finalAccuracy,
        milliseconds: result.msPerStep,
      })),
    ),
  };
}

function curves(
  { networks, results }: { networks: readonly G2GNetwork[]; results: ReadonlyMap<G2GVariant, readonly G2GResult[]> },
  title: string,
  value: (epoch: G2GEpoch) => number,
  percent: boolean,
): LineChart {
  return {
    title,
    x: { label: "Epoch" },
    y: { label: title, percent },
    series: networks.map(({ variant, name }) => {
      const own = results.get(variant)!;
      return {
        name,
        dashed: variant === "dense-wide" || variant === "dense-narrow",
        points: own[0]!.epochs.map(({ epoch }, index) => {
          const { mean, interval } = meanInterval(own.map((result) => value(result.epochs[index]!)));
          return interval === 0 ? { x: epoch, y: mean } : { x: epoch, y: mean, low: mean - interval, high: mean + interval };
        }),
      };
    }),
  };
}

/** The results by name; intervals only of several seeds, for one tells nothing about its spread. */
function figures(networks: readonly G2GNetwork[], results: ReadonlyMap<G2GVariant, readonly G2GResult[]>): Record<string, number> {
  const named: Record<string, number> = {};
  for (const { variant, cost, msPerStep } of networks) {
    const own = results.get(variant)!;
    const accuracy = meanInterval(own.map((result) => result.testAccuracy));
    named[`${variant}.accuracy`] = accuracy.mean;
    if (own.length > 1) named[`${variant}.accuracyInterval`] = accuracy.interval;
    named[`${variant}.finalAccuracy`] = meanInterval(own.map((result) => result.finalAccuracy)).mean;
    named[`${variant}.parameters`] = cost.parameters;
    named[`${variant}.multiplyAdds`] = cost.multiplyAdds;
    named[`${variant}.computedMultiplyAdds`] = cost.executedMultiplyAdds;
    named[`${variant}.msPerStep`] = msPerStep;
    named[`${variant}.memoryBytes`] = cost.memoryBytes;
  }
  return named;
}
