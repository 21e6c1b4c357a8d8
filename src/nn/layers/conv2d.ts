import { conv2d, empty, type Tensor } from "../../tensor/index.js";
import { kaimingUniform_ } from "../init.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { fanInUniform_ } from "./linear.js";
import { pair, requireDivisible, requireSizes, type Pair } from "./sizes.js";

/** Each of stride, padding and dilation is one number or [height, width]. */
export interface Conv2dOptions {
  stride?: Pair;
  padding?: Pair;
  dilation?: Pair;
  groups?: number;
  bias?: boolean;
}

/**
 * Two-dimensional convolution (cross-correlation), from `[batch, inChannels, height, width]` to `[batch, outChannels, height', width']`. Starts as in PyTorch.
 *
 * @throws RangeError when a size is not a whole number of at least 1 or the channels do not divide into the groups.
 */
export class Conv2d extends Module {
  weight: Parameter;
  bias: Parameter | null;
  readonly kernelSize: [number, number];
  readonly stride: [number, number];
  readonly padding: [number, number];
  readonly dilation: [number, number];
  readonly groups: number;

  constructor(
    readonly inChannels: number,
    readonly outChannels: number,
    kernelSize: Pair,
    { stride = 1, padding = 0, dilation = 1, groups = 1, bias = true }: Conv2dOptions = {},
  ) {
    super();
    [this.kernelSize, this.stride, this.padding, this.dilation, this.groups] = [pair(kernelSize), pair(stride), pair(padding), pair(dilation), groups];
    requireSizes("Conv2d", { inChannels, outChannels, "kernelSize[0]": this.kernelSize[0], "kernelSize[1]": this.kernelSize[1], groups });
    requireDivisible("Conv2d", "inChannels", inChannels, "groups", groups);
    requireDivisible("Conv2d", "outChannels", outChannels, "groups", groups);
    this.weight = kaimingUniform_(parameter(empty([outChannels, inChannels / groups, ...this.kernelSize])), { slope: Math.sqrt(5) });
    this.bias = bias ? fanInUniform_(parameter(empty([outChannels])), this.weight) : null;
  }

  forward(input: Tensor): Tensor {
    return conv2d(input, this.weight, this.bias, this.stride, this.padding, this.dilation, this.groups);
  }

  override extraRepr(): string {
    const bracket = (sizes: readonly number[]) => `[${sizes.join(", ")}]`;
    return [
      `${this.inChannels}, ${this.outChannels}`,
      `kernelSize=${bracket(this.kernelSize)}`,
      `stride=${bracket(this.stride)}`,
      ...(this.padding.some((size) => size !== 0) ? [`padding=${bracket(this.padding)}`] : []),
      ...(this.dilation.some((size) => size !== 1) ? [`dilation=${bracket(this.dilation)}`] : []),
      ...(this.groups === 1 ? [] : [`groups=${this.groups}`]),
      ...(this.bias === null ? ["bias=false"] : []),
    ].join(", ");
  }
}
