import type { Sample } from "../../src/landscape/index.js";
import type { Tensor } from "../../src/tensor/index.js";

/** A sample of these batches, which stay the caller's. */
export function sampleOf(...batches: { input: Tensor; target: Tensor }[]): Sample {
  return { batches, examples: batches.reduce((sum, { input }) => sum + input.size(0), 0), [Symbol.dispose]: () => undefined };
}
