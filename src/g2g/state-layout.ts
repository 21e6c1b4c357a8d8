import type { NetworkHeader } from "./network-header.js";

/** What a tensor in a network's file has to be. */
export interface TensorLayout {
  readonly shape: readonly number[];
  /** any floating-point dtype for weights */
  readonly dtype: "floating" | "int64" | "uint8";
}

/** The tensors that a network's file holds, by name: those of the state dict, masks packed by `packMask`. */
export function stateLayout({ config, junctions }: NetworkHeader): Map<string, TensorLayout> {
  const { input, width, classes } = config;
  const layout = new Map<string, TensorLayout>();
  const add = (name: string, shape: number[], dtype: TensorLayout["dtype"] = "floating") => layout.set(name, { shape, dtype });
  if (input.kind === "patches") {
    add("encoder.conv.weight", [input.features, input.channels, input.patch, input.patch]);
    add("encoder.conv.bias", [input.features]);
  }
  junctions.forEach((junction, position) => {
    const name = `junctions.${position}`;
    const { inputs, outputs } = junction;
    if (junction.kind === "tiles") {
      const tiles = (outputs / junction.tile) * junction.fanIn;
      add(`${name}.weight`, [tiles, junction.tile, junction.tile]);
      add(`${name}.columns`, [tiles], "int64");
    } else {
      add(`${name}.weight`, [outputs, inputs]);
      if (junction.kind === "edges") add(`${name}.mask`, [outputs, Math.ceil(inputs / 8)], "uint8");
    }
    add(`${name}.bias`, [outputs]);
  });
  add("classifier.weight", [classes, width]);
  add("classifier.bias", [classes]);
  return layout;
}
