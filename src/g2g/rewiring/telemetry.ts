import type { RewiringRecord } from "./rewiring-record.js";
import type { Units } from "./units.js";

/** How a junction stands: everything of a record that follows from its units. */
export type Standing = Pick<RewiringRecord, "units" | "within" | "modularity" | "densities">;

/**
 * Counts a junction. With E_gh the edges from inputs of group h to outputs of group g and m all edges, Newman's modularity of a bipartite graph is
 *
 *     Q = Σ_g ( E_gg / m − (Σ_h E_gh) (Σ_h E_hg) / m² )        (Barber, 2007, equation 16)
 */
export function standing({ rows, columns, side, exists, labels, widths }: Units): Standing {
  let units = 0;
  for (const one of exists) units += one;
  if (labels === null) return { units, within: null, modularity: null, densities: null };
  const { groups } = labels;
  const edges = new Float64Array(groups * groups);
  const places = new Float64Array(groups * groups);
  for (let row = 0; row < rows; row++) {
    const pairs = labels.outputs[row]! * groups;
    for (let column = 0; column < columns; column++) {
      const pair = pairs + labels.inputs[column]!;
      const size = side * widths[column]!;
      places[pair]! += size;
      if (exists[row * columns + column] === 1) edges[pair]! += size;
    }
  }
  const all = edges.reduce((sum, count) => sum + count, 0);
  let inside = 0;
  let expected = 0;
  for (let group = 0; group < groups; group++) {
    let read = 0;
    let sent = 0;
    for (let other = 0; other < groups; other++) {
      read += edges[group * groups + other]!;
      sent += edges[other * groups + group]!;
    }
    inside += edges[group * groups + group]!;
    expected += (read * sent) / all;
  }
  const edgeless = all === 0;
  const densities = Array.from(edges, (count, pair) => (places[pair] === 0 ? 0 : Number((count / places[pair]!).toFixed(4))));
  return { units, within: edgeless ? null : inside / all, modularity: edgeless ? null : (inside - expected) / all, densities };
}

/** Outputs without a single unit in their row, `[rows]` spread over the units of a tile: 1 where there is none. */
export function unreachedOutputs({ rows, columns, side, exists }: Units): Uint8Array {
  const unreached = new Uint8Array(rows * side).fill(1);
  for (let row = 0; row < rows; row++) {
    if (exists.subarray(row * columns, (row + 1) * columns).includes(1)) unreached.fill(0, row * side, (row + 1) * side);
  }
  return unreached;
}
