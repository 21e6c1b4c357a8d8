import { Module, parameter, type Parameter } from "../../src/nn/index.js";
import type { Weights } from "../../src/landscape/index.js";
import { tensor, zeros, type Tensor } from "../../src/tensor/index.js";
import type { Loss } from "../../src/train/index.js";
import { sampleOf } from "./line-oracle.js";

/** Two weights u and v whose product should be 1: the smallest network with a ridge (specification 1.4). */
export class Product extends Module {
  u: Parameter = parameter(tensor([0], { dtype: "float64" }));
  v: Parameter = parameter(tensor([0], { dtype: "float64" }));

  /** Repeats u v for each example. */
  forward(input: Tensor): Tensor {
    return this.u.mul(this.v).expand([input.size(0)]);
  }
}

/** (uv − 1)² / 2 */
export const halfSquare: Loss = (output, target) => output.sub(target).square().mean().div(2);

export const uvSample = () => sampleOf(zeros([2, 1], { dtype: "float64" }), tensor([1, 1], { dtype: "float64" }));

export const uv = (u: number, v: number): Weights => ({ u: tensor([u], { dtype: "float64" }), v: tensor([v], { dtype: "float64" }) });
