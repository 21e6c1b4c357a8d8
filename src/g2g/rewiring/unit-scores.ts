import { noGrad, scope, type Tensor } from "../../tensor/index.js";
import type { Units } from "./units.js";

/** How the connections of a tile make one score: their mean, or the root of their mean square (the Frobenius norm up to the tile's size). */
export type BlockScore = "mean" | "norm";

/**
 * One score a place from one value a connection. An edge's is its own value, or the absolute one with `norm`; a tile's is over its real connections,
 *
 *     mean = Σ m_ij / n        norm = √(Σ m_ij² / n)
 *
 * @param matrix `[outputs, inputs]`
 * @returns `[rows · columns]`
 */
export function unitScores(matrix: Tensor, { rows, columns, side, widths }: Units, block: BlockScore): Float32Array {
  return noGrad(() =>
    scope(() => {
      if (side === 1) return (block === "norm" ? matrix.abs() : matrix).contiguous().toTypedArray() as Float32Array;
      const padding = columns * side - (matrix.size(1) as number);
      const padded = padding === 0 ? matrix : matrix.constantPadNd([0, padding], 0);
      const blocks = (block === "norm" ? padded.square() : padded).reshape([rows, side, columns, side]).sum([1, 3]).contiguous().toTypedArray() as Float32Array;
      return blocks.map((sum, place) => {
        const mean = sum / (side * widths[place % columns]!);
        return block === "norm" ? Math.sqrt(mean) : mean;
      });
    }),
  );
}
