import { scope, type Tensor } from "../tensor/index.js";
import type { GroupLabels } from "./groups.js";

/** Which edges of one junction exist, edge by edge (the paper's literal mask). */
export interface EdgePattern {
  readonly kind: "edges";
  readonly inputs: number;
  readonly outputs: number;
  /** `[outputs, inputs]` row by row, 1 where the edge exists */
  readonly mask: Uint8Array;
  readonly edges: number;
  /** null for a pattern without groups (the Erdős–Rényi control) */
  readonly labels: GroupLabels | null;
}

/**
 * Which square tiles of one junction exist. Every row of tiles reads the same number of input tiles (`fanIn`), so a junction
 * is one gather and one batched product.
 *
 * Inputs that do not fill the last tile are padded with zeros inside the layer; weights under the padding stay zero and are not counted.
 */
export interface TilePattern {
  readonly kind: "tiles";
  readonly inputs: number;
  readonly outputs: number;
  /** side of a tile in units */
  readonly tile: number;
  /** `ceil(inputs / tile)` */
  readonly inputTiles: number;
  /** `outputs / tile` */
  readonly outputTiles: number;
  /** input tiles per row of output tiles */
  readonly fanIn: number;
  /** `[outputTiles, fanIn]` row by row: the input tiles that each output tile reads, each once, in any order */
  readonly columns: Int32Array;
  /** labels of tiles, not of units */
  readonly labels: GroupLabels;
}

/** Every edge exists. */
export interface DensePattern {
  readonly kind: "dense";
  readonly inputs: number;
  readonly outputs: number;
}

export type Pattern = EdgePattern | TilePattern | DensePattern;

export function densePattern(inputs: number, outputs: number): DensePattern {
  return { kind: "dense", inputs, outputs };
}

/** The pattern that a mask `[outputs, inputs]` of zeros and ones stands for. */
export function edgesOf(mask: Tensor, labels: GroupLabels | null): EdgePattern {
  const [outputs, inputs] = mask.shape as [number, number];
  return scope(() => {
    const bits = mask.to("uint8");
    return { kind: "edges", inputs, outputs, mask: bits.toTypedArray() as Uint8Array, edges: Number(bits.sum().item()), labels };
  });
}

/** Existing edges of a pattern; edges from padding are not edges. */
export function countEdges(pattern: Pattern): number {
  if (pattern.kind === "dense") return pattern.inputs * pattern.outputs;
  if (pattern.kind === "edges") return pattern.edges;
  let edges = 0;
  for (const column of pattern.columns) edges += tileInputs(pattern, column) * pattern.tile;
  return edges;
}

/** Real (unpadded) inputs under input tile `column`. */
export function tileInputs(pattern: TilePattern, column: number): number {
  return Math.min(pattern.tile, pattern.inputs - column * pattern.tile);
}

/** Real inputs that each output reads, `[outputs]`. */
export function fanIns(pattern: Pattern): Int32Array {
  const counts = new Int32Array(pattern.outputs);
  if (pattern.kind === "dense") return counts.fill(pattern.inputs);
  if (pattern.kind === "edges") {
    for (let i = 0; i < pattern.outputs; i++) {
      let count = 0;
      for (let j = i * pattern.inputs; j < (i + 1) * pattern.inputs; j++) count += pattern.mask[j]!;
      counts[i] = count;
    }
    return counts;
  }
  for (let row = 0; row < pattern.outputTiles; row++) {
    let count = 0;
    for (let k = 0; k < pattern.fanIn; k++) count += tileInputs(pattern, pattern.columns[row * pattern.fanIn + k]!);
    counts.fill(count, row * pattern.tile, (row + 1) * pattern.tile);
  }
  return counts;
}

/** The pattern edge by edge: `[outputs, inputs]` row by row, 1 where an edge exists. */
export function expandMask(pattern: Pattern): Uint8Array {
  if (pattern.kind === "edges") return pattern.mask;
  const mask = new Uint8Array(pattern.outputs * pattern.inputs);
  if (pattern.kind === "dense") return mask.fill(1);
  pattern.columns.forEach((column, position) => {
    const row = Math.floor(position / pattern.fanIn);
    const start = column * pattern.tile;
    const width = tileInputs(pattern, column);
    for (let i = row * pattern.tile; i < (row + 1) * pattern.tile; i++) {
      mask.fill(1, i * pattern.inputs + start, i * pattern.inputs + start + width);
    }
  });
  return mask;
}

/** Labels of units: for tiles, every unit carries the label of its tile. Null where there are no groups. */
export function unitLabels(pattern: Pattern): GroupLabels | null {
  if (pattern.kind === "dense") return null;
  if (pattern.kind === "edges") return pattern.labels;
  const { labels, tile, inputs, outputs } = pattern;
  const spread = (tileLabels: Int32Array, units: number) => Int32Array.from({ length: units }, (_, i) => tileLabels[Math.floor(i / tile)]!);
  return { groups: labels.groups, inputs: spread(labels.inputs, inputs), outputs: spread(labels.outputs, outputs) };
}

/** Existing edges as a share of all edges of real units. */
export function density(pattern: Pattern): number {
  return countEdges(pattern) / (pattern.inputs * pattern.outputs);
}
