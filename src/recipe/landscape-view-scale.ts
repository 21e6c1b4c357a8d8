import type { Surface } from "./landscape-view-data.js";

/** How losses become heights and colours: logarithmically above the lowest, up to a cap above which they hardly rise and keep one colour. */
export interface LossScale {
  low: number;
  cap: number;
  /** losses of the iso-lines, ascending, between `low` and `cap` */
  levels: number[];
}

/** The cap lies so many times as high above the lowest loss as the highest loss on a path or at a mark. */
const HEADROOM = 2;
/** Without paths and marks: the share of the grid below the cap. */
const SHARE = 0.8;
const LEVELS = 11;

/**
 * One scale for surfaces that are to be compared. What networks and the ways between them reach stays well below the cap; the corners of a plane, where the loss may be
 * a thousand times as high, do not press the valleys flat.
 */
export function lossScale(surfaces: readonly Surface[]): LossScale {
  const grid = surfaces.flatMap(({ loss }) => loss.flat()).filter(Number.isFinite).sort((a, b) => a - b);
  const shown = surfaces.flatMap(({ marks, paths }) => [...marks, ...paths.flatMap(({ points }) => points)].map(({ loss }) => loss)).filter(Number.isFinite);
  const all = [...grid, ...shown];
  const low = all.reduce((a, b) => Math.min(a, b), Infinity);
  const top = all.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(low < top)) return { low: Number.isFinite(low) ? low : 0, cap: (Number.isFinite(low) ? low : 0) + 1, levels: [] };
  const reached = shown.reduce((a, b) => Math.max(a, b), low);
  const wanted = reached > low ? low + HEADROOM * (reached - low) : grid[Math.floor(SHARE * (grid.length - 1))] ?? top;
  const cap = wanted > low ? Math.min(top, wanted) : top;
  return { low, cap, levels: roundLevels(low, cap) };
}

/** Levels at even heights, with as few digits as keep them apart. */
function roundLevels(low: number, cap: number): number[] {
  const exact = Array.from({ length: LEVELS }, (_, i) => low + ((cap - low) * Math.expm1(((i + 1) / (LEVELS + 1)) * Math.log1p(BEND))) / BEND);
  for (let digits = 2; digits < 8; digits++) {
    const levels = exact.map((level) => Number(level.toPrecision(digits)));
    if (levels.every((level, i) => level > (levels[i - 1] ?? low) && level < cap)) return levels;
  }
  return exact;
}

/** How strongly the scale is bent: the lowest fortieth of the losses takes a fifth of the height. */
const BEND = 40;

/** What lies above the cap rises by at most so much more. */
const RIM = 0.15;

/**
 * The height of a loss: 0 for `low`, 1 for `cap`, `h = log(1 + b (L - low) / (cap - low)) / log(1 + b)`. Above the cap the slope fades, `1 + r (1 - exp((1 - h) / r))`,
 * so that the surface has no edge there; what is not finite is at `1 + r`.
 */
export function lossHeight({ low, cap }: Pick<LossScale, "low" | "cap">, loss: number): number {
  if (!Number.isFinite(loss)) return 1 + RIM;
  const height = Math.log1p(BEND * Math.max(0, (loss - low) / (cap - low))) / Math.log1p(BEND);
  return height <= 1 ? height : 1 + RIM * -Math.expm1((1 - height) / RIM);
}
