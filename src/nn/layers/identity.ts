import type { Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";

/** Passes its input on. */
export class Identity extends Module {
  forward(input: Tensor): Tensor {
    return input;
  }
}
