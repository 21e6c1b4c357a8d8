import type { RandomStream } from "../data/index.js";

/** How units are put into groups: `index` keeps neighbours together, `random` scatters them, `mixer` alternates contiguous and interleaved. */
export type Grouping = "index" | "random" | "mixer";

export const GROUPINGS: readonly Grouping[] = ["index", "random", "mixer"];

/** The group of every input and of every output of one junction. */
export interface GroupLabels {
  readonly groups: number;
  /** `[inputs]`, values 0 to groups - 1 */
  readonly inputs: Int32Array;
  /** `[outputs]`, values 0 to groups - 1 */
  readonly outputs: Int32Array;
}

/** A pattern that cannot be built: the message says which value is impossible and which ones near it work. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}

/** `label(i) = floor(i · G / n)`: contiguous groups whose sizes differ by at most one. */
export function contiguousLabels(units: number, groups: number): Int32Array {
  return Int32Array.from({ length: units }, (_, i) => Math.floor((i * groups) / units));
}

/** `label(i) = i mod G`: interleaved groups whose sizes differ by at most one. */
export function interleavedLabels(units: number, groups: number): Int32Array {
  return Int32Array.from({ length: units }, (_, i) => i % groups);
}

/**
 * Labels of the inputs and the outputs of one junction (specification 1.3).
 *
 * - `index`: contiguous on both sides, so a unit keeps its group from one junction to the next.
 * - `random`: contiguous labels pushed through a permutation, drawn separately for inputs and outputs of every junction.
 * - `mixer`: even junctions (0, 2, …) contiguous, odd ones interleaved, so that two junctions join every pair of groups.
 *
 * @throws PatternError when a side has fewer units than groups.
 */
export function groupLabels(options: {
  grouping: Grouping;
  inputs: number;
  outputs: number;
  groups: number;
  /** position of the junction in the network, from 0 */
  junction: number;
  random: RandomStream;
}): GroupLabels {
  const { grouping, inputs, outputs, groups, junction, random } = options;
  if (!Number.isInteger(groups) || groups < 1) {
    throw new PatternError(`groups: ${groups} is not a number of groups; give a whole number from 1 up`);
  }
  for (const [side, units] of [["inputs", inputs], ["outputs", outputs]] as const) {
    if (units < groups) {
      throw new PatternError(`groups: ${groups} groups need at least as many ${side}, and there are ${units}; use at most ${units} groups`);
    }
  }
  if (grouping === "random") {
    return {
      groups,
      inputs: shuffled(contiguousLabels(inputs, groups), random),
      outputs: shuffled(contiguousLabels(outputs, groups), random),
    };
  }
  const labels = grouping === "mixer" && junction % 2 === 1 ? interleavedLabels : contiguousLabels;
  return { groups, inputs: labels(inputs, groups), outputs: labels(outputs, groups) };
}

/** The items in a random order, as a new array. */
export function shuffled(items: ArrayLike<number>, random: RandomStream): Int32Array {
  return random.permutation(items.length).map((position) => items[position]!);
}
