/**
 * What one update did to one junction, and how the junction stands after it. A unit is what moves: an edge, or a whole tile. Plain JSON; the first
 * record of a training has step 0 and tells how it began.
 */
export interface RewiringRecord {
  /** optimizer steps done */
  step: number;
  /** path of the layer in the model, such as `junctions.0` */
  junction: string;
  /** existing units; no update changes it */
  units: number;
  /** units that were pruned, and as many grown, in this update */
  moved: number;
  /** existing units that also existed at the start, as a share of those that exist now or did at the start (Jaccard) */
  overlap: number;
  /** places that have ever held a unit, as a share of all places: the in-time over-parametrisation rate of Liu et al., 2021 */
  explored: number;
  /** share of the edges that lie inside a group; null without groups or edges */
  within: number | null;
  /** Newman's modularity of the junction as a bipartite graph, with its groups as communities (Barber, 2007, equation 16); null without groups or edges */
  modularity: number | null;
  /** outputs that no edge reaches, or that were 0 for every example of the last batch looked at */
  deadUnits: number;
  /** `[groups · groups]`, outputs before inputs: existing edges as a share of all edges of that pair; null without groups */
  densities: number[] | null;
}
