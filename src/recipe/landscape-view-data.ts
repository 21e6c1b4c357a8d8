import type { MatrixChart } from "./matrix-chart.js";

/** A surface over a plane of weight space, as the view and the contour drawing take it. */
export interface Surface {
  /** what the plane is, such as `before matching` */
  name: string;
  /** ascending */
  x: readonly number[];
  y: readonly number[];
  /** `[y][x]` */
  loss: readonly (readonly number[])[];
  /** share of right answers, `[y][x]`; null where there are no classes */
  accuracy: readonly (readonly number[])[] | null;
  marks: readonly SurfaceMark[];
  paths: readonly SurfacePath[];
  /** which pairs of layers make the barriers of the lines */
  ledgers?: readonly MatrixChart[];
}

/** A network on the plane, or its projection. */
export interface SurfaceMark {
  name: string;
  x: number;
  y: number;
  /** the network's own, which off the plane is not that of the surface below it */
  loss: number;
  accuracy: number | null;
  /** distance from the plane, in units of weight space; 0 on it */
  offPlane: number;
}

/** A way over the surface. */
export interface SurfacePath {
  name: string;
  /** `chord`: the straight line between two networks; `crest`: from a fork over the middle of its children; `curve`: a trained path; `trajectory`: checkpoints of a training */
  kind: "chord" | "crest" | "curve" | "trajectory";
  points: readonly { x: number; y: number; loss: number; accuracy: number | null }[];
}

/** One or more surfaces that show the same networks. */
export interface LandscapeView {
  title: string;
  surfaces: readonly [Surface, ...Surface[]];
}
