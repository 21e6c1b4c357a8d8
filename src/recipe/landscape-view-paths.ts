import type { Surface, SurfacePath } from "./landscape-view-data.js";
import { seriesColour } from "./line-chart.js";

/** The paths whose losses are drawn as lines below the surface: all but trajectories, whose checkpoints lie where the training left them. */
export function profiledPaths({ paths }: Surface): SurfacePath[] {
  return paths.filter(({ kind, points }) => kind !== "trajectory" && points.length > 1);
}

/** The colour of a path, on the surface and in the profile. */
export function pathColour(surface: Surface, path: SurfacePath): string {
  const index = profiledPaths(surface).indexOf(path);
  return index < 0 ? "var(--ink)" : seriesColour(index);
}

/** How far along the path each of its points is, from 0 to 1, by length in the plane. */
export function pathShares({ points }: SurfacePath): number[] {
  const lengths = [0];
  for (let i = 1; i < points.length; i++) lengths.push(lengths[i - 1]! + Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y));
  const whole = lengths.at(-1)!;
  return lengths.map((length, i) => (whole > 0 ? length / whole : i / Math.max(1, points.length - 1)));
}
