import type { RandomStream } from "../data/index.js";
import { type GroupLabels, type Grouping, groupLabels, PatternError } from "./groups.js";
import type { EdgePattern } from "./pattern.js";

/** What every group-to-group pattern is drawn from. */
export interface GroupPatternOptions {
  inputs: number;
  outputs: number;
  grouping: Grouping;
  groups: number;
  /** probability of an edge inside a group, 0 to 1 */
  within: number;
  /** probability of an edge between two groups, 0 to 1 */
  between: number;
  /** position of the junction in the network, from 0: `mixer` alternates with it */
  junction: number;
  random: RandomStream;
}

/**
 * The literal mask of G2GNet (specification 1.3): each edge is an independent coin,
 *
 *     M_ij ~ Bernoulli(within) if g_out(i) = g_in(j), else Bernoulli(between)
 *
 * drawn once, so the number of edges and the fan-in of a unit fluctuate.
 *
 * @throws PatternError for a probability outside 0 to 1 or more groups than units.
 */
export function edgePattern(options: GroupPatternOptions): EdgePattern {
  const { inputs, outputs, within, between, random } = options;
  checkProbability("within", within);
  checkProbability("between", between);
  const labels = groupLabels(options);
  const mask = new Uint8Array(outputs * inputs);
  let edges = 0;
  for (let i = 0; i < outputs; i++) {
    const group = labels.outputs[i];
    for (let j = 0; j < inputs; j++) {
      if (random.uniform() < (labels.inputs[j] === group ? within : between)) {
        mask[i * inputs + j] = 1;
        edges++;
      }
    }
  }
  return { kind: "edges", inputs, outputs, mask, edges, labels };
}

/**
 * Expected share of existing edges: `within` on the pairs of the same group, `between` on all others.
 * With G equal groups it is `within / G + (1 - 1 / G) · between`.
 */
export function expectedDensity(labels: GroupLabels, within: number, between: number): number {
  const sizes = (side: Int32Array) => {
    const counts = new Array<number>(labels.groups).fill(0);
    for (const label of side) counts[label]!++;
    return counts;
  };
  const inputSizes = sizes(labels.inputs);
  const outputSizes = sizes(labels.outputs);
  let same = 0;
  inputSizes.forEach((size, group) => (same += size * outputSizes[group]!));
  const share = same / (labels.inputs.length * labels.outputs.length);
  return share * within + (1 - share) * between;
}

export function checkProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new PatternError(`${name}: ${value} is not a probability; give a number from 0 to 1`);
}
