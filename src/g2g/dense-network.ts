import { noGrad, scope } from "../tensor/index.js";
import type { G2GNet } from "./g2g-net.js";
import type { G2GResNet } from "./g2g-resnet.js";
import { junctionPlaces } from "./junction-places.js";
import { MaskedConv2d } from "./masked-conv2d.js";
import { MaskedLinear } from "./masked-linear.js";
import { type G2GNetwork, type NetworkConfig, networkConfig } from "./network-config.js";
import { networkFromState } from "./network-from-state.js";
import { densePattern } from "./pattern.js";
import { saveNetwork } from "./save-network.js";
import { spreadMask } from "./spread-mask.js";
import { TileLinear } from "./tile-linear.js";

/**
 * The ordinary dense model that computes the same: every junction a `Linear` or a `Conv2d` with zeros where no edge exists. It shares no memory with `model`
 * and is in the same mode, training or evaluation. The state dict of a multilayer perceptron has PyTorch's names and shapes:
 *
 *     encoder.conv.weight [features, channels, patch, patch]   junctions.K.weight [outputs, inputs]   classifier.weight [classes, width]
 *     encoder.conv.bias   [features]                           junctions.K.bias   [outputs]           classifier.bias   [classes]
 *
 * and it computes classifier(… relu(junctions.1(relu(junctions.0(x)))) …). For raw input x is the flattened image. For patches it is
 * relu(conv(image)) with stride `patch`, then `permute(0, 2, 3, 1)` and flattened: patch by patch, not channel by channel as `Flatten` alone would.
 *
 * A residual network becomes a `ResNet` without masks, whose state dict has the names of the usual CIFAR ResNet in PyTorch: `conv1`, `bn1`, `layerS.B.conv1`,
 * `layerS.B.bn1`, `layerS.B.conv2`, `layerS.B.bn2` and `linear`. Its shortcuts are option A: every second pixel, and zero channels on both sides.
 */
export function denseNetwork(model: G2GNet): G2GNet;
export function denseNetwork(model: G2GResNet): G2GResNet;
export function denseNetwork(model: G2GNetwork): G2GNetwork;
export function denseNetwork(model: G2GNetwork): G2GNetwork {
  return scope(() => {
    const state = Object.fromEntries(Object.entries(model.stateDict()).filter(([name]) => !/\.(mask|columns)$/.test(name)));
    for (const [name, layer] of model.namedModules()) {
      if (layer instanceof TileLinear) state[`${name}.weight`] = layer.expandedWeight();
      if (layer instanceof MaskedLinear || layer instanceof MaskedConv2d) {
        state[`${name}.weight`] = noGrad(() => layer.weight.mul(spreadMask(layer.mask, layer.weight)));
      }
    }
    const config: NetworkConfig = { ...networkConfig(model), connectivity: { kind: "dense" } };
    const patterns = junctionPlaces(config).map(({ inputs, outputs }) => densePattern(inputs, outputs));
    return networkFromState(config, patterns, state).train(model.training);
  });
}

/**
 * Writes `denseNetwork(model)` to one safetensors file that `loadNetwork` reads and PyTorch users know their way in: the names above, the metadata
 * `format: "pt"`, and under `tessera` the config and the sizes of every layer.
 *
 * @throws FileError when the file cannot be written.
 */
export function saveDense(path: string, model: G2GNetwork): void {
  saveNetwork(path, denseNetwork(model), { format: "pt" });
}
