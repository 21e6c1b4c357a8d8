import type { DType } from "../tensor/index.js";

/**
 * How a layer of single edges is computed.
 *
 * - `kernel`: over the edges that exist (`native/kernels/edge_linear_kernels.cpp`)
 * - `dense`: as the dense layer, the mask applied to the weight's gradient
 */
export type EdgePath = "kernel" | "dense";

export const EDGE_PATHS: readonly EdgePath[] = ["kernel", "dense"];

/** What a path's time depends on. */
export interface EdgeWork {
  inputs: number;
  outputs: number;
  /** rows of the input */
  examples: number;
  dtype: DType;
  device: string;
}

/** Whether the kernel can do it: float32 on the CPU. */
export const hasEdgeKernel = ({ dtype, device }: Pick<EdgeWork, "dtype" | "device">): boolean => device === "cpu" && dtype === "float32";

// Measured on two cores of an AMD EPYC (Zen 4), forward and both gradients: at 40 % density the kernel is 1.0 to 1.4 times as fast as the dense layer
// by AVX2 and 1.5 to 1.9 times by AVX-512. It computes blocks of 64 examples: the fewer there are, the less of its work counts.
const FEWEST_EXAMPLES = 48;
const FEWEST_WEIGHTS = 1 << 14;
const DENSEST = 0.4;

/**
 * The path to take: the kernel where there are examples, weights and absent edges enough. The choice depends on sizes and density alone, never on a clock, so
 * that a resumed run computes the same bits. The environment variable TESSERA_EDGE_PATH overrides it, where it names a path that is possible.
 *
 * @param edges how many edges exist; asked only where it matters
 * @throws RangeError when TESSERA_EDGE_PATH is no path.
 */
export function edgePath(work: EdgeWork, edges: () => number): EdgePath {
  const asked = process.env.TESSERA_EDGE_PATH;
  if (asked && !EDGE_PATHS.includes(asked as EdgePath)) throw new RangeError(`TESSERA_EDGE_PATH is ${asked}; expected ${EDGE_PATHS.join(", ")}, or unset it`);
  if (!hasEdgeKernel(work)) return "dense";
  if (asked) return asked as EdgePath;
  const weights = work.inputs * work.outputs;
  return work.examples >= FEWEST_EXAMPLES && weights >= FEWEST_WEIGHTS && edges() <= DENSEST * weights ? "kernel" : "dense";
}
