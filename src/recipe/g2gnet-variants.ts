import {
  type Connectivity,
  type Cost,
  expectedParameters,
  g2gNet,
  type G2GNet,
  type G2GNetConfig,
  g2gResNet,
  type G2GResNet,
  type G2GResNetConfig,
  inputSize,
  type InputStage,
  matchedResNetWidth,
  matchedWidth,
  networkCost,
  networkPatterns,
  type Pattern,
  resnetCost,
  resnetPatterns,
  type RewiringOptions,
} from "../g2g/index.js";
import type { G2GSettings } from "./g2gnet.js";
import { type G2GRule, type G2GVariant, rewiredFrom } from "./g2gnet-variant-names.js";

const RULES: Record<Exclude<G2GRule, "custom">, RewiringOptions> = {
  random: { grow: { random: 1 } },
  gradient: { grow: { gradient: 1 } },
  hebb: { grow: { hebb: 1 } },
  pearson: { grow: { hebb: 1 }, correlation: "pearson" },
  topology: { grow: { topology: 1 } },
  untried: { grow: { untried: 1 } },
  three: { prune: { magnitude: 1, random: 1, hebb: 1 }, grow: { hebb: 1 } },
  noise: { prune: { random: 1 }, grow: { random: 1 } },
  "noise-gradient": { prune: { random: 1 }, grow: { gradient: 1 } },
  "noise-hebb": { prune: { random: 1 }, grow: { hebb: 1 } },
  // As the public code does it: any place, at once, one batch.
  literal: { grow: { hebb: 1 }, structure: "free", coolDown: 0, samples: 1, decay: 0 },
};

/** How a variant rewires itself; null for one that does not. */
export function variantRewiring(variant: G2GVariant, settings: G2GSettings, seed: number): RewiringOptions | null {
  const { interval, fraction, rewiringSchedule, rewiringStop, coolDown, samples, decay, block, newWeights } = settings;
  const common: RewiringOptions = {
    ...{ interval, fraction, schedule: rewiringSchedule, coolDown, samples, decay, block, newWeights, seed },
    ...(rewiringStop === 0 ? {} : { stop: rewiringStop }),
  };
  const structure = settings.structure === "default" ? {} : { structure: settings.structure };
  const { rule } = rewiredFrom(variant);
  switch (rule) {
    case null:
      return null;
    case "set":
      // A kernel of nine weights has no sign.
      return { ...common, prune: settings.model === "mlp" ? { sign: 1 } : { magnitude: 1 }, grow: { random: 1 } };
    case "rigl":
      return { ...common, grow: { gradient: 1 } };
    case "custom":
      return { ...common, ...structure, prune: settings.prune, grow: settings.grow, correlation: settings.correlation };
    default:
      return { ...common, ...structure, ...RULES[rule] };
  }
}

/** A network to be trained: what it is made of, known before it is built. */
export interface G2GPlan {
  /** units of a hidden layer, or the multiple of a residual network's channels */
  width: number;
  patterns: Pattern[];
  cost: Cost;
  build(): Network;
}

export type Network = G2GNet | G2GResNet;

/**
 * The network of a variant. All variants of a seed share everything but their connectivity, and `dense-narrow` its width: that at which a dense network has as many
 * parameters as the group-to-group one.
 *
 * @throws PatternError or RangeError when the settings do not make it.
 */
export function planVariant(variant: G2GVariant, settings: G2GSettings, data: { shape: readonly number[]; classes: number }, seed: number): G2GPlan {
  return settings.model === "mlp" ? planMlp(variant, settings, data, seed) : planResNet(variant, settings, data, seed);
}

function planMlp(variant: G2GVariant, settings: G2GSettings, { shape, classes }: { shape: readonly number[]; classes: number }, seed: number): G2GPlan {
  const { groups, within, between, width, junctions } = settings;
  const network = { input: inputStage(settings, shape), classes, width, junctions, seed };
  const parameters = () => expectedParameters({ ...network, groups, within, between });
  const config: Required<G2GNetConfig> = {
    ...network,
    connectivity: connectivity(variant, settings),
    ...(variant === "dense-narrow" ? { width: matchedWidth({ ...network, parameters: parameters() }) } : {}),
  };
  const patterns = networkPatterns({ ...config, inputs: inputSize(config.input) });
  return { width: config.width, patterns, cost: networkCost({ ...config, patterns }), build: () => g2gNet(config) };
}

function planResNet(variant: G2GVariant, settings: G2GSettings, { shape, classes }: { shape: readonly number[]; classes: number }, seed: number): G2GPlan {
  const { depth, channels, groups, within, between } = settings;
  const [inChannels = 3, side = 32] = shape;
  const network = { depth, classes, inChannels, width: channels, seed };
  const sparse = { kind: "edges", grouping: "index", groups, within, between } as const;
  const parameters = () => resnetCost({ ...network, patterns: resnetPatterns({ ...network, connectivity: sparse }), side }).parameters;
  const config: Required<G2GResNetConfig> = {
    ...network,
    connectivity: connectivity(variant, settings),
    ...(variant === "dense-narrow" ? { width: matchedResNetWidth({ ...network, parameters: parameters() }) } : {}),
  };
  const patterns = resnetPatterns(config);
  return { width: config.width, patterns, cost: resnetCost({ ...config, patterns, side }), build: () => g2gResNet(config) };
}

function connectivity(variant: G2GVariant, { groups, within, between, tile, tileGrouping, distribution }: G2GSettings): Connectivity {
  const { base } = rewiredFrom(variant);
  switch (base) {
    case "dense-wide":
    case "dense-narrow":
      return { kind: "dense" };
    case "random":
      return { kind: "random", groups, within, between, distribution };
    case "tile":
      return { kind: "tiles", grouping: tileGrouping, groups, within, between, tile };
    default:
      return { kind: "edges", grouping: base === "random-groups" ? "random" : base, groups, within, between };
  }
}

function inputStage({ input, patchesPerSide, patchFeatures }: G2GSettings, shape: readonly number[]): InputStage {
  const [channels = 1, height = 1, width = 1] = shape;
  if (input === "raw") return { kind: "raw", inputs: channels * height * width };
  if (height !== width || height % patchesPerSide !== 0) {
    throw new RangeError(`patchesPerSide: images of ${height}x${width} pixels cannot be cut into ${patchesPerSide}x${patchesPerSide} equal patches; give a divisor of both sides`);
  }
  return { kind: "patches", channels, height, width, patch: height / patchesPerSide, features: patchFeatures };
}
