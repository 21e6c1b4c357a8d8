import type { RandomStream } from "../../data/index.js";
import { noGrad, scope, tensor, type Tensor } from "../../tensor/index.js";
import { MaskedLinear } from "../masked-linear.js";
import { fanIns } from "../pattern.js";
import type { TileLinear } from "../tile-linear.js";
import type { SparseLayer } from "./sparse-layer.js";
import type { Units } from "./units.js";

/** What a grown unit starts with: nothing, or what `initialWeight` would give it. */
export type NewWeights = "zero" | "scaled";

/** A move: as many units grown as pruned; with tiles, in every row. */
export interface Move {
  /** places, ascending */
  readonly pruned: Int32Array;
  /** places, ascending */
  readonly grown: Int32Array;
}

/**
 * Moves units of a layer. The optimizer's moments of everything that left or came are zero afterwards, and so is every absent weight.
 *
 * @param moments the optimizer's tensors of the layer's weight, each of its shape
 * @param random draws the new weights, if they are not zero
 */
export function moveUnits(layer: SparseLayer, units: Units, move: Move, options: { moments: readonly Tensor[]; newWeights: NewWeights; random: RandomStream }): void {
  if (move.pruned.length === 0) return;
  noGrad(() => scope(() => (layer instanceof MaskedLinear ? moveEdges(layer, move, options) : moveTiles(layer, units, move, options))));
}

function moveEdges(layer: MaskedLinear, { pruned, grown }: Move, options: { moments: readonly Tensor[]; newWeights: NewWeights; random: RandomStream }): void {
  const mask = layer.mask.toTypedArray() as Float32Array;
  for (const place of pruned) mask[place] = 0;
  layer.mask.copyFrom_(mask);
  // A place that is absent now holds a weight and moments of 0, so this also starts what is grown, be it where something was pruned.
  for (const tensor of [layer.weight, ...options.moments]) tensor.mul_(layer.mask);
  for (const place of grown) mask[place] = 1;
  layer.mask.copyFrom_(mask);
  if (options.newWeights === "zero") return;
  const { inputs } = layer.pattern;
  const counts = fanIns(layer.pattern);
  const values = Float32Array.from(grown, (place) => startingWeight(counts[Math.floor(place / inputs)]!, options.random));
  layer.weight.view([-1]).indexCopy_(0, tensor(BigInt64Array.from(grown, BigInt)), tensor(values));
}

function moveTiles(layer: TileLinear, { columns }: Units, { pruned, grown }: Move, options: { moments: readonly Tensor[]; newWeights: NewWeights; random: RandomStream }): void {
  const { pattern } = layer;
  const table = pattern.columns;
  const leaving = new Set(pruned);
  // Both lists are ascending, and every row has as many of one as of the other: the i-th position that is left takes the i-th place that is grown.
  const positions = [...table.keys()]
    .filter((position) => leaving.has(Math.floor(position / pattern.fanIn) * columns + table[position]!));
  positions.forEach((position, index) => (table[position] = grown[index]! % columns));
  layer.columns.copyFrom_(BigInt64Array.from(table, BigInt));
  const index = tensor(BigInt64Array.from(positions, BigInt));
  for (const values of [layer.weight, ...options.moments]) values.indexFill_(0, index, 0);
  if (options.newWeights === "zero") return;
  const counts = fanIns(pattern);
  const values = Float32Array.from({ length: positions.length * pattern.tile ** 2 }, (_, i) => {
    const row = Math.floor(positions[Math.floor(i / pattern.tile ** 2)]! / pattern.fanIn);
    return startingWeight(counts[row * pattern.tile]!, options.random);
  });
  layer.weight.indexCopy_(0, index, tensor(values).view([-1, pattern.tile, pattern.tile]));
}

/** As `initialWeight`: uniform within ±1/√fanIn. */
function startingWeight(fanIn: number, random: RandomStream): number {
  return (2 * random.uniform() - 1) / Math.sqrt(fanIn);
}
