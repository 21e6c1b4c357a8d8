import { checkProbability, expectedDensity, type GroupPatternOptions } from "./edge-pattern.js";
import { groupLabels, PatternError, shuffled } from "./groups.js";
import type { TilePattern } from "./pattern.js";

/**
 * The group-to-group pattern in whole tiles: tiles inside a group exist (each with probability `within`, as an exact share), and
 * tiles between groups are chosen at random until every row of output tiles reads the same number of input tiles,
 *
 *     fanIn = round(d · inputTiles),  d = within / G + (1 - 1 / G) · between
 *
 * the density nearest to the asked one. 8 groups, 1.0, 0.15 and width 1024 in tiles of 64 give fanIn 4 of 16: density 0.25.
 *
 * Groups are groups of tiles (so `mixer` interleaves tiles). Outputs must be cut evenly: groups of equal size, whole tiles. Inputs need
 * not: the last tile may be ragged, and the groups of input tiles differ by at most one tile (784 pixels in tiles of 64: 13 tiles, the last
 * one 16 wide, in groups of 2, 2, 2, 2, 2, 1, 1, 1).
 *
 * @throws PatternError for a width or a group size that tiles do not divide, fewer input tiles than groups, or no way to a constant fan-in.
 */
export function tilePattern(options: GroupPatternOptions & { tile: number }): TilePattern {
  const { inputs, outputs, groups, within, between, random, tile } = options;
  checkProbability("within", within);
  checkProbability("between", between);
  checkTiles(inputs, outputs, groups, tile);
  const inputTiles = Math.ceil(inputs / tile);
  const outputTiles = outputs / tile;
  const labels = groupLabels({ ...options, inputs: inputTiles, outputs: outputTiles });

  const asked = expectedDensity(labels, within, between) * inputTiles;
  const insideCounts = Array.from({ length: groups }, (_, group) => Math.round(within * labels.inputs.filter((label) => label === group).length));
  if (between === 0 && Math.max(...insideCounts) === 0) {
    throw new PatternError(
      `within: ${within} of the input tiles of a group is less than half a tile, and between: 0 adds none; give a larger probability within or between, or a smaller tile`,
    );
  }
  const fanIn = Math.max(1, Math.round(asked), ...insideCounts);

  const columns = new Int32Array(outputTiles * fanIn);
  for (let row = 0; row < outputTiles; row++) {
    const group = labels.outputs[row]!;
    const own: number[] = [];
    const foreign: number[] = [];
    labels.inputs.forEach((label, column) => (label === group ? own : foreign).push(column));
    const inside = shuffled(own, random);
    const kept = inside.subarray(0, insideCounts[group]!);
    const spare = inside.subarray(kept.length);
    if (between === 0 && kept.length < fanIn) {
      throw new PatternError(
        `between: 0 leaves some rows with ${kept.length} and others with ${fanIn} input tiles, because ${inputTiles} input tiles do not divide into ${groups} equal groups; ` +
          `give a between-group probability above 0, or inputs that are a multiple of ${groups * tile}`,
      );
    }
    const chosen = [...kept, ...shuffled(foreign, random), ...spare].slice(0, fanIn).sort((a, b) => a - b);
    columns.set(chosen, row * fanIn);
  }
  return { kind: "tiles", inputs, outputs, tile, inputTiles, outputTiles, fanIn, columns, labels };
}

const USUAL_TILES = [128, 64, 32, 16];

function checkTiles(inputs: number, outputs: number, groups: number, tile: number): void {
  if (!Number.isInteger(tile) || tile < 1) throw new PatternError(`tile: ${tile} is not the side of a tile; use 16, 32, 64 or 128`);
  if (outputs % tile !== 0) {
    throw new PatternError(`width: ${outputs} cannot be cut into tiles of ${tile}; use a width of ${nearestMultiples(outputs, tile)}${orTile(outputs)}`);
  }
  if (outputs % (groups * tile) !== 0) {
    const tiles = outputs / tile;
    throw new PatternError(
      `groups: ${groups} groups of a width of ${outputs} are not whole tiles of ${tile} (a group has ${Number((outputs / groups).toFixed(2))} units); ` +
        `use ${nearestDivisors(tiles, groups)} groups, or a width of ${nearestMultiples(outputs, groups * tile)}${orTile(outputs / groups)}`,
    );
  }
  const inputTiles = Math.ceil(inputs / tile);
  if (inputTiles < groups) {
    const smaller = USUAL_TILES.find((side) => side < tile && Math.ceil(inputs / side) >= groups && outputs % (groups * side) === 0);
    const fewer = divisors(outputs / tile).findLast((divisor) => divisor <= inputTiles);
    throw new PatternError(
      `tile: ${inputs} inputs make only ${inputTiles} of ${tile}, fewer than the ${groups} groups; ` +
        `use ${smaller === undefined ? "" : `a tile of ${smaller}, or `}${fewer} ${fewer === 1 ? "group" : "groups"}`,
    );
  }
}

function nearestMultiples(value: number, factor: number): string {
  const below = Math.floor(value / factor) * factor;
  return below === 0 ? `${factor}` : `${below} or ${below + factor}`;
}

/** The divisors of `value` next to `near` on both sides. */
function nearestDivisors(value: number, near: number): string {
  const below = divisors(value).findLast((divisor) => divisor < near);
  const above = divisors(value).find((divisor) => divisor > near);
  return [below, above].filter((divisor) => divisor !== undefined).join(" or ");
}

function divisors(value: number): number[] {
  return Array.from({ length: value }, (_, i) => i + 1).filter((divisor) => value % divisor === 0);
}

function orTile(units: number): string {
  const fitting = USUAL_TILES.find((side) => units % side === 0);
  return fitting === undefined ? "" : `, or a tile of ${fitting}`;
}
