import { Module, parameter, type Parameter } from "../nn/index.js";
import { customGradient, Generator, linear, noGrad, ops, relu, tensor, type Tensor } from "../tensor/index.js";
import { checkInput } from "./check-input.js";
import { edgeLinear } from "./edge-linear.js";
import { edgePath } from "./edge-path.js";
import { initialBias, initialWeight } from "./initialise.js";
import type { GroupLabels } from "./groups.js";
import { density, type EdgePattern, edgesOf } from "./pattern.js";

const edgeCount = ops("tessera::edge_count") as (mask: Tensor) => number;

/**
 * A linear layer in which only the edges of a pattern exist; the literal mask of G2GNet. Computed over the edges that exist where that pays
 * (`edgePath`), else densely.
 *
 *     y = x · Wᵀ + b,   ∂L/∂W = M ∘ (∂L/∂yᵀ · x)
 *
 * Computed densely, the mask is applied to the stored weight once and to every gradient, never in the forward pass, so a step costs one
 * element-wise product more than a dense layer's. An absent weight is exactly 0 and nothing here revives it: its gradient is 0, so momentum and
 * Adam's moments stay 0, and weight decay of 0 is 0. Only writing into `weight` can; `applyMask_` undoes that.
 */
export class MaskedLinear extends Module {
  /** `[outputs, inputs]`, 0 where no edge exists */
  readonly weight: Parameter;
  /** `[outputs]` */
  readonly bias: Parameter;
  /** `[outputs, inputs]`, 1 where an edge exists, else 0; in the weight's own dtype, which makes the product fastest */
  readonly mask: Tensor;
  readonly #labels: GroupLabels | null;

  constructor(pattern: EdgePattern, options: { generator?: Generator } = {}) {
    super();
    this.#labels = pattern.labels;
    const generator = options.generator ?? new Generator();
    this.weight = parameter(initialWeight(pattern, generator));
    this.bias = parameter(initialBias(pattern, generator));
    this.mask = this.registerBuffer("mask", tensor(Float32Array.from(pattern.mask)).view([pattern.outputs, pattern.inputs]));
  }

  /** Which edges exist now, read from `mask`: rewiring and `loadStateDict` change it. */
  get pattern(): EdgePattern {
    return edgesOf(this.mask, this.#labels);
  }

  /** @param x `[batch, inputs]` @returns `[batch, outputs]` */
  override forward(x: Tensor): Tensor {
    return this.#compute(x, false);
  }

  /** relu(forward(x)), in one operator where the kernel computes it. It does not run the module's hooks: for those who know that nobody is `hooked` in. */
  forwardRelu(x: Tensor): Tensor {
    return this.#compute(x, true);
  }

  #compute(x: Tensor, positive: boolean): Tensor {
    const { weight, bias, mask } = this;
    const [outputs, inputs] = mask.shape as [number, number];
    checkInput("MaskedLinear", x, inputs);
    const same = x.dtype === weight.dtype && x.dtype === mask.dtype && x.device === weight.device;
    const path = same ? edgePath({ inputs, outputs, examples: x.size(0), dtype: x.dtype, device: x.device }, () => edgeCount(mask)) : "dense";
    if (path === "kernel") return edgeLinear(x, weight, bias, mask, positive);
    const y = maskedLinear(x, weight, bias, mask);
    return positive ? relu(y) : y;
  }

  override extraRepr(): string {
    const { pattern } = this;
    return `inputs=${pattern.inputs}, outputs=${pattern.outputs}, density=${density(pattern).toFixed(4)}`;
  }

  /** Sets absent weights to 0 again after something wrote into `weight`. */
  applyMask_(): this {
    noGrad(() => this.weight.mul_(this.mask));
    return this;
  }
}

function maskedLinear(x: Tensor, weight: Tensor, bias: Tensor, mask: Tensor): Tensor {
  // The first layer's input is data: its gradient would be a third of the backward pass for nothing.
  const inputGradient = x.requiresGrad;
  const layer = customGradient({
    forward(context) {
      context.saveForBackward(x, weight, mask);
      return linear(x, weight, bias);
    },
    backward(context, gradient) {
      const [x, weight, mask] = context.saved as [Tensor, Tensor, Tensor];
      return [inputGradient ? gradient!.matmul(weight) : null, gradient!.t().matmul(x).mul_(mask), gradient!.sum(0), null];
    },
  });
  return layer(x, weight, bias, mask) as Tensor;
}
