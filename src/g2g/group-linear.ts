import { Linear } from "../nn/index.js";
import { Generator, noGrad, relu, type Tensor } from "../tensor/index.js";
import { initialBias, initialWeight } from "./initialise.js";
import { MaskedLinear } from "./masked-linear.js";
import type { Pattern } from "./pattern.js";
import { TileLinear } from "./tile-linear.js";

/** A junction's layer: input `[batch, inputs]`, output `[batch, outputs]`. */
export type GroupLinear = Linear | MaskedLinear | TileLinear;

/**
 * The layer that computes a pattern: tiles as `TileLinear`, edges as `MaskedLinear`, dense as `Linear`, all initialised by specification 1.4
 * from the given generator.
 *
 * @example groupLinear(tilePattern({ inputs: 1024, outputs: 1024, grouping: "index", groups: 8, within: 1, between: 0.15, tile: 64, junction: 0, random }))
 */
export function groupLinear(pattern: Pattern, options: { generator?: Generator } = {}): GroupLinear {
  if (pattern.kind === "tiles") return new TileLinear(pattern, options);
  if (pattern.kind === "edges") return new MaskedLinear(pattern, options);
  const generator = options.generator ?? new Generator();
  const layer = new Linear(pattern.inputs, pattern.outputs);
  noGrad(() => {
    layer.weight.copy_(initialWeight(pattern, generator));
    layer.bias!.copy_(initialBias(pattern, generator));
  });
  return layer;
}

/** relu(layer(x)), in one operator where the layer has one and no hook watches what lies between. */
export function activated(layer: GroupLinear, x: Tensor): Tensor {
  return !(layer instanceof Linear) && !layer.hooked ? layer.forwardRelu(x) : relu(layer.forward(x));
}
