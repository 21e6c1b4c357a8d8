/*
 * What the view's script computes, apart from the page so that it can be tested. The functions run in the browser as their own text (`GEOMETRY_SCRIPT`): they refer to
 * nothing but one another and the height of the scene.
 */

/** A surface in the scene: `x` to the right, `y` away from the viewer, each within [-1, 1]; heights from 0 to little above 1, row by row. */
export interface Mesh {
  x: number[];
  y: number[];
  height: number[];
}

/** Where the eye is: turned about the vertical by `yaw`, above the horizon by `pitch` (both in radians), and `distance` from the middle. */
export interface Camera {
  yaw: number;
  pitch: number;
  distance: number;
  /** width of the picture over its height */
  aspect: number;
}

export type Vector = [number, number, number];

/** Height of the loss at the cap in the scene, where `y` of the mesh is `-z`. */
export const SCENE_HEIGHT = 0.68;

/** Eye, its three axes, its distance from the middle, and the tangent of half the angle of view. */
export function cameraFrame({ yaw, pitch, distance, aspect }: Camera): { eye: Vector; forward: Vector; right: Vector; up: Vector; far: number; tangent: number } {
  const back: Vector = [Math.cos(pitch) * Math.sin(yaw), Math.sin(pitch), Math.cos(pitch) * Math.cos(yaw)];
  const right: Vector = [Math.cos(yaw), 0, -Math.sin(yaw)];
  const up: Vector = [back[1] * right[2] - back[2] * right[1], back[2] * right[0] - back[0] * right[2], back[0] * right[1] - back[1] * right[0]];
  // Near the zenith the eye goes far away and sees a narrower angle: from above, the surface is a map without perspective.
  const narrowing = 1 - 0.85 * Math.min(1, Math.max(0, (pitch - 1.1) / (Math.PI / 2 - 1.1)));
  const far = distance / narrowing;
  // A narrow picture sees as much from side to side as a wide one.
  const tangent = 0.35 * narrowing * Math.max(1, 1.35 / aspect);
  return { eye: [far * back[0], 0.13 + far * back[1], far * back[2]], forward: [-back[0], -back[1], -back[2]], right, up, far, tangent };
}

/** The camera as a matrix, column by column, for points `[x, y, z, 1]` of the scene. */
export function cameraMatrix(camera: Camera): number[] {
  const { eye, forward, right, up, tangent } = cameraFrame(camera);
  const [near, far] = [0.1, 100];
  const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const [sx, sy, sz] = [1 / (tangent * camera.aspect), 1 / tangent, (far + near) / (far - near)];
  const shift = (-2 * far * near) / (far - near);
  const column = (k: 0 | 1 | 2): number[] => [sx * right[k], sy * up[k], sz * forward[k], forward[k]];
  return [...column(0), ...column(1), ...column(2), -sx * dot(right, eye), -sy * dot(up, eye), -sz * dot(forward, eye) + shift, -dot(forward, eye)];
}

/** Where a point of the scene is in the picture: from 0 to 1 to the right and down. */
export function projectPoint(matrix: readonly number[], [x, y, z]: Vector): { x: number; y: number } {
  const row = (k: number): number => matrix[k]! * x + matrix[4 + k]! * y + matrix[8 + k]! * z + matrix[12 + k]!;
  return { x: (1 + row(0) / row(3)) / 2, y: (1 - row(1) / row(3)) / 2 };
}

/** The last index, but the very last, whose value is not above the one wanted; 0 when all are above. */
export function cellOf(values: readonly number[], wanted: number): number {
  let [low, high] = [0, values.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (values[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Height of the mesh, whose cells are halved from their lower left to their upper right corners; outside, that of the border. */
export function heightAt({ x, y, height }: Mesh, atX: number, atY: number): number {
  const [i, j] = [cellOf(x, atX), cellOf(y, atY)];
  const part = (values: readonly number[], k: number, at: number): number => Math.min(1, Math.max(0, (at - values[k]!) / (values[k + 1]! - values[k]!)));
  const [a, b] = [part(x, i, atX), part(y, j, atY)];
  const corner = (right: number, up: number): number => height[(j + up) * x.length + i + right]!;
  const lower = corner(0, 0);
  const upper = corner(1, 1);
  return a >= b ? lower + a * (corner(1, 0) - lower) + b * (upper - corner(1, 0)) : lower + b * (corner(0, 1) - lower) + a * (upper - corner(0, 1));
}

/** Where the ray through a point of the picture first meets the mesh, in its coordinates; null where it misses. */
export function pickPoint(mesh: Mesh, camera: Camera, picture: { x: number; y: number }): { x: number; y: number } | null {
  const { eye, forward, right, up, far, tangent } = cameraFrame(camera);
  const [across, rise] = [(2 * picture.x - 1) * tangent * camera.aspect, (1 - 2 * picture.y) * tangent];
  const ray = [0, 1, 2].map((k) => forward[k]! + across * right[k]! + rise * up[k]!);
  const at = (t: number): { x: number; y: number; above: number } => {
    const [x, y] = [eye[0] + t * ray[0]!, -(eye[2] + t * ray[2]!)];
    return { x, y, above: eye[1] + t * ray[1]! - SCENE_HEIGHT * heightAt(mesh, x, y) };
  };
  const inside = ({ x, y }: { x: number; y: number }): boolean => x >= mesh.x[0]! && x <= mesh.x.at(-1)! && y >= mesh.y[0]! && y <= mesh.y.at(-1)!;
  const steps = 400;
  const [from, to] = [Math.max(0.1, far - 2), far + 2];
  for (let step = 1, before = at(from); step <= steps; step++) {
    const t = from + ((to - from) * step) / steps;
    const here = at(t);
    if (inside(here) && here.above <= 0) {
      let [low, high] = [inside(before) ? t - (to - from) / steps : t, t];
      for (let halving = 0; halving < 20; halving++) {
        const middle = (low + high) / 2;
        if (at(middle).above > 0) low = middle;
        else high = middle;
      }
      return { x: at(high).x, y: at(high).y };
    }
    before = here;
  }
  return null;
}

/** Between two meshes of the same size. */
export function mixMeshes(a: Mesh, b: Mesh, part: number): Mesh {
  const mix = (from: readonly number[], to: readonly number[]): number[] => from.map((value, i) => value + part * (to[i]! - value));
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), height: mix(a.height, b.height) };
}

/** A mesh with so many columns and rows, by linear interpolation between its own. */
export function resampleMesh(mesh: Mesh, columns: number, rows: number): Mesh {
  if (mesh.x.length === columns && mesh.y.length === rows) return mesh;
  const along = (values: readonly number[], count: number): number[] =>
    Array.from({ length: count }, (_, i) => {
      const at = (i * (values.length - 1)) / Math.max(1, count - 1);
      const k = Math.min(values.length - 2, Math.floor(at));
      return values[k]! + (at - k) * (values[k + 1]! - values[k]!);
    });
  const [x, y] = [along(mesh.x, columns), along(mesh.y, rows)];
  return { x, y, height: y.flatMap((b) => x.map((a) => heightAt(mesh, a, b))) };
}

const FUNCTIONS = [cameraFrame, cameraMatrix, projectPoint, cellOf, heightAt, pickPoint, mixMeshes, resampleMesh];

export const GEOMETRY_SCRIPT = [`const SCENE_HEIGHT = ${SCENE_HEIGHT};`, ...FUNCTIONS.map(String)].join("\n");
