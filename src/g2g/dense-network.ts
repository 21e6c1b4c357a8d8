import { Linear } from "../nn/index.js";
import { noGrad, scope, type Tensor } from "../tensor/index.js";
import type { G2GNet } from "./g2g-net.js";
import type { GroupLinear } from "./group-linear.js";
import { MaskedLinear } from "./masked-linear.js";
import { networkFromState } from "./network-from-state.js";
import { densePattern } from "./pattern.js";
import { saveNetwork } from "./save-network.js";

/**
 * The ordinary dense model that computes the same: every junction a `Linear` with zeros where no edge exists. It shares no memory with `model`. Its state
 * dict has PyTorch's names and shapes:
 *
 *     encoder.conv.weight [features, channels, patch, patch]   junctions.K.weight [outputs, inputs]   classifier.weight [classes, width]
 *     encoder.conv.bias   [features]                           junctions.K.bias   [outputs]           classifier.bias   [classes]
 *
 * and it computes classifier(… relu(junctions.1(relu(junctions.0(x)))) …). For raw input x is the flattened image. For patches it is
 * relu(conv(image)) with stride `patch`, then `permute(0, 2, 3, 1)` and flattened: patch by patch, not channel by channel as `Flatten` alone would.
 */
export function denseNetwork(model: G2GNet): G2GNet {
  return scope(() => {
    const state = Object.fromEntries(Object.entries(model.stateDict()).filter(([name]) => !/\.(mask|columns)$/.test(name)));
    const patterns = model.junctions.map((layer, position) => {
      const weight = denseWeight(layer);
      state[`junctions.${position}.weight`] = weight;
      return densePattern(weight.size(1), weight.size(0));
    });
    return networkFromState({ ...model.config, connectivity: { kind: "dense" } }, patterns, state);
  });
}

/**
 * Writes `denseNetwork(model)` to one safetensors file that `loadNetwork` reads and PyTorch users know their way in: the names above, the metadata
 * `format: "pt"`, and under `tessera` the config and the sizes of every layer.
 *
 * @throws FileError when the file cannot be written.
 */
export function saveDense(path: string, model: G2GNet): void {
  saveNetwork(path, denseNetwork(model), { format: "pt" });
}

/** `[outputs, inputs]` */
function denseWeight(layer: GroupLinear): Tensor {
  if (layer instanceof Linear) return layer.weight;
  return layer instanceof MaskedLinear ? noGrad(() => layer.weight.mul(layer.mask)) : layer.expandedWeight();
}
