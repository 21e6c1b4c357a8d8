import { PatternError } from "../groups.js";
import type { Units } from "./units.js";

/**
 * Which moves are allowed (specification 2.4):
 *
 * - `free`: from anywhere to anywhere, the paper's literal rule; in time it erodes the groups
 * - `interOnly`: units inside a group stay, the others move among the places between groups
 * - `budget`: a unit moves within its pair of groups, so every pair keeps its number of units
 *
 * Tiles obey the same three and besides stay in their row, so that every output tile keeps its number of input tiles.
 */
export type Structure = "free" | "interOnly" | "budget";

export const STRUCTURES: readonly Structure[] = ["free", "interOnly", "budget"];

/** The cell of a place that takes part in no move. */
export const FROZEN = -1;

/**
 * The places divided into cells: a unit pruned in a cell is grown in the same cell, so that every cell keeps its number of units for good. A ragged column is frozen:
 * a unit that came from there would change the number of edges.
 *
 * @returns `[rows · columns]`, the cell of each place or `FROZEN`
 * @throws PatternError when the structure needs groups and there are none.
 */
export function structureCells({ rows, columns, side, labels, widths, rowsKeepCount }: Units, structure: Structure): Int32Array {
  if (structure !== "free" && labels === null) {
    throw new PatternError(`structure: ${structure} needs groups, and this junction has none; use structure free`);
  }
  const groups = labels?.groups ?? 1;
  const cells = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const outputGroup = labels?.outputs[row] ?? 0;
    for (let column = 0; column < columns; column++) {
      const inputGroup = labels?.inputs[column] ?? 0;
      const place = row * columns + column;
      if (widths[column]! < side || (structure === "interOnly" && outputGroup === inputGroup)) cells[place] = FROZEN;
      else if (structure === "budget") cells[place] = (rowsKeepCount ? row : outputGroup) * groups + inputGroup;
      else cells[place] = rowsKeepCount ? row : 0;
    }
  }
  return cells;
}
