import { randomStream } from "../../../src/data/index.js";
import { edgePattern, type EdgePattern, MaskedConv2d, MaskedLinear, type SparseLayer, type Structure, TileLinear, type TilePattern, tilePattern, type Units } from "../../../src/g2g/index.js";
import type { Tensor } from "../../../src/tensor/index.js";

/** The sparse layers of a feed-forward network. */
export type LinearLayer = MaskedLinear | TileLinear;

/** A grid of edges, filled by `exists`. */
export function edgeUnits(rows: number, columns: number, exists: ArrayLike<number>, labels: Units["labels"] = null): Units {
  return { rows, columns, side: 1, exists: Uint8Array.from(exists), labels, widths: new Int32Array(columns).fill(1), rowsKeepCount: false };
}

/** 20 inputs in 2 groups of edges to 12 outputs. */
export function smallEdges(seed = 1): EdgePattern {
  return edgePattern({ inputs: 20, outputs: 12, grouping: "index", groups: 2, within: 0.6, between: 0.3, junction: 0, random: randomStream(seed) });
}

/** 6 tiles of 4 inputs, the last with 2, to 4 of outputs: 22 inputs, 16 outputs, 2 groups. */
export function smallTiles(seed = 1): TilePattern {
  return tilePattern({ inputs: 22, outputs: 16, grouping: "index", groups: 2, within: 1, between: 0.3, tile: 4, junction: 0, random: randomStream(seed) });
}

/** The numbers of a tensor. */
export const numbers = (tensor: Tensor): number[] => Array.from(tensor.detach().contiguous().toTypedArray() as Float32Array, Number);

/** A matrix, row by row. */
export function matrix(tensor: Tensor): number[][] {
  const [, columns] = tensor.shape as [number, number];
  const all = numbers(tensor);
  return Array.from({ length: all.length / columns }, (_, row) => all.slice(row * columns, (row + 1) * columns));
}

/** What moves in a layer, counted without the code under test. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly side: number;
  readonly inputs: number;
  readonly tiled: boolean;
  readonly groups: number | null;
  /** group of a row, and of a column; 0 without groups */
  readonly outputGroup: (row: number) => number;
  readonly inputGroup: (column: number) => number;
}

export function gridOf(layer: SparseLayer): Grid {
  const { pattern } = layer;
  const groupOf = (side: "inputs" | "outputs") => (unit: number) => pattern.labels?.[side][unit] ?? 0;
  const common = { inputs: pattern.inputs, groups: pattern.labels?.groups ?? null, outputGroup: groupOf("outputs"), inputGroup: groupOf("inputs") };
  return pattern.kind === "edges"
    ? { rows: pattern.outputs, columns: pattern.inputs, side: 1, tiled: false, ...common }
    : { rows: pattern.outputTiles, columns: pattern.inputTiles, side: pattern.tile, tiled: true, ...common };
}

/** Where units exist now, ascending, read from the layer's own buffers. */
export function existingPlaces(layer: SparseLayer): number[] {
  const grid = gridOf(layer);
  const { columns } = grid;
  if (!(layer instanceof TileLinear)) {
    const mask = numbers(layer.mask);
    return Array.from({ length: grid.rows * columns }, (_, place) => place).filter((place) => {
      const marks = new Set(pairs(grid, place).map((pair) => mask[pair]));
      if (marks.size > 1) throw new Error(`place ${place} holds part of a unit`);
      return marks.has(1);
    });
  }
  const starts = numbers(layer.rows);
  const row = (position: number) => starts.findLastIndex((start) => start <= position);
  return numbers(layer.columns).map((column, position) => row(position) * columns + column).sort((a, b) => a - b);
}

/** The pairs of an output and an input under a place: `output · inputs + input` each. */
export function pairs(grid: Grid, place: number): number[] {
  const { side, columns, inputs } = grid;
  const [row, column] = [Math.floor(place / columns), place % columns];
  return Array.from({ length: side }, (_, i) => Array.from({ length: width(grid, column) }, (_, j) => (row * side + i) * inputs + column * side + j)).flat();
}

/** Real inputs under a column. */
export const width = ({ inputs, side }: Grid, column: number): number => Math.min(side, inputs - column * side);

/** The weights of a place, as positions in the layer's weight and its moments; those under the padding of a ragged tile included. */
export function storage(layer: SparseLayer, place: number): number[] {
  if (layer instanceof MaskedLinear) return [place];
  const grid = gridOf(layer);
  const { columns, side } = grid;
  if (layer instanceof MaskedConv2d) {
    const size = layer.kernelSize ** 2;
    return pairs(grid, place).flatMap((pair) => Array.from({ length: size }, (_, pixel) => pair * size + pixel));
  }
  const table = numbers(layer.columns);
  const starts = numbers(layer.rows);
  const row = Math.floor(place / columns);
  const position = table.findIndex((column, position) => column === place % columns && position >= starts[row]! && position < starts[row + 1]!);
  return Array.from({ length: side * side }, (_, index) => position * side * side + index);
}

/** Two places exchange units when their keys are equal; null takes part in no move. */
export function moveKey(grid: Grid, structure: Structure, place: number): string | null {
  const [row, column] = [Math.floor(place / grid.columns), place % grid.columns];
  const [from, to] = [grid.inputGroup(column), grid.outputGroup(row)];
  if (width(grid, column) < grid.side) return null;
  if (structure === "interOnly" && from === to) return null;
  return [grid.tiled ? `row ${row}` : "", structure === "budget" ? `${from} to ${to}` : ""].join();
}

/** The layer's weight as one dense matrix, `[outputs][inputs]`. */
export const denseWeight = (layer: LinearLayer): number[][] => matrix(layer instanceof TileLinear ? layer.expandedWeight() : layer.weight);

/** One number a unit from one a connection: of an edge the absolute value or itself, of a tile the root mean square or the mean of its real connections. */
export function unitValues(grid: Grid, values: number[][], kind: "norm" | "mean"): number[] {
  return Array.from({ length: grid.rows * grid.columns }, (_, place) => {
    const [row, column] = [Math.floor(place / grid.columns), place % grid.columns];
    let sum = 0;
    for (let i = row * grid.side; i < (row + 1) * grid.side; i++) {
      for (let j = column * grid.side; j < column * grid.side + width(grid, column); j++) sum += kind === "norm" ? values[i]![j]! ** 2 : values[i]![j]!;
    }
    const mean = sum / (grid.side * width(grid, column));
    return kind === "norm" ? Math.sqrt(mean) : mean;
  });
}

/** The candidates in order of score, each taken while its cell has room, until there are `count`. */
export function greedyLowest(candidates: readonly number[], score: (place: number) => number, limits: { count: number; cell: (place: number) => unknown; room: Map<unknown, number> }): number[] {
  const room = new Map(limits.room);
  const chosen: number[] = [];
  for (const place of [...candidates].sort((a, b) => score(a) - score(b))) {
    const left = room.get(limits.cell(place)) ?? 0;
    if (left === 0 || chosen.length === limits.count) continue;
    room.set(limits.cell(place), left - 1);
    chosen.push(place);
  }
  return chosen.sort((a, b) => a - b);
}

/** How many of the items have each key. */
export function tally<Item, Key>(items: Iterable<Item>, key: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
