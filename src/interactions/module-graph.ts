import type { Basis } from "./bases.js";
import type { Node } from "./components.js";
import type { Edges } from "./edges.js";
import { InteractionError } from "./interaction-error.js";

/** An edge between neighbouring node layers, its ends by their place among the graph's nodes. */
export interface Link {
  /** in the section's own layer */
  readonly source: number;
  /** in the next */
  readonly target: number;
  /** E of `interactionEdges` */
  readonly strength: number;
  /** w = max(0, log₁₀(E / ε)); above 0 */
  readonly weight: number;
}

/** The interaction graph in log weights, as plain data. */
export interface ModuleGraph {
  /** all directions but the constant, layer by layer */
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  /** ε of every section, in the unit of its strengths */
  readonly epsilon: readonly number[];
}

export interface ModuleGraphOptions {
  /** ε as a part of the largest strength of a section; default 0.01. From 0.01 to 0.001 is good; much less lets in what finite samples leave of edges that are none */
  relative?: number;
  /** ε of every section instead, such as the weakest edge that an ablation keeps; that edge itself then weighs 0 */
  absolute?: readonly number[];
  /** whether the last node layer takes part; default true */
  output?: boolean;
}

/**
 * The graph that modules are found in (Bushnaq et al., "Using Degeneracy in the Loss Landscape for Mechanistic Interpretability", 2024; specification 1.4). How far an interaction stands above
 * the resolution ε counts, in the exponent:
 *
 *     w_ij = max(0, log₁₀(E_ij / ε))
 *
 * @param bases of all node layers, from `interactionBases`
 * @param edges of all sections, from `interactionEdges`
 * @throws InteractionError when there is not one ε for every section; RangeError for an ε that is not above 0.
 */
export function moduleGraph(bases: readonly Basis[], edges: readonly Edges[], { relative = 0.01, absolute, output = true }: ModuleGraphOptions = {}): ModuleGraph {
  if (absolute && absolute.length !== edges.length) throw new InteractionError(`ε of ${absolute.length} sections; expected one for each of the ${edges.length}`);
  const layers = output ? bases.length : bases.length - 1;
  const nodes: Node[] = [];
  const place = bases.slice(0, layers).map(({ sizes, constant }, layer) =>
    sizes.map((_, direction) => {
      if (constant && direction === 0) return -1;
      return nodes.push({ layer, direction }) - 1;
    }),
  );
  const links: Link[] = [];
  const epsilon = edges.map(({ strengths, name }, layer) => {
    const inner = innerEdges(strengths.toArray() as number[][], bases[layer]!, bases[layer + 1]!);
    const own = absolute ? absolute[layer]! : relative * inner.reduce((most, { strength }) => Math.max(most, strength), 0);
    // A section without any interaction has no largest one, and no links.
    if (inner.some(({ strength }) => strength > 0) && !(own > 0)) throw new RangeError(`ε of section ${name}: ${own}; expected more than 0`);
    for (const { i, j, strength } of inner) {
      const [source, target] = [place[layer]?.[j], place[layer + 1]?.[i]];
      if (source !== undefined && target !== undefined && strength > own) links.push({ source, target, strength, weight: Math.log10(strength / own) });
    }
    return own;
  });
  return { nodes, links, epsilon };
}

/** @internal Edges but those from and to the constant: from direction j of this layer to direction i of the next. */
export function innerEdges(rows: readonly (readonly number[])[], here: Basis, next: Basis): { i: number; j: number; strength: number }[] {
  const [first, firstNext] = [here.constant ? 1 : 0, next.constant ? 1 : 0];
  return rows.flatMap((row, i) => row.flatMap((strength, j) => (i >= firstNext && j >= first ? [{ i, j, strength }] : [])));
}
