import type { Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";

/** Joins the dimensions from `startDim` to `endDim` (both included) into one: by default `[batch, ...]` to `[batch, features]`. */
export class Flatten extends Module {
  constructor(
    readonly startDim = 1,
    readonly endDim = -1,
  ) {
    super();
  }

  forward(input: Tensor): Tensor {
    return input.flatten(this.startDim, this.endDim);
  }

  override extraRepr(): string {
    return `startDim=${this.startDim}, endDim=${this.endDim}`;
  }
}
