import type { Tensor } from "../tensor/index.js";
import { G2GNet } from "./g2g-net.js";
import { G2GResNet } from "./g2g-resnet.js";
import type { G2GNetwork, NetworkConfig } from "./network-config.js";
import type { Pattern } from "./pattern.js";

/**
 * The network with these patterns and this state: nothing of it is drawn from `config.seed`. Each layer takes the dtype and the device of its weight.
 *
 * @param patterns one a junction, in the order of `junctionPlaces`
 * @throws StateDictError when the state does not fit the patterns.
 */
export function networkFromState(config: NetworkConfig, patterns: readonly Pattern[], state: Readonly<Record<string, Tensor>>): G2GNetwork {
  const model = networkOf(config, patterns);
  for (const [name, layer] of model.namedModules()) {
    const weight = state[`${name}.weight`];
    if (weight !== undefined) layer.to({ dtype: weight.dtype, device: weight.device });
  }
  model.loadStateDict(state);
  return model;
}

function networkOf(config: NetworkConfig, patterns: readonly Pattern[]): G2GNetwork {
  if (config.kind === "mlp") {
    const { kind: _, ...own } = config;
    return new G2GNet(own, patterns);
  }
  const { kind: _, ...own } = config;
  return new G2GResNet(own, patterns);
}
