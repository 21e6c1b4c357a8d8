import type { Tensor } from "../tensor/index.js";
import { PatternError } from "./groups.js";
import { edgesOf, type EdgePattern, expandMask, type TilePattern } from "./pattern.js";

/** What a pattern says besides what its mask does. */
export type MaskedPattern = Pick<EdgePattern, "kind" | "labels"> | Omit<TilePattern, "fanIn" | "columns">;

/**
 * The pattern that a mask stands for now, of the kind and with the groups of the one that it was made from.
 *
 * @param mask `[outputs, inputs]`, zeros and ones
 * @throws PatternError when a pattern of tiles is no longer made of whole tiles, the same number in every row of tiles.
 */
export function maskPattern(mask: Tensor, made: MaskedPattern): EdgePattern | TilePattern {
  const edges = edgesOf(mask, made.kind === "edges" ? made.labels : null);
  return made.kind === "edges" ? edges : tilesOf(edges.mask, made);
}

function tilesOf(mask: Uint8Array, made: Omit<TilePattern, "fanIn" | "columns">): TilePattern {
  const { inputs, tile, inputTiles, outputTiles } = made;
  const columns: number[] = [];
  for (let row = 0; row < outputTiles; row++) {
    for (let column = 0; column < inputTiles; column++) {
      if (mask[(row * inputs + column) * tile] === 1) columns.push(column);
    }
  }
  const pattern: TilePattern = { ...made, fanIn: columns.length / outputTiles, columns: Int32Array.from(columns) };
  const whole = Number.isInteger(pattern.fanIn) && expandMask(pattern).every((bit, place) => bit === mask[place]);
  if (!whole) {
    throw new PatternError(`mask: it is not made of whole tiles of ${tile}, equally many in every row of tiles; write whole tiles, and move them within their row`);
  }
  return pattern;
}
