import type { Tensor } from "../tensor/index.js";

/** The loss of a batch, `[]`, as a mean over its examples. */
export type Loss = (output: Tensor, target: Tensor) => Tensor;
