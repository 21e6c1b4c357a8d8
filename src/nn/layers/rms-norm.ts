import { ones, type Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { requireSizes } from "./sizes.js";

/**
 * y = x / √(mean(x²) + ε) · γ over the last dimension, `[..., features]` (Zhang and Sennrich, 2019). Half-precision inputs are normalised in float32, as in
 * Llama.
 */
export class RMSNorm extends Module {
  weight: Parameter;
  readonly eps: number;

  constructor(
    readonly features: number,
    { eps = 1e-6 }: { eps?: number } = {},
  ) {
    super();
    requireSizes("RMSNorm", { features });
    this.eps = eps;
    this.weight = parameter(ones([features]));
  }

  forward(input: Tensor): Tensor {
    const half = input.dtype === "float16" || input.dtype === "bfloat16";
    const x = half ? input.float() : input;
    const normal = x.mul(x.square().mean([-1], true).add(this.eps).rsqrt());
    return (half ? normal.to(input.dtype) : normal).mul(this.weight);
  }

  override extraRepr(): string {
    return `${this.features}, eps=${this.eps}`;
  }
}
