import { Module, parameter, type Parameter } from "../nn/index.js";
import { conv2d, customGradient, Generator, noGrad, tensor, type Tensor, zeros } from "../tensor/index.js";
import { initialKernels } from "./initialise.js";
import { maskPattern } from "./mask-pattern.js";
import { density, type EdgePattern, expandMask, type TilePattern } from "./pattern.js";
import { spreadMask } from "./spread-mask.js";

/** Kernels are square; stride and padding are the same on both axes. */
export interface MaskedConv2dOptions {
  kernelSize: number;
  /** default 1 */
  stride?: number;
  /** default 0 */
  padding?: number;
  /** default false: batch normalisation usually follows */
  bias?: boolean;
  generator?: Generator;
}

/**
 * A convolution in which only the pairs of channels of a pattern exist, each with its whole kernel; computed densely. With ⋆ the cross-correlation,
 *
 *     y_i = Σ_j W_ij ⋆ x_j + b_i,   ∂L/∂W_ij = M_ij · (∂L/∂y_i ⋆ x_j)
 *
 * The mask is applied to the stored weight once and to every gradient, never to the weight in the forward pass. An absent kernel is exactly 0 and nothing here
 * revives it: its gradient is 0, so momentum and Adam's moments stay 0, and weight decay of 0 is 0. Only writing into `weight` or `mask` can, as loading a
 * dense network's weights does; `applyMask_` undoes that.
 */
export class MaskedConv2d extends Module {
  /** `[outputs, inputs, kernelSize, kernelSize]`, 0 where no kernel exists */
  readonly weight: Parameter;
  /** `[outputs]`, zero at first */
  readonly bias: Parameter | null;
  /** `[outputs, inputs]`, 1 where a kernel exists, else 0; what is written here is the pattern from then on */
  readonly mask: Tensor;
  readonly kernelSize: number;
  readonly stride: number;
  readonly padding: number;
  readonly #made: EdgePattern | TilePattern;

  /** @throws RangeError when a size is not a whole number or too small. */
  constructor(pattern: EdgePattern | TilePattern, { kernelSize, stride = 1, padding = 0, bias = false, generator = new Generator() }: MaskedConv2dOptions) {
    super();
    for (const [name, value, least] of [["kernelSize", kernelSize, 1], ["stride", stride, 1], ["padding", padding, 0]] as const) {
      if (!Number.isInteger(value) || value < least) throw new RangeError(`MaskedConv2d: ${name} must be a whole number of at least ${least}, got ${value}`);
    }
    [this.kernelSize, this.stride, this.padding, this.#made] = [kernelSize, stride, padding, pattern];
    this.weight = parameter(initialKernels(pattern, kernelSize, generator));
    this.bias = bias ? parameter(zeros([pattern.outputs])) : null;
    this.mask = this.registerBuffer("mask", tensor(Float32Array.from(expandMask(pattern))).view([pattern.outputs, pattern.inputs]));
  }

  /**
   * Which kernels exist now, read from `mask`: whoever writes there, rewiring or `loadStateDict`, changes it.
   *
   * @throws PatternError when a pattern of tiles is no longer made of whole tiles, the same number in every row of tiles.
   */
  get pattern(): EdgePattern | TilePattern {
    return maskPattern(this.mask, this.#made);
  }

  /**
   * @param x `[batch, inputs, height, width]`
   * @returns `[batch, outputs, height', width']`
   * @throws RangeError when `x` has other dimensions or another number of channels.
   */
  override forward(x: Tensor): Tensor {
    const { shape } = x;
    const inputs = this.mask.size(1);
    if (shape.length !== 4 || shape[1] !== inputs) throw new RangeError(`MaskedConv2d: expected input [batch, ${inputs}, height, width], got [${shape.join(", ")}]`);
    return conv2d(x, withMaskedGradient(this.weight, this.mask), this.bias, [this.stride, this.stride], [this.padding, this.padding]);
  }

  override extraRepr(): string {
    const { pattern, kernelSize, stride, padding } = this;
    const options = `kernelSize=${kernelSize}, stride=${stride}, padding=${padding}${this.bias === null ? "" : ", bias=true"}`;
    return `inputs=${pattern.inputs}, outputs=${pattern.outputs}, ${options}, density=${density(pattern).toFixed(4)}`;
  }

  /** Sets absent kernels to 0 again after something wrote into `weight` or `mask`. */
  applyMask_(): this {
    noGrad(() => this.weight.mul_(spreadMask(this.mask, this.weight)));
    return this;
  }
}

/** The weight itself, with the gradient M ∘ g: libtorch differentiates the convolution, to any order. */
function withMaskedGradient(weight: Tensor, mask: Tensor): Tensor {
  const masked = customGradient({ forward: () => weight, backward: (_, gradient) => gradient!.mul(spreadMask(mask, weight)) });
  return masked(weight) as Tensor;
}
