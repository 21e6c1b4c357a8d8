/** A closed ring of `[x, y]` corners; the last is joined to the first. */
export type Ring = [number, number][];

/**
 * Where a function on a grid is at least `level`: rings of the region, holes among them (fill by the even-odd rule). Marching squares with linear interpolation on
 * the edges of the cells; a saddle is joined where the mean of its four corners reaches the level. At the border of the grid rings run along the border.
 *
 * @param values `[y][x]`, finite
 */
export function contourRegion(x: readonly number[], y: readonly number[], values: readonly (readonly number[])[], level: number): Ring[] {
  const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);
  // Around the grid lies a belt of no width and -∞, which closes the rings.
  const value = (i: number, j: number): number => values[j]?.[i] ?? -Infinity;
  const next = new Map<string, string>();
  const corner = new Map<string, [number, number]>();
  for (let j = -1; j < y.length; j++) {
    for (let i = -1; i < x.length; i++) {
      // Counter-clockwise.
      const corners: [number, number][] = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
      const heights = corners.map(([a, b]) => value(a, b));
      const inside = heights.map((height) => height >= level);
      if (inside.every((one) => one === inside[0])) continue;
      const edges = [`h${i},${j}`, `v${i + 1},${j}`, `h${i},${j + 1}`, `v${i},${j}`];
      const leaving = [0, 1, 2, 3].filter((k) => inside[k] && !inside[(k + 1) % 4]);
      const joined = heights.reduce((sum, height) => sum + height, 0) / 4 >= level;
      for (const k of leaving) {
        const [[ai, aj], [bi, bj]] = [corners[k]!, corners[(k + 1) % 4]!];
        const part = (level - heights[k]!) / (heights[(k + 1) % 4]! - heights[k]!);
        const at = (axis: readonly number[], from: number, to: number): number => {
          const [start, end] = [axis[clamp(from, axis.length)]!, axis[clamp(to, axis.length)]!];
          return start + part * (end - start);
        };
        corner.set(edges[k]!, [at(x, ai, bi), at(y, aj, bj)]);
        // A ring that leaves the cell's border on one edge comes back on the next one, or, where a saddle is parted, on the one before.
        const back = joined || leaving.length === 1 ? [1, 2, 3] : [3];
        next.set(edges[k]!, edges[back.map((step) => (k + step) % 4).find((edge) => !inside[edge] && inside[(edge + 1) % 4])!]!);
      }
    }
  }
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    if (!next.has(start)) continue;
    const ring: Ring = [];
    let edge = start;
    for (let following = next.get(edge); following !== undefined; following = next.get(edge)) {
      ring.push(corner.get(edge)!);
      next.delete(edge);
      edge = following;
    }
    rings.push(ring);
  }
  return rings;
}
