import { Generator, type Tensor } from "../tensor/index.js";
import { G2GNet, type G2GNetConfig } from "./g2g-net.js";
import { PatchEncoder } from "./patch-encoder.js";
import type { Pattern } from "./pattern.js";

/**
 * The network with these patterns and this state: nothing is drawn from `config.seed`. Each layer takes the dtype and the device of its weight.
 *
 * @param patterns one a junction, first to last
 * @throws StateDictError when the state does not fit the patterns.
 */
export function networkFromState(config: Required<G2GNetConfig>, patterns: readonly Pattern[], state: Readonly<Record<string, Tensor>>): G2GNet {
  const generator = new Generator(config.seed);
  const encoder = config.input.kind === "patches" ? new PatchEncoder(config.input, { generator }) : null;
  const model = new G2GNet(config, patterns, encoder, generator);
  for (const [name, layer] of model.namedModules()) {
    const weight = state[`${name}.weight`];
    if (weight !== undefined) layer.to({ dtype: weight.dtype, device: weight.device });
  }
  model.loadStateDict(state);
  return model;
}
