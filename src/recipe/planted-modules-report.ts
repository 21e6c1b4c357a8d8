import type { RunResult } from "./define-recipe.js";
import type { InteractionView } from "./interaction-view-data.js";
import { drawIntervalChart, type IntervalChart } from "./interval-chart.js";
import { drawLineChart, type LineChart } from "./line-chart.js";
import { meanInterval, type MeanInterval } from "./mean-interval.js";
import { DESIGN_CUT, designSide, KINDS, type Kind, type PlantedResult, type SampleResult, type StabilityResult } from "./planted-modules-study.js";
import type { PlantedModulesSettings } from "./planted-modules.js";
import type { Section } from "./report.js";
import { BASIS_NAMES } from "./interaction-view.js";
import type { Table } from "./table-data.js";

/** All seeds' results, flat. */
interface Study {
  settings: PlantedModulesSettings;
  design: PlantedResult["design"];
  samples: PlantedResult["samples"];
  counts: PlantedResult["counts"];
  stability: PlantedResult["stability"];
}

/** How often, and how well, each basis gives planted modules away. */
export function plantedModulesReport(run: {
  settings: PlantedModulesSettings;
  results: readonly PlantedResult[];
  view: InteractionView;
  writeFigure(name: string, svg: string): void;
}): RunResult {
  const { settings, results, view } = run;
  const study: Study = {
    settings,
    design: results.flatMap(({ design }) => design),
    samples: results.flatMap(({ samples }) => samples),
    counts: results.flatMap(({ counts }) => counts),
    stability: results.flatMap(({ stability }) => stability),
  };
  const { width, modules, layers, designSeeds, sampleSeeds, points } = settings;
  const byCorrelation = correlationCharts(study);
  const byCount = study.counts.length > 0 ? countChart(study) : null;
  const stable = study.stability.length > 0 ? stabilityChart(study) : null;
  const correlated = settings.correlations.length > 1;
  if (correlated) ["purity", "information", "cross-mass"].forEach((name, i) => run.writeFigure(`${name}-by-correlation`, drawLineChart(byCorrelation[i]!)));
  if (byCount) run.writeFigure("cross-mass-by-points", drawLineChart(byCount));
  if (stable) run.writeFigure("stability", drawIntervalChart(stable));
  return {
    report: {
      title: "Modules planted, hidden, and found again",
      lead: `Networks of ${modules} modules of ${width} units that never meet, ${layers} ${layers === 1 ? "layer" : "layers"} of ReLUs, every layer behind a random invertible map. Means over ${designSeeds} networks on a product design and ${sampleSeeds} on ordinary samples, with 95 % intervals.`,
      summary: summaryTable(study),
      sections: [
        {
          title: "Product design",
          text: `Every one of ${designSide(settings)} samples of a module's inputs beside every one of the others': the modules do not depend on each other. Above ${DESIGN_CUT} of a section's largest strength a network comes apart into its modules, or it does not.`,
          table: designTable(study),
          caption:
            "About one network in a hundred fails in the interaction basis too: its map is so ill-conditioned that a direction falls below the threshold, or units depend on each other at these very points but not beside them, such as two that a single sample turns on, so that the map decides what a direction reads.",
        },
        {
          title: "Ordinary samples",
          text: `${points} points. Modules by Louvain's method at γ = 1, which cuts along the depth as well; by chance: the same division with the nodes' labels shuffled. Mutual information: of the best division into ${modules} over the resolutions, 0 for a network that has none.`,
          table: sampleTable(study),
        },
        ...(correlated ? [{ title: "Dependence between inputs is the enemy", text: `ε = ${settings.epsilons[0]!}.`, charts: byCorrelation } satisfies Section] : []),
        {
          title: "Does the network act across, or do its inputs depend on each other?",
          text: "Cross mass, the share of strengths between directions of different modules, with the points as they are and with the modules' inputs shuffled by themselves. Where the share is high, dependence makes what acts across; in these networks nothing does. What shuffling leaves in the interaction basis is chance; in the other bases it is the mixing of their directions.",
          table: dependenceTable(study),
        },
        ...(byCount
          ? [
              {
                title: byCount.title,
                chart: byCount,
                text: "Independent inputs. What chance leaves of dependence falls with the points in the interaction basis; the mixing of the others stays.",
              } satisfies Section,
            ]
          : []),
        ...(stable
          ? [
              {
                title: stable.title,
                intervals: stable,
                text: `The bootstrap, ${settings.resamples} resamples: how much of a module comes back, as a Jaccard index, at γ = 1. The dense network, as wide as all modules together, has no modules to find: stability alone is no evidence for them.`,
              } satisfies Section,
            ]
          : []),
        { title: view.title, interactions: view, text: "A product design. The letter of a direction is its true module; drag the cut down, and see in which basis the letters do not meet." },
      ],
    },
    figures: figuresOf(study),
  };
}

