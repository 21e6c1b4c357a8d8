import type { Basis } from "./bases.js";
import type { Edges } from "./edges.js";

/** A direction of a node layer. */
export interface Node {
  readonly layer: number;
  readonly direction: number;
}

export interface ComponentOptions {
  /** edges above this part of their section's largest hold nodes together; default 1e-8 */
  cut?: number;
}

/** What is left of the interaction graph above a cut: parts without an edge between them. */
export interface Components {
  /** with two nodes or more, the largest first */
  readonly parts: readonly (readonly Node[])[];
  /** nodes without an edge above the cut */
  readonly single: readonly Node[];
  /** edges above the cut, over all sections */
  readonly edges: number;
}

/** The connected components of the interaction graph above a cut. The constant, which acts on everything, is left out. */
export function components(bases: readonly Basis[], edges: readonly Edges[], { cut = 1e-8 }: ComponentOptions = {}): Components {
  const nodes = bases.flatMap(({ sizes, constant }, layer) => sizes.flatMap((_, direction): Node[] => (constant && direction === 0 ? [] : [{ layer, direction }])));
  const place = new Map(nodes.map(({ layer, direction }, index) => [`${layer} ${direction}`, index]));
  const parent = nodes.map((_, index) => index);
  const root = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!;
    return index;
  };
  let count = 0;
  edges.forEach(({ strengths }, layer) => {
    const rows = strengths.toArray() as number[][];
    const inner = rows.map((row, i) => row.map((value, j) => (place.has(`${layer + 1} ${i}`) && place.has(`${layer} ${j}`) ? value : 0)));
    const least = cut * Math.max(0, ...inner.map((row) => Math.max(0, ...row)));
    inner.forEach((row, i) =>
      row.forEach((value, j) => {
        if (!(value > least)) return;
        count += 1;
        parent[root(place.get(`${layer} ${j}`)!)] = root(place.get(`${layer + 1} ${i}`)!);
      }),
    );
  });
  const groups = new Map<number, Node[]>();
  nodes.forEach((node, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), node]));
  const all = [...groups.values()].sort((a, b) => b.length - a.length);
  return { parts: all.filter(({ length }) => length > 1), single: all.filter(({ length }) => length === 1).flat(), edges: count };
}
