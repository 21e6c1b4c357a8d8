import { randomStream } from "../data/index.js";
import { type Distribution, type LayerShape, spreadEdges } from "./densities.js";
import { edgePattern } from "./edge-pattern.js";
import { type Grouping, PatternError } from "./groups.js";
import { densePattern, type EdgePattern, type Pattern } from "./pattern.js";
import { randomPattern } from "./random-pattern.js";
import { tilePattern } from "./tile-pattern.js";

/**
 * What connects the layers of a network:
 * - `dense`: everything;
 * - `edges`: group-to-group, edge by edge (the paper's literal mask);
 * - `tiles`: group-to-group in whole tiles;
 * - `random`: Erdős–Rényi with exactly as many edges in all as `edges` draws from the same seed. They are spread over the junctions by `distribution`:
 *   `matched` (default) gives each junction as many as it has there, `uniform` and `erk` follow `spreadEdges`.
 */
export type Connectivity =
  | { kind: "dense" }
  | { kind: "edges"; grouping: Grouping; groups: number; within: number; between: number }
  | { kind: "tiles"; grouping: Grouping; groups: number; within: number; between: number; tile: number }
  | { kind: "random"; groups: number; within: number; between: number; distribution?: "matched" | Distribution };

type Kind<K extends Connectivity["kind"]> = Extract<Connectivity, { kind: K }>;

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
  const layers = Array.from({ length: junctions }, (_, junction) => ({ inputs: junction === 0 ? config.inputs : width, outputs: width }));
  return junctionPatterns(layers, connectivity, seed);
}

/** The patterns of junctions of any sides, first to last, drawn from the seed. */
export function junctionPatterns(layers: readonly LayerShape[], connectivity: Connectivity, seed: number): Pattern[] {
  if (connectivity.kind === "random") return randomPatterns(layers, connectivity, seed);
  return layers.map((layer, junction) => junctionPattern(layer, connectivity, junction, seed));
}

/** The pattern of one junction, which depends on the others only in that it is the `junction`-th of them, from 0. */
export function junctionPattern({ inputs, outputs }: LayerShape, connectivity: Kind<"dense" | "edges" | "tiles">, junction: number, seed: number): Pattern {
  const sides = { inputs, outputs };
  const random = randomStream(seed, GROUP_STREAM, junction);
  switch (connectivity.kind) {
    case "dense":
      return densePattern(inputs, outputs);
    case "edges":
      return edgePattern({ ...connectivity, ...sides, junction, random });
    case "tiles":
      return tilePattern({ ...connectivity, ...sides, junction, random });
  }
}

function randomPatterns(layers: readonly LayerShape[], { distribution = "matched", ...groups }: Kind<"random">, seed: number): EdgePattern[] {
  const matched = layers.map(({ inputs, outputs }, junction) => {
    const random = randomStream(seed, GROUP_STREAM, junction);
    return edgePattern({ ...groups, inputs, outputs, grouping: "index", junction, random }).edges;
  });
  const total = matched.reduce((sum, edges) => sum + edges, 0);
  const edges = distribution === "matched" ? matched : spreadEdges(distribution, layers, total);
  return layers.map(({ inputs, outputs }, junction) =>
    randomPattern({ inputs, outputs, edges: edges[junction]!, random: randomStream(seed, RANDOM_STREAM, junction) }),
  );
}
