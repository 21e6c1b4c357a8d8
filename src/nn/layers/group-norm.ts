import { groupNorm, ones, zeros, type Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { requireDivisible, requireSizes } from "./sizes.js";

/** Normalises each of `numGroups` equal groups of channels of `[batch, channels, ...]` on its own, then scales and shifts per channel (Wu and He, 2018). */
export class GroupNorm extends Module {
  weight: Parameter | null;
  bias: Parameter | null;
  readonly eps: number;

  constructor(
    readonly numGroups: number,
    readonly numChannels: number,
    { eps = 1e-5, affine = true }: { eps?: number; affine?: boolean } = {},
  ) {
    super();
    requireSizes("GroupNorm", { numGroups, numChannels });
    requireDivisible("GroupNorm", "numChannels", numChannels, "numGroups", numGroups);
    this.eps = eps;
    this.weight = affine ? parameter(ones([numChannels])) : null;
    this.bias = affine ? parameter(zeros([numChannels])) : null;
  }

  forward(input: Tensor): Tensor {
    return groupNorm(input, this.numGroups, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return `${this.numGroups}, ${this.numChannels}, eps=${this.eps}, affine=${this.weight !== null}`;
  }
}