const designOf = ({ design }: Study, kind: Kind) => design.filter((one) => one.kind === kind);
const samplesOf = ({ samples }: Study, kind: Kind, correlation: number) => samples.filter((one) => one.kind === kind && one.correlation === correlation);
const graphsOf = (study: Study, kind: Kind, correlation: number, epsilon: number) =>
  samplesOf(study, kind, correlation).map(({ graphs }) => graphs.find((graph) => graph.epsilon === epsilon)!);
const over = <Row>(rows: readonly Row[], value: (row: Row) => number): MeanInterval => meanInterval(rows.map(value));

/** Networks whose components are as many as their modules. */
const apart = (study: Study, kind: Kind): number => designOf(study, kind).filter(({ components }) => components === study.settings.modules).length;

function summaryTable(study: Study): Table {
  const [correlation, epsilon] = [study.settings.correlations[0]!, study.settings.epsilons[0]!];
  return {
    columns: [
      { key: "basis", label: "Basis" },
      { key: "apart", label: "Taken apart, product design", align: "right" },
      { key: "purity", label: `Purity, samples with correlation ${correlation}`, digits: 2 },
      { key: "chance", label: "by chance", digits: 2 },
      { key: "information", label: "Mutual information", digits: 2 },
      { key: "crossMass", label: "Cross mass", best: "min" },
    ],
    rows: KINDS.map((kind) => {
      const graphs = graphsOf(study, kind, correlation, epsilon);
      return {
        basis: BASIS_NAMES[kind],
        apart: `${apart(study, kind)} of ${designOf(study, kind).length}`,
        purity: over(graphs, ({ purity }) => purity),
        chance: over(graphs, ({ chance }) => chance).mean,
        information: over(graphs, ({ information }) => information),
        crossMass: over(samplesOf(study, kind, correlation), ({ crossMass }) => crossMass),
      };
    }),
  };
}

function designTable(study: Study): Table {
  return {
    columns: [
      { key: "basis", label: "Basis" },
      { key: "apart", label: `Networks of ${study.settings.modules} components`, align: "right" },
      { key: "edges", label: "Edges", digits: 0 },
      { key: "crossMass", label: "Cross mass" },
      { key: "largest", label: "its largest" },
      { key: "information", label: "Mutual information", digits: 2 },
    ],
    rows: KINDS.map((kind) => {
      const own = designOf(study, kind);
      return {
        basis: BASIS_NAMES[kind],
        apart: `${apart(study, kind)} of ${own.length}`,
        edges: over(own, ({ edges }) => edges),
        crossMass: over(own, ({ crossMass }) => crossMass).mean,
        largest: Math.max(...own.map(({ crossMass }) => crossMass)),
        information: over(own, ({ information }) => information),
      };
    }),
  };
}

function sampleTable(study: Study): Table {
  const { correlations, epsilons } = study.settings;
  return {
    columns: [
      { key: "correlation", label: "Correlation" },
      { key: "basis", label: "Basis", align: "left" },
      { key: "epsilon", label: "ε" },
      { key: "edges", label: "Edges", digits: 0 },
      { key: "purity", label: "Purity", digits: 2 },
      { key: "chance", label: "by chance", digits: 2 },
      { key: "modules", label: "Modules", digits: 1 },
      { key: "information", label: "Mutual information", digits: 2 },
    ],
    rows: correlations.flatMap((correlation) =>
      KINDS.flatMap((kind) =>
        epsilons.map((epsilon) => {
          const graphs = graphsOf(study, kind, correlation, epsilon);
          return {
            correlation,
            basis: BASIS_NAMES[kind],
            epsilon,
            edges: over(graphs, ({ edges }) => edges),
            purity: over(graphs, ({ purity }) => purity),
            chance: over(graphs, ({ chance }) => chance).mean,
            modules: over(graphs, ({ modules }) => modules),
            information: over(graphs, ({ information }) => information),
          };
        }),
      ),
    ),
  };
}

/** Purity, mutual information and cross mass by correlation. */
function correlationCharts(study: Study): [LineChart, LineChart, LineChart] {
  const { correlations, epsilons } = study.settings;
  const chart = (label: string, value: (sample: SampleResult) => number): LineChart => ({
    title: `${label} by correlation`,
    x: { label: "Correlation" },
    y: { label },
    series: KINDS.map((kind) => ({
      name: BASIS_NAMES[kind],
      points: correlations.map((correlation) => ({ x: correlation, ...band(over(samplesOf(study, kind, correlation), value)) })),
    })),
  });
  const graph = ({ graphs }: SampleResult) => graphs.find(({ epsilon }) => epsilon === epsilons[0])!;
  return [
    chart("Purity", (sample) => graph(sample).purity),
    chart("Mutual information", (sample) => graph(sample).information),
    chart("Cross mass", ({ crossMass }) => crossMass),
  ];
}

