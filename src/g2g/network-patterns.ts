import { randomStream } from "../data/index.js";
import { edgePattern } from "./edge-pattern.js";
import { type Grouping, PatternError } from "./groups.js";
import { densePattern, type Pattern } from "./pattern.js";
import { randomPattern } from "./random-pattern.js";
import { tilePattern } from "./tile-pattern.js";

/**
 * What connects the layers of a network:
 * - `dense`: everything;
 * - `edges`: group-to-group, edge by edge (the paper's literal mask);
 * - `tiles`: group-to-group in whole tiles;
 * - `random`: Erdős–Rényi with exactly as many edges as `edges` draws from the same seed, junction by junction.
 */
export type Connectivity =
  | { kind: "dense" }
  | { kind: "edges"; grouping: Grouping; groups: number; within: number; between: number }
  | { kind: "tiles"; grouping: Grouping; groups: number; within: number; between: number; tile: number }
  | { kind: "random"; groups: number; within: number; between: number };

/** The values that the paper presumably used (specification, finding 1): 8 groups, 1.0 within, 0.15 between. */
export const PAPER_GROUPS = { groups: 8, within: 1, between: 0.15 } as const;

const GROUP_STREAM = 1;
const RANDOM_STREAM = 2;

/**
 * The patterns of a network's junctions, `inputs → width → … → width`, drawn from the seed: the same seed always gives the same patterns.
 *
 * @throws PatternError when the widths do not allow the pattern.
 */
export function networkPatterns(config: {
  inputs: number;
  width: number;
  junctions: number;
  connectivity: Connectivity;
  seed: number;
}): Pattern[] {
  const { width, junctions, connectivity, seed } = config;
  for (const [name, value] of Object.entries({ inputs: config.inputs, width, junctions })) {
    if (!Number.isInteger(value) || value < 1) throw new PatternError(`${name}: ${value} is not a number of ${name === "junctions" ? "layers" : "units"}; give a whole number from 1 up`);
  }
  return Array.from({ length: junctions }, (_, junction) => {
    const sides = { inputs: junction === 0 ? config.inputs : width, outputs: width };
    const random = randomStream(seed, GROUP_STREAM, junction);
    switch (connectivity.kind) {
      case "dense":
        return densePattern(sides.inputs, sides.outputs);
      case "edges":
        return edgePattern({ ...connectivity, ...sides, junction, random });
      case "tiles":
        return tilePattern({ ...connectivity, ...sides, junction, random });
      case "random": {
        const { edges } = edgePattern({ ...connectivity, grouping: "index", ...sides, junction, random });
        return randomPattern({ ...sides, edges, random: randomStream(seed, RANDOM_STREAM, junction) });
      }
    }
  });
}
