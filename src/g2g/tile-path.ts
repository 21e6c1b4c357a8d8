import type { DType } from "../tensor/index.js";

/**
 * How a layer of tiles is computed.
 *
 * - `kernel`: over the tiles that exist, in the processor's registers (`native/kernels/group_linear_kernels.cpp`)
 * - `composed`: gathers the input tiles, multiplies them in one batch, adds the products up
 * - `dense`: writes the tiles into a whole weight and multiplies that
 */
export type TilePath = "kernel" | "composed" | "dense";

export const TILE_PATHS: readonly TilePath[] = ["kernel", "composed", "dense"];

/** What a path's time depends on. */
export interface TileWork {
  inputs: number;
  outputs: number;
  /** side of a tile */
  tile: number;
  /** how many tiles exist */
  tiles: number;
  /** rows of the input */
  examples: number;
  dtype: DType;
  device: string;
}

/** Whether the kernels can do it: float32 and bfloat16 on the CPU, tiles whose side is a multiple of 16. */
export const hasKernel = ({ tile, dtype, device }: Pick<TileWork, "tile" | "dtype" | "device">): boolean =>
  tile % 16 === 0 && device === "cpu" && (dtype === "float32" || dtype === "bfloat16");

// Measured at widths around 1000, forward and both gradients, on two cores of an AMD EPYC (Zen 3); `tessera doctor` measures them where it runs.
const SECONDS_A_TILE = 4e-6;
const FLOPS_A_SIDE = 1e9; // the batched product of small tiles: so many operations a second for each unit of their side
const SECONDS_A_WEIGHT = 1.5e-9;
const DENSE_FLOPS = 145e9;

/**
 * Seconds that a path other than the kernel's is expected to take, forward and both gradients.
 *
 *     composed = tiles · (4 µs + 6 · examples · tile² / (tile · 1 GFLOP/s))        dense = inputs · outputs · (1.5 ns + 6 · examples / 145 GFLOP/s)
 */
export function expectedSeconds(path: "composed" | "dense", { inputs, outputs, tile, tiles, examples }: TileWork): number {
  if (path === "composed") return tiles * (SECONDS_A_TILE + (6 * examples * tile) / FLOPS_A_SIDE);
  return inputs * outputs * (SECONDS_A_WEIGHT + (6 * examples) / DENSE_FLOPS);
}

/**
 * The path to take. Where the kernel exists it was the fastest in every measurement, at every density and batch, whole ones too; otherwise, on the CPU, the
 * cheaper of the other two by `expectedSeconds`, and on a GPU the dense one. The choice depends on sizes alone, never on a clock, so that a resumed run computes the same bits.
 * The environment variable TESSERA_TILE_PATH overrides it, where it names a path that is possible.
 *
 * @throws RangeError when TESSERA_TILE_PATH is no path.
 */
export function tilePath(work: TileWork): TilePath {
  const kernel = hasKernel(work);
  const asked = process.env.TESSERA_TILE_PATH;
  if (asked && !TILE_PATHS.includes(asked as TilePath)) throw new RangeError(`TESSERA_TILE_PATH is ${asked}; expected ${TILE_PATHS.join(", ")}, or unset it`);
  if (asked && (asked !== "kernel" || kernel)) return asked as TilePath;
  if (kernel) return "kernel";
  if (work.device !== "cpu") return "dense";
  return expectedSeconds("composed", work) <= expectedSeconds("dense", work) ? "composed" : "dense";
}
