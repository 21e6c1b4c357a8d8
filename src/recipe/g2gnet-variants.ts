import { type Connectivity, expectedParameters, type G2GNetConfig, type InputStage, matchedWidth, type RewiringOptions } from "../g2g/index.js";
import type { G2GSettings } from "./g2gnet.js";
import { type G2GRule, type G2GVariant, partsOf } from "./g2gnet-variant-names.js";

const RULES: Record<Exclude<G2GRule, "custom">, RewiringOptions> = {
  random: { grow: { random: 1 } },
  gradient: { grow: { gradient: 1 } },
  hebb: { grow: { hebb: 1 } },
  pearson: { grow: { hebb: 1 }, correlation: "pearson" },
  topology: { grow: { topology: 1 } },
  untried: { grow: { untried: 1 } },
  three: { prune: { magnitude: 1, random: 1, hebb: 1 }, grow: { hebb: 1 } },
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
  if (variant === "set") return { ...common, prune: { sign: 1 }, grow: { random: 1 } };
  if (variant === "rigl") return { ...common, grow: { gradient: 1 } };
  const { rule } = partsOf(variant);
  if (rule === null) return null;
  const structure = settings.structure === "default" ? {} : { structure: settings.structure };
  if (rule === "custom") return { ...common, ...structure, prune: settings.prune, grow: settings.grow, correlation: settings.correlation };
  return { ...common, ...structure, ...RULES[rule] };
}

/** The network of a variant. All variants of a seed share everything but their connectivity, and `dense-narrow` its width. */
export function variantConfig(
  variant: G2GVariant,
  settings: G2GSettings,
  data: { shape: readonly number[]; classes: number },
  seed: number,
): Required<G2GNetConfig> {
  const { groups, within, between, width, junctions } = settings;
  const network = { input: inputStage(settings, data.shape), classes: data.classes, width, junctions };
  if (variant === "dense-narrow") {
    const parameters = expectedParameters({ ...network, groups, within, between });
    return { ...network, width: matchedWidth({ ...network, parameters }), connectivity: { kind: "dense" }, seed };
  }
  return { ...network, connectivity: connectivity(variant, settings), seed };
}

function connectivity(variant: Exclude<G2GVariant, "dense-narrow">, { groups, within, between, tile, tileGrouping }: G2GSettings): Connectivity {
  if (variant === "set" || variant === "rigl") return { kind: "random", groups, within, between };
  const { base } = partsOf(variant);
  switch (base) {
    case "dense-wide":
    case "dense-narrow":
      return { kind: "dense" };
    case "random":
      return { kind: "random", groups, within, between };
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
