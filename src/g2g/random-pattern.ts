import type { RandomStream } from "../data/index.js";
import { PatternError } from "./groups.js";
import type { EdgePattern } from "./pattern.js";

/**
 * The unstructured control: an Erdős–Rényi junction G(n, M), exactly `edges` edges, every such set equally likely
 * (selection sampling, Knuth volume 2, algorithm 3.4.2 S).
 *
 * @throws PatternError when there are not that many places for edges.
 */
export function randomPattern(options: { inputs: number; outputs: number; edges: number; random: RandomStream }): EdgePattern {
  const { inputs, outputs, edges, random } = options;
  const places = inputs * outputs;
  if (!Number.isInteger(edges) || edges < 0 || edges > places) {
    throw new PatternError(`edges: ${edges} edges do not fit into ${outputs}x${inputs}; give a whole number from 0 to ${places}`);
  }
  const mask = new Uint8Array(places);
  let wanted = edges;
  for (let place = 0; wanted > 0; place++) {
    if (random.uniform() * (places - place) < wanted) {
      mask[place] = 1;
      wanted--;
    }
  }
  return { kind: "edges", inputs, outputs, mask, edges, labels: null };
}
