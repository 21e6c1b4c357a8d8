/** A direction in input space. */
export interface InteractionImage {
  width: number;
  height: number;
  /** `[height, width]`, or `[3, height, width]` for red, green and blue; about 0 */
  values: readonly number[];
}

/** A direction of a node layer. */
export interface InteractionNode {
  /** Λ */
  size: number;
  /** whether it is the constant 1, which acts on everything */
  constant?: boolean;
  /** what stands in place of its number, such as the name of a class */
  label?: string;
  image?: InteractionImage;
}

export interface InteractionLayer {
  name: string;
  nodes: readonly InteractionNode[];
}

/** How strongly a direction acts on one of the next layer. */
export interface InteractionEdge {
  from: number;
  to: number;
  strength: number;
}

/** The edges of a section: a list, or all strengths as `[to][from]`. */
export type SectionEdges = readonly InteractionEdge[] | readonly (readonly number[])[];

/** A clustering of the graph's nodes. */
export interface InteractionModules {
  /** γ of the modularity that it maximises */
  resolution: number;
  /** `[layer][node]`, a module's number; below 0: in none */
  ofNode: readonly (readonly number[])[];
}

/** Accuracy when a section keeps only its strongest edges; those of the constant are always kept, and not counted. */
export interface AblationCurve {
  /** the section's first layer */
  layer: string;
  points: readonly { edges: number; accuracy: number }[];
  /** accuracy of the whole network */
  baseline: number;
  /** the fewest edges that hold the baseline, within the tolerance of the run; null where none do */
  needed: number | null;
}

/** The interaction graph in one basis. */
export interface InteractionBasis {
  kind: "lib" | "global" | "pca" | "neuron";
  layers: readonly InteractionLayer[];
  /** between each layer and the next */
  edges: readonly SectionEdges[];
  /** one for each resolution */
  modules?: readonly InteractionModules[];
  ablation?: readonly AblationCurve[];
}

/** The interaction graph of a network, in one basis or several. */
export interface InteractionView {
  title: string;
  bases: readonly [InteractionBasis, ...InteractionBasis[]];
}
