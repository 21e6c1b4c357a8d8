import { saveSafetensors, scope } from "../tensor/index.js";
import type { G2GNetwork } from "./network-config.js";
import { NETWORK_KEY, networkHeader } from "./network-header.js";
import { packMask } from "./pack-mask.js";
import { strayWeights } from "./stray-weights.js";

/**
 * Writes a network to one safetensors file, atomically: its state dict, and under `tessera` in the metadata its config and topology as JSON
 * (`NetworkHeader`, format "tessera-g2g-1"). The topology is the one that the layers have now, so edges that moved in training stay where they are. A mask
 * takes one bit an edge in the file (`packMask`) and not the 32 of the layer's buffer, with which it would double the weights; `loadNetwork` unpacks it.
 *
 * @param metadata more strings for the file's metadata
 * @throws RangeError when a weight without an edge is not 0, naming the junction; PatternError when the tiles of a convolution are no longer whole, or not
 * equally many in every row of tiles; FileError when the file cannot be written.
 */
export function saveNetwork(path: string, model: G2GNetwork, metadata: Readonly<Record<string, string>> = {}): void {
  scope(() => {
    const tensors = model.stateDict();
    for (const [name, mask] of Object.entries(tensors)) {
      if (!name.endsWith(".mask")) continue;
      const weight = name.replace(/mask$/, "weight");
      const stray = strayWeights(tensors[weight]!, mask);
      if (stray > 0) {
        throw new RangeError(`${weight}: expected 0 where the mask has no edge, found ${stray} other values; call applyMask_() on the layer before saving`);
      }
      tensors[name] = packMask(mask);
    }
    saveSafetensors(path, tensors, { ...metadata, [NETWORK_KEY]: JSON.stringify(networkHeader(model)) });
  });
}
