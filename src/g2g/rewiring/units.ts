import type { GroupLabels } from "../groups.js";
import { type EdgePattern, type TilePattern, tileInputs } from "../pattern.js";

/**
 * What moves in a junction, as a grid of places: single edges, or whole tiles. Place `row · columns + column` stands for the unit from input side `column` to
 * output side `row`.
 */
export interface Units {
  readonly rows: number;
  readonly columns: number;
  /** side of a unit in connections: 1 for edges, the tile's for tiles */
  readonly side: number;
  /** `[rows · columns]`, 1 where a unit exists */
  readonly exists: Uint8Array;
  /** groups of rows (outputs) and columns (inputs) */
  readonly labels: GroupLabels | null;
  /** real inputs under each column: `side`, but for the last one of a ragged junction */
  readonly widths: Int32Array;
  /** whether every row keeps its number of units: rows of tiles do, so that the layer stays one table of tiles */
  readonly rowsKeepCount: boolean;
}

/** The units of a pattern. */
export function unitsOf(pattern: EdgePattern | TilePattern): Units {
  if (pattern.kind === "edges") {
    const { outputs: rows, inputs: columns, mask, labels } = pattern;
    return { rows, columns, side: 1, exists: mask, labels, widths: new Int32Array(columns).fill(1), rowsKeepCount: false };
  }
  const { outputTiles: rows, inputTiles: columns, tile, fanIn, labels } = pattern;
  const exists = new Uint8Array(rows * columns);
  pattern.columns.forEach((column, position) => (exists[Math.floor(position / fanIn) * columns + column] = 1));
  const widths = Int32Array.from({ length: columns }, (_, column) => tileInputs(pattern, column));
  return { rows, columns, side: tile, exists, labels, widths, rowsKeepCount: true };
}
