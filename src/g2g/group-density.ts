import { contiguousLabels, type GroupLabels } from "./groups.js";
import { expandMask, type Pattern, unitLabels } from "./pattern.js";

/** How densely each group of outputs reads each group of inputs. */
export interface GroupDensity {
  readonly labels: GroupLabels;
  /** `[groups, groups]` row by row, outputs before inputs: existing edges as a share of all edges of that pair */
  readonly values: Float64Array;
}

/** As much of it as drawings need. */
export interface DrawnDensity {
  readonly labels: { readonly groups: number };
  readonly values: ArrayLike<number>;
}

/**
 * The density of every pair of groups. A pattern without groups (dense, Erdős–Rényi) is measured by contiguous ones.
 *
 * @param groups for patterns without groups of their own
 */
export function groupDensity(pattern: Pattern, groups: number): GroupDensity {
  const labels = unitLabels(pattern) ?? {
    groups,
    inputs: contiguousLabels(pattern.inputs, groups),
    outputs: contiguousLabels(pattern.outputs, groups),
  };
  const edges = new Float64Array(labels.groups ** 2);
  const places = new Float64Array(labels.groups ** 2);
  const mask = expandMask(pattern);
  for (let i = 0; i < pattern.outputs; i++) {
    const row = labels.outputs[i]! * labels.groups;
    for (let j = 0; j < pattern.inputs; j++) {
      const pair = row + labels.inputs[j]!;
      edges[pair]! += mask[i * pattern.inputs + j]!;
      places[pair]!++;
    }
  }
  return { labels, values: edges.map((count, pair) => (places[pair] === 0 ? 0 : count / places[pair]!)) };
}
