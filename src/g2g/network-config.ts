import { G2GNet, type G2GNetConfig } from "./g2g-net.js";
import type { G2GResNet, G2GResNetConfig } from "./g2g-resnet.js";

/** A network that can be written to a file. */
export type G2GNetwork = G2GNet | G2GResNet;

/** What a network was made from, and which of the networks it is. */
export type NetworkConfig = ({ kind: "mlp" } & Required<G2GNetConfig>) | ({ kind: "resnet" } & Required<G2GResNetConfig>);

/** The config of a network as its file describes it. */
export function networkConfig(model: G2GNetwork): NetworkConfig {
  if (model instanceof G2GNet) return { kind: "mlp", ...model.config };
  const { numClasses: _, ...config } = model.config;
  return { kind: "resnet", ...config };
}
