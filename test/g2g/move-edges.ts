import { type G2GNetwork, MaskedConv2d, MaskedLinear, TileLinear } from "../../src/g2g/index.js";
import { noGrad, tensor } from "../../src/tensor/index.js";

/**
 * Moves, in the layers' buffers as rewiring does, in every junction one edge or kernel of the first output, or one tile of the first row of tiles. Dense
 * junctions and full rows stay as they are.
 */
export function moveEdges(model: G2GNetwork): void {
  noGrad(() => {
    for (const [, layer] of model.namedModules()) {
      if (layer instanceof MaskedLinear || layer instanceof MaskedConv2d) {
        const { pattern } = layer;
        const side = pattern.kind === "tiles" ? pattern.tile : 1;
        const row = layer.mask.select(0, 0).toTypedArray() as Float32Array;
        const [from, to] = [row.indexOf(1), row.indexOf(0)];
        if (from < 0 || to < 0) continue;
        for (const [place, exists] of [[from, 0], [to, 1]] as const) {
          layer.mask.narrow(0, 0, side).narrow(1, place, side).fill_(exists);
          layer.weight.narrow(0, 0, side).narrow(1, place, side).fill_(exists / 3);
        }
      } else if (layer instanceof TileLinear) {
        const { fanIn, inputTiles } = layer.pattern;
        const columns = Array.from(layer.columns.toTypedArray(), Number);
        const free = Array.from({ length: inputTiles }, (_, column) => column).find((column) => !columns.slice(0, fanIn).includes(column));
        if (free !== undefined) layer.columns.copy_(tensor([free, ...columns.slice(1)], { dtype: "int64" }));
      }
    }
  });
}
