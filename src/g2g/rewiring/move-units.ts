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

function moveMask(layer: MaskedLinear | MaskedConv2d, units: Units, { pruned, grown }: Move, { moments, newWeights, random }: MoveOptions): void {
  const { device } = layer.weight;
  const [left, came] = [connections(units, pruned).to(device), connections(units, grown).to(device)];
  const pairs = layer.mask.numel();
  layer.mask.view([-1]).indexFill_(0, left, 0).indexFill_(0, came, 1);
  // A pair of channels has a whole kernel of weights.
  for (const values of [layer.weight, ...moments]) values.view([pairs, -1]).indexFill_(0, left, 0).indexFill_(0, came, 0);
  if (newWeights === "zero") return;
  const generator = new Generator(random.next());
  const fresh = layer instanceof MaskedConv2d ? initialKernels(layer.pattern, layer.kernelSize, generator) : initialWeight(layer.pattern, generator);
  layer.weight.view([pairs, -1]).indexCopy_(0, came, fresh.to(device).view([pairs, -1]).indexSelect(0, came));
}

/** The pairs of input and output under units: `output · inputs + input` each. @returns int64 `[pairs]` */
function connections({ columns, side, widths }: Units, places: Int32Array): Tensor {
  if (side === 1) return tensor(places).to("int64");
  const inputs = widths.reduce((sum, width) => sum + width, 0);
  const pairs: bigint[] = [];
  for (const place of places) {
    const [row, column] = [Math.floor(place / columns) * side, (place % columns) * side];
    for (let i = row; i < row + side; i++) for (let j = column; j < column + widths[place % columns]!; j++) pairs.push(BigInt(i * inputs + j));
  }
  return tensor(BigInt64Array.from(pairs));
}

function moveTiles(layer: TileLinear, { columns }: Units, { pruned, grown }: Move, { moments, newWeights, random }: MoveOptions): void {
  const { fanIn, columns: table } = layer.pattern;
  const leaving = new Set(pruned);
  // Both lists are ascending, and every row has as many of one as of the other: the i-th position that is left takes the i-th place that is grown.
  const positions = [...table.keys()].filter((position) => leaving.has(Math.floor(position / fanIn) * columns + table[position]!));
  positions.forEach((position, index) => (table[position] = grown[index]! % columns));
  layer.columns.copyFrom_(BigInt64Array.from(table, BigInt));
  const index = tensor(BigInt64Array.from(positions, BigInt)).to(layer.weight.device);
  for (const values of [layer.weight, ...moments]) values.indexFill_(0, index, 0);
  if (newWeights === "zero") return;
  layer.weight.indexCopy_(0, index, initialWeight(layer.pattern, new Generator(random.next())).to(layer.weight.device).indexSelect(0, index));
}
