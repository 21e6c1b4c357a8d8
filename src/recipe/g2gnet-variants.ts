import { type Connectivity, expectedParameters, type G2GNetConfig, type InputStage, matchedWidth } from "../g2g/index.js";
import type { G2GSettings, G2GVariant } from "./g2gnet.js";

/** Names for tables and curves. */
export const VARIANT_NAMES: Record<G2GVariant, string> = {
  "dense-wide": "Dense wide",
  "dense-narrow": "Dense narrow",
  random: "Random sparse",
  index: "Index",
  "random-groups": "Random groups",
  mixer: "Mixer",
  tile: "Tile-wise",
};

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
  switch (variant) {
    case "dense-wide":
      return { kind: "dense" };
    case "random":
      return { kind: "random", groups, within, between };
    case "tile":
      return { kind: "tiles", grouping: tileGrouping, groups, within, between, tile };
    default:
      return { kind: "edges", grouping: variant === "random-groups" ? "random" : variant, groups, within, between };
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
