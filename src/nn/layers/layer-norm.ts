import { layerNorm, ones, zeros, type Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { requireSizes } from "./sizes.js";

/** `elementwiseAffine` adds the learned scale, `bias` (with `elementwiseAffine`) the learned shift. */
export interface LayerNormOptions {
  eps?: number;
  elementwiseAffine?: boolean;
  bias?: boolean;
}

/** y = (x − E[x]) / √(Var[x] + ε) · γ + β over the last dimensions, of sizes `shape` (Ba et al., 2016). Input `[..., ...shape]`. */
export class LayerNorm extends Module {
  weight: Parameter | null;
  bias: Parameter | null;
  readonly normalizedShape: readonly number[];
  readonly eps: number;

  constructor(shape: number | readonly number[], { eps = 1e-5, elementwiseAffine = true, bias = true }: LayerNormOptions = {}) {
    super();
    this.normalizedShape = typeof shape === "number" ? [shape] : [...shape];
    requireSizes("LayerNorm", Object.fromEntries(this.normalizedShape.map((size, i) => [`shape[${i}]`, size])));
    this.eps = eps;
    this.weight = elementwiseAffine ? parameter(ones(this.normalizedShape)) : null;
    this.bias = elementwiseAffine && bias ? parameter(zeros(this.normalizedShape)) : null;
  }

  forward(input: Tensor): Tensor {
    return layerNorm(input, this.normalizedShape, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return `[${this.normalizedShape.join(", ")}], eps=${this.eps}, elementwiseAffine=${this.weight !== null}`;
  }
}
