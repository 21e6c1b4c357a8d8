import { empty, isGradEnabled, linear, ops, type Tensor } from "../../tensor/index.js";
import { fans, kaimingUniform_, uniform_ } from "../init.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { requireSizes } from "./sizes.js";

/** `weight` shares an existing parameter `[outFeatures, inFeatures]` (tied weights); it is not initialised again. */
export interface LinearOptions {
  bias?: boolean;
  weight?: Parameter;
}

// linear(input, weight, bias, relu): native/kernels/linear.cpp
const linearKernel = ops("tessera::linear") as (input: Tensor, weight: Tensor, bias: Tensor | null) => Tensor;

// Training a layer of few outputs, such as a classifier, our kernels are 0.96 to 2.4 times as fast as the BLAS, which is made for large products and a
// few hundredths faster there (`tessera bench layer`).
const FEW_OUTPUTS = 64;

/**
 * y = x Wᵀ + b, from `[..., inFeatures]` to `[..., outFeatures]`. Weights and bias start uniform in ±1/√inFeatures, as in PyTorch.
 *
 * @throws RangeError when a size is not a whole number of at least 1.
 */
export class Linear extends Module {
  weight: Parameter;
  bias: Parameter | null;

  constructor(
    readonly inFeatures: number,
    readonly outFeatures: number,
    { bias = true, weight }: LinearOptions = {},
  ) {
    super();
    requireSizes("Linear", { inFeatures, outFeatures });
    this.weight = weight ?? kaimingUniform_(parameter(empty([outFeatures, inFeatures])), { slope: Math.sqrt(5) });
    this.bias = bias ? fanInUniform_(parameter(empty([outFeatures])), this.weight) : null;
  }

  forward(input: Tensor): Tensor {
    const form = this.outFeatures <= FEW_OUTPUTS && isGradEnabled() ? linearKernel : linear;
    return form(input, this.weight, this.bias);
  }

  override extraRepr(): string {
    return `inFeatures=${this.inFeatures}, outFeatures=${this.outFeatures}, bias=${this.bias !== null}`;
  }
}

/** PyTorch's start for the bias of linear and convolution layers: U(−b, b) with b = 1/√fanIn of the weight. */
export function fanInUniform_<T extends Tensor>(bias: T, weight: Tensor): T {
  const bound = 1 / Math.sqrt(fans(weight).fanIn);
  return uniform_(bias, -bound, bound);
}