function countChart({ settings, counts }: Study): LineChart {
  return {
    title: "Cross mass by the number of points",
    x: { label: "Points", scale: "log" },
    y: { label: "Cross mass", scale: "log" },
    series: KINDS.map((kind) => ({
      name: BASIS_NAMES[kind],
      points: settings.pointCounts.map((count) => ({
        x: count,
        ...band(
          over(
            counts.filter((one) => one.kind === kind && one.count === count),
            ({ crossMass }) => crossMass,
          ),
        ),
      })),
    })),
  };
}

const band = ({ mean, interval }: MeanInterval) => ({ y: mean, ...(interval > 0 ? { low: mean - interval, high: mean + interval } : {}) });

function dependenceTable(study: Study): Table {
  return {
    columns: [
      { key: "correlation", label: "Correlation" },
      { key: "basis", label: "Basis", align: "left" },
      { key: "data", label: "Cross mass", digits: 3 },
      { key: "independent", label: "inputs independent", digits: 3 },
      { key: "share", label: "Share of dependence", percent: true, digits: 0 },
    ],
    rows: study.settings.correlations.flatMap((correlation) =>
      KINDS.map((kind) => {
        const own = samplesOf(study, kind, correlation);
        return {
          correlation,
          basis: BASIS_NAMES[kind],
          data: over(own, ({ data }) => data),
          independent: over(own, ({ independent }) => independent),
          share: dependenceShare(own),
        };
      }),
    ),
  };
}

/** 1 − independent / data, of means. */
function dependenceShare(samples: readonly SampleResult[]): number {
  return 1 - over(samples, ({ independent }) => independent).mean / over(samples, ({ data }) => data).mean;
}

const stabilityOf = ({ stability }: Study, network: StabilityResult["network"], epsilon: number) =>
  stability.filter((one) => one.network === network && one.epsilon === epsilon);
const NETWORKS: [StabilityResult["network"], string][] = [
  ...KINDS.map((kind): [Kind, string] => [kind, `planted, ${BASIS_NAMES[kind].toLowerCase()}`]),
  ["dense", "dense, interaction basis"],
];

function stabilityChart(study: Study): IntervalChart {
  return {
    title: "Stability of modules",
    x: { label: "Jaccard index" },
    rows: study.settings.epsilons.flatMap((epsilon) =>
      NETWORKS.map(([network, name]) => ({ name: `${name}, ε = ${epsilon}`, ...over(stabilityOf(study, network, epsilon), ({ jaccard }) => jaccard) })),
    ),
  };
}

function figuresOf(study: Study): Record<string, number> {
  const { correlations, epsilons, pointCounts } = study.settings;
  const figures: Record<string, number> = {};
  for (const kind of KINDS) {
    const own = designOf(study, kind);
    figures[`design.${kind}.apart`] = apart(study, kind) / own.length;
    figures[`design.${kind}.edges`] = over(own, ({ edges }) => edges).mean;
    figures[`design.${kind}.crossMass`] = over(own, ({ crossMass }) => crossMass).mean;
    figures[`design.${kind}.information`] = over(own, ({ information }) => information).mean;
  }
  for (const correlation of correlations)
    for (const kind of KINDS) {
      for (const epsilon of epsilons) {
        const graphs = graphsOf(study, kind, correlation, epsilon);
        for (const key of ["edges", "purity", "chance", "modules", "information"] as const)
          figures[`sample.correlation${correlation}.epsilon${epsilon}.${kind}.${key}`] = over(graphs, (graph) => graph[key]).mean;
      }
      const own = samplesOf(study, kind, correlation);
      figures[`sample.correlation${correlation}.${kind}.crossMass`] = over(own, ({ crossMass }) => crossMass).mean;
      figures[`dependence.correlation${correlation}.${kind}.share`] = dependenceShare(own);
    }
  for (const count of pointCounts)
    for (const kind of KINDS)
      figures[`points${count}.${kind}.crossMass`] = over(
        study.counts.filter((one) => one.kind === kind && one.count === count),
        ({ crossMass }) => crossMass,
      ).mean;
  if (study.stability.length > 0)
    for (const epsilon of epsilons)
      for (const [network] of NETWORKS) figures[`stability.epsilon${epsilon}.${network}`] = over(stabilityOf(study, network, epsilon), ({ jaccard }) => jaccard).mean;
  return figures;
}
