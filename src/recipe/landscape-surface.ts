import {
  disposeWeights,
  evaluateAt,
  evaluatePlane,
  lineBarrier,
  type Plane,
  type PlanePoint,
  type PlaneSurface,
  project,
  type Sample,
  scaled,
  type Weights,
} from "../landscape/index.js";
import type { Layer } from "../nn/index.js";
import type { Surface, SurfaceMark, SurfacePath } from "./landscape-view-data.js";

/** A plane to draw, with the networks to mark on it and the ways between them. */
export interface PlaneDrawing {
  name: string;
  plane: Plane;
  networks: readonly (readonly [name: string, weights: Weights])[];
  /** straight lines, from one of the networks to another */
  chords: readonly (readonly [from: number, to: number, name: string])[];
  /** other ways, each point made when it is its turn */
  ways?: readonly { name: string; kind: SurfacePath["kind"]; points: readonly (() => Weights)[] }[];
  /** seen about all this, in parts of its extent, which counts as 1 at least; default 0.4 */
  room?: number;
}

export interface SurfaceOptions {
  sample: Sample;
  /** lines along each axis */
  resolution: number;
  /** places that are known already */
  known?: readonly PlanePoint[];
  onPoint?: (point: PlanePoint, done: number, total: number) => void;
  signal: AbortSignal;
}

/** The same plane from its other side: what was above the axis between the first two networks is before it. */
export function fromBehind({ origin, u, v }: Plane): Plane {
  return { origin, u, v: scaled(v, -1) };
}

/** Evaluates a plane about what is to be seen on it. Networks off the plane keep their own losses and tell how far off they are. */
export async function evaluateSurface(
  model: Layer,
  { name, plane, networks, chords, ways = [], room = 0.4 }: PlaneDrawing,
  { sample, resolution, known = [], onPoint, signal }: SurfaceOptions,
): Promise<{ surface: Surface; found: PlaneSurface }> {
  const placed = (weights: Weights) => {
    const { x, y, offPlane } = project(plane, weights);
    const { loss, error } = evaluateAt(model, weights, { sample });
    return { x, y, offPlane, loss, accuracy: error === null ? null : 1 - error };
  };
  const marks = networks.map(([name, weights]): SurfaceMark => ({ name, ...placed(weights) }));
  const paths: SurfacePath[] = [];
  for (const [from, to, name] of chords) {
    const line = await lineBarrier(model, networks[from]![1], networks[to]![1], { sample, points: 41, resolution: 0, signal });
    const [start, end] = [marks[from]!, marks[to]!];
    const points = line.points.map(({ t, loss, error }) => ({
      x: start.x + t * (end.x - start.x),
      y: start.y + t * (end.y - start.y),
      loss,
      accuracy: error === null ? null : 1 - error,
    }));
    paths.push({ name, kind: "chord", points });
  }
  for (const { name, kind, points } of ways) {
    const drawn = points.map((make) => {
      signal.throwIfAborted();
      const weights = make();
      const { offPlane: _, ...place } = placed(weights);
      disposeWeights(weights);
      return place;
    });
    paths.push({ name, kind, points: drawn });
  }
  const seen = [...marks, ...paths.flatMap(({ points }) => points)];
  const found = await evaluatePlane(model, plane, {
    sample,
    x: range(
      seen.map(({ x }) => x),
      room,
    ),
    y: range(
      seen.map(({ y }) => y),
      room,
    ),
    resolution,
    known,
    onPoint,
    signal,
  });
  const accuracy = found.error?.map((row) => row.map((error) => 1 - error)) ?? null;
  return { surface: { name, x: found.x, y: found.y, loss: found.loss, accuracy, marks, paths }, found };
}

/** The values with room about them; one unit to each side where they are one. */
function range(values: readonly number[], room: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const beside = high - low < 1e-6 ? 1 : room * Math.max(1, high - low);
  return [low - beside, high + beside];
}
