import { Module, parameter, type Parameter } from "../../src/nn/index.js";
import { readSample, type Sample, type Weights } from "../../src/landscape/index.js";
import { tensor, type Tensor } from "../../src/tensor/index.js";

/** The toy of specification 1.4: L(u, v) = (uv − 1)² / 2 with the loss ½ mean of squares, input and target 1. */
export class Toy extends Module {
  u: Parameter = parameter(tensor([1], { dtype: "float64" }));
  v: Parameter = parameter(tensor([1], { dtype: "float64" }));

  override forward(x: Tensor): Tensor {
    return x.mul(this.u).mul(this.v);
  }
}

export const toyLoss = (output: Tensor, target: Tensor): Tensor => output.sub(target).square().mean().mul(0.5);

export const toyPoint = (u: number, v: number): Weights => ({ u: tensor([u], { dtype: "float64" }), v: tensor([v], { dtype: "float64" }) });

export async function toySample(): Promise<Sample> {
  return readSample([{ input: tensor([[1]], { dtype: "float64" }), target: tensor([[1]], { dtype: "float64" }) }]);
}

export const near = (actual: number, expected: number, tolerance: number, message = "") => {
  if (!(Math.abs(actual - expected) <= tolerance)) throw new Error(`${actual} instead of ${expected} ± ${tolerance} ${message}`);
};
