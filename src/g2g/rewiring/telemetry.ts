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
  if (labels === null) return { units: count(exists, 0, exists.length), within: null, modularity: null, densities: null };
  const { groups } = labels;
  const edges = new Float64Array(groups * groups);
  // Neighbouring columns of one group and one width are counted together.
  const starts = [...widths.keys()].filter((column) => column === 0 || labels.inputs[column] !== labels.inputs[column - 1] || widths[column] !== widths[column - 1]);
  let units = 0;
  for (let row = 0; row < rows; row++) {
    const [pairs, first] = [labels.outputs[row]! * groups, row * columns];
    for (let run = 0; run < starts.length; run++) {
      const column = starts[run]!;
      const existing = count(exists, first + column, first + (starts[run + 1] ?? columns));
      units += existing;
      edges[pairs + labels.inputs[column]!]! += existing * side * widths[column]!;
    }
  }
  // All edges that a pair of groups could have: outputs of the one times inputs of the other.
  const [reading, read] = [new Float64Array(groups), new Float64Array(groups)];
  for (const label of labels.outputs) reading[label]! += side;
  labels.inputs.forEach((label, column) => (read[label]! += widths[column]!));
  const all = edges.reduce((sum, count) => sum + count, 0);
  let inside = 0;
  let expected = 0;
  for (let group = 0; group < groups; group++) {
    let into = 0;
    let from = 0;
    for (let other = 0; other < groups; other++) {
      into += edges[group * groups + other]!;
      from += edges[other * groups + group]!;
    }
    inside += edges[group * groups + group]!;
    expected += (into * from) / all;
  }
  const densities = Array.from(edges, (count, pair) => Number((count / (reading[Math.floor(pair / groups)]! * read[pair % groups]!)).toFixed(4)));
  const edgeless = all === 0;
  return { units, within: edgeless ? null : inside / all, modularity: edgeless ? null : (inside - expected) / all, densities };
}

function count(exists: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let place = from; place < to; place++) units += exists[place]!;
  return units;
}

/** Outputs without a single unit in their row, `[rows]` spread over the units of a tile: 1 where there is none. */
export function unreachedOutputs({ rows, columns, side, exists }: Units): Uint8Array {
  const unreached = new Uint8Array(rows * side).fill(1);
  for (let row = 0; row < rows; row++) {
    if (exists.subarray(row * columns, (row + 1) * columns).includes(1)) unreached.fill(0, row * side, (row + 1) * side);
  }
  return unreached;
}
