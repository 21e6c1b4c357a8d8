import type { RandomStream } from "../../data/index.js";
import { Generator, noGrad, scope, tensor, type Tensor } from "../../tensor/index.js";
import { initialKernels, initialWeight } from "../initialise.js";
import { MaskedConv2d } from "../masked-conv2d.js";
import type { MaskedLinear } from "../masked-linear.js";
import { TileLinear } from "../tile-linear.js";
import type { SparseLayer } from "./sparse-layer.js";
import type { Units } from "./units.js";

/** What a grown unit starts with: `zero`, or `scaled`, a weight as the layer's first ones were drawn. */
export type NewWeights = "zero" | "scaled";

/** A move: as many units grown as pruned; with tiles, in every row. */
export interface Move {
  /** places, ascending */
  readonly pruned: Int32Array;
  /** places, ascending */
  readonly grown: Int32Array;
}

interface MoveOptions {
  /** the optimizer's tensors of the layer's weight, each of its shape */
  moments: readonly Tensor[];
  newWeights: NewWeights;
  /** draws the new weights, if they are not zero */
  random: RandomStream;
}

/** Moves units of a layer. The optimizer's moments of everything that left or came are zero afterwards, and so is every absent weight. */
export function moveUnits(layer: SparseLayer, units: Units, move: Move, options: MoveOptions): void {
  if (move.pruned.length === 0) return;
  noGrad(() => scope(() => (layer instanceof TileLinear ? moveTiles(layer, units, move, options) : moveMask(layer, units, move, options))));
}

function moveMask(layer: MaskedLinear | MaskedConv2d, { columns, side, widths }: Units, { pruned, grown }: Move, { moments, newWeights, random }: MoveOptions): void {
  const inputs = layer.mask.size(1) as number;
  const mask = layer.mask.toTypedArray() as Float32Array;
  const write = (into: Float32Array | Uint8Array, places: Int32Array, value: number) => {
    for (const place of places) {
      const [row, column] = [Math.floor(place / columns), place % columns];
      for (let i = row * side; i < (row + 1) * side; i++) into.fill(value, i * inputs + column * side, i * inputs + column * side + widths[column]!);
    }
  };
  write(mask, pruned, 0);
  write(mask, grown, 1);
  layer.mask.copyFrom_(mask);
  const spread = (bits: Tensor) => bits.view([...layer.mask.shape, ...layer.weight.shape.slice(2).map(() => 1)]);
  // A place that was absent holds a weight and moments of 0 already, so this also starts what was grown.
  for (const values of [layer.weight, ...moments]) values.mul_(spread(layer.mask));
  if (newWeights === "zero") return;
  const generator = new Generator(random.next());
  const fresh = layer instanceof MaskedConv2d ? initialKernels(layer.pattern, layer.kernelSize, generator) : initialWeight(layer.pattern, generator);
  const isNew = new Uint8Array(mask.length);
  write(isNew, grown, 1);
  layer.weight.add_(fresh.mul_(spread(tensor(isNew).view(layer.mask.shape))));
}

function moveTiles(layer: TileLinear, { columns }: Units, { pruned, grown }: Move, { moments, newWeights, random }: MoveOptions): void {
  const { fanIn, columns: table } = layer.pattern;
  const leaving = new Set(pruned);
  // Both lists are ascending, and every row has as many of one as of the other: the i-th position that is left takes the i-th place that is grown.
  const positions = [...table.keys()].filter((position) => leaving.has(Math.floor(position / fanIn) * columns + table[position]!));
  positions.forEach((position, index) => (table[position] = grown[index]! % columns));
  layer.columns.copyFrom_(BigInt64Array.from(table, BigInt));
  const index = tensor(BigInt64Array.from(positions, BigInt));
  for (const values of [layer.weight, ...moments]) values.indexFill_(0, index, 0);
  if (newWeights === "zero") return;
  layer.weight.indexCopy_(0, index, initialWeight(layer.pattern, new Generator(random.next())).indexSelect(0, index));
}
