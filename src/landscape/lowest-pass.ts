import { LandscapeError } from "./landscape-error.js";

/** The lowest point that a way between two places must cross. */
export interface Pass {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
  /** how far above the higher of the two places */
  readonly height: number;
}

/**
 * The minimax point of a surface between two places: of all ways over the grid, the lowest highest point. The grid is flooded from below, and where the waters of both places meet,
 * there is the pass. In the plane alone: in the whole space there may be a lower one.
 *
 * @param surface lines ascending, loss `[y][x]`
 * @throws LandscapeError when a place is outside the surface.
 */
export function lowestPass(
  { x: xs, y: ys, loss }: { x: readonly number[]; y: readonly number[]; loss: readonly (readonly number[])[] },
  from: { x: number; y: number },
  to: { x: number; y: number },
): Pass {
  const nearest = (lines: readonly number[], value: number, axis: string) => {
    if (value < lines[0]! || value > lines.at(-1)!)
      throw new LandscapeError(`${axis} = ${value} is outside the surface, which goes from ${lines[0]} to ${lines.at(-1)}; widen its range`);
    return lines.reduce((best, line, i) => (Math.abs(line - value) < Math.abs(lines[best]! - value) ? i : best), 0);
  };
  const columns = xs.length;
  const place = (point: { x: number; y: number }) => nearest(ys, point.y, "y") * columns + nearest(xs, point.x, "x");
  const [start, end] = [place(from), place(to)];
  const height = (at: number) => loss[Math.floor(at / columns)]![at % columns]!;
  const parent = new Int32Array(columns * ys.length).fill(-1);
  const find = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const order = Array.from(parent.keys())
    .filter((at) => Number.isFinite(height(at)))
    .sort((a, b) => height(a) - height(b));
  for (const at of order) {
    parent[at] = at;
    const [row, column] = [Math.floor(at / columns), at % columns];
    for (let y = Math.max(0, row - 1); y <= Math.min(ys.length - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        const other = y * columns + x;
        if (parent[other] !== -1) parent[find(other)] = find(at);
      }
    }
    if (parent[start] !== -1 && parent[end] !== -1 && find(start) === find(end)) {
      return { x: xs[column]!, y: ys[row]!, loss: height(at), height: height(at) - Math.max(height(start), height(end)) };
    }
  }
  throw new LandscapeError("no way leads between the two places: the loss is not finite somewhere between them; narrow the range");
}
