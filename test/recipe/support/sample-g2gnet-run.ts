import { type Cost, groupDensity, networkPatterns, type Pattern } from "../../../src/g2g/index.js";
import type { RewiringRecord } from "../../../src/g2g/rewiring/rewiring-record.js";
import type { RunResult } from "../../../src/recipe/index.js";
import recipe, { type G2GSettings } from "../../../src/recipe/g2gnet.js";
import type { G2GVariant } from "../../../src/recipe/g2gnet-variant-names.js";
import { g2gReport, type G2GNetwork } from "../../../src/recipe/g2gnet-report.js";
import type { G2GResult } from "../../../src/recipe/g2gnet-training.js";

export const SAMPLE_GROUPS = 4;
const EPOCHS = 6;
const WIDTH = 64;

export interface SampleNetwork {
  variant: string;
  name: string;
  /** test accuracy of every seed */
  accuracies: number[];
  kind?: "dense" | "edges" | "random";
  /** how often it was rewired, every 200 steps */
  updates?: number;
  /** a junction without groups has neither densities nor shares of them */
  ungrouped?: boolean;
  /** epoch of the first seed's alarm */
  collapsed?: number;
}

export const SAMPLE_NETWORKS: SampleNetwork[] = [
  { variant: "dense-wide", name: "Dense wide", kind: "dense", accuracies: [0.899, 0.9, 0.9005, 0.8985, 0.8995] },
  { variant: "dense-narrow", name: "Dense narrow", kind: "dense", accuracies: [0.897, 0.8982, 0.8975, 0.8968, 0.8971] },
  { variant: "random", name: "Random sparse", kind: "random", accuracies: [0.8965, 0.8979, 0.8985, 0.8963, 0.8974] },
  { variant: "index", name: "Index", accuracies: [0.9003, 0.901, 0.9018, 0.8998, 0.9004] },
  { variant: "rigl", name: "RigL <b>", updates: 5, accuracies: [0.9033, 0.9051, 0.9042, 0.9029, 0.9044] },
  { variant: "index-hebb", name: "Index, Hebbian", updates: 5, collapsed: 4, accuracies: [0.8913, 0.8942, 0.8921, 0.8939, 0.8918] },
];

/** A finished run of the recipe, made up: the report and the figures it writes. */
export function sampleG2GNetRun(networks: readonly SampleNetwork[] = SAMPLE_NETWORKS, seeds = 5): RunResult & { drawings: Map<string, string> } {
  const settings: G2GSettings = recipe.settings.parse({ width: WIDTH, groups: SAMPLE_GROUPS, epochs: EPOCHS, seeds });
  const drawings = new Map<string, string>();
  const built = networks.map((network): G2GNetwork => ({ variant: network.variant as G2GVariant, name: network.name, width: WIDTH, patterns: patternsOf(network), cost: COST, msPerStep: 7 }));
  const results = new Map(networks.map((network) => [network.variant as G2GVariant, network.accuracies.slice(0, seeds).map((_, seed) => sampleResult(network, seed))]));
  return { ...g2gReport({ settings, classes: 10, networks: built, results, writeFigure: (name, svg) => drawings.set(name, svg) }), drawings };
}

export function sampleResult(network: SampleNetwork, seed: number): G2GResult {
  const testAccuracy = network.accuracies[seed]!;
  const epochs = Array.from({ length: EPOCHS }, (_, index) => {
    const accuracy = testAccuracy - 0.1 * Math.exp(-index);
    return { epoch: index + 1, trainLoss: 1 - accuracy, trainAccuracy: accuracy, validationLoss: 1 - accuracy, validationAccuracy: accuracy, testAccuracy: accuracy };
  });
  return {
    variant: network.variant as G2GVariant,
    seed,
    epochs,
    bestEpoch: EPOCHS,
    testAccuracy,
    finalAccuracy: testAccuracy,
    msPerStep: 8,
    rewiring: network.updates === undefined ? [] : sampleRecords(network, network.updates, seed),
    collapsed: seed === 0 ? (network.collapsed ?? null) : null,
  };
}

/** From groups of their own on the way to none: densities within groups fall as those between them rise, all of it at a pace from 0 to 1. */
function sampleRecords(network: SampleNetwork, updates: number, seed: number): RewiringRecord[] {
  const pace = network.variant.length / 10;
  const patterns = patternsOf(network);
  return Array.from({ length: updates + 1 }, (_, update) => update).flatMap((update) =>
    patterns.map((pattern, junction): RewiringRecord => {
      const done = pace * (update / updates);
      const start = groupDensity(pattern, SAMPLE_GROUPS).values;
      const mean = start.reduce((sum, value) => sum + value, 0) / start.length;
      return {
        step: 200 * update,
        junction: `junctions.${junction}`,
        units: 1000,
        moved: update === 0 ? 0 : 100,
        overlap: 1 - 0.6 * done - 0.01 * seed * done,
        explored: 0.36 + 0.3 * done + 0.01 * junction,
        within: network.ungrouped ? null : 0.7 - 0.4 * done,
        modularity: network.ungrouped ? null : 0.45 * (1 - done),
        deadUnits: Math.round(3 * done),
        densities: network.ungrouped ? null : Array.from(start, (value, pair) => value + (mean - value) * done + (pair === 1 ? 0.05 * done : 0)),
      };
    }),
  );
}

function patternsOf({ kind = "edges" }: SampleNetwork): Pattern[] {
  const groups = { groups: SAMPLE_GROUPS, within: 1, between: 0.15 };
  const connectivity = kind === "dense" ? ({ kind } as const) : kind === "random" ? ({ kind, ...groups } as const) : ({ kind, grouping: "index", ...groups } as const);
  return networkPatterns({ inputs: 96, width: WIDTH, junctions: 3, connectivity, seed: 1 });
}

const COST: Cost = { parameters: 756_136, multiplyAdds: 753_054, executedMultiplyAdds: 2_910_208, memoryBytes: 58.2e6 };
