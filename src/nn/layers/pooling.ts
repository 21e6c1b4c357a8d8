import { adaptiveAvgPool2d, avgPool2d, maxPool2d, type Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";
import { pair, type Pair } from "./sizes.js";

/** Each of stride (by default the kernel size) and padding is one number or [height, width]. */
export interface PoolOptions {
  stride?: Pair;
  padding?: Pair;
}

abstract class Pool2d extends Module {
  readonly kernelSize: [number, number];
  readonly stride: [number, number];
  readonly padding: [number, number];

  constructor(kernelSize: Pair, { stride = kernelSize, padding = 0 }: PoolOptions = {}) {
    super();
    [this.kernelSize, this.stride, this.padding] = [pair(kernelSize), pair(stride), pair(padding)];
  }

  override extraRepr(): string {
    return `kernelSize=[${this.kernelSize.join(", ")}], stride=[${this.stride.join(", ")}], padding=[${this.padding.join(", ")}]`;
  }
}

/** The largest value of each window of `[batch, channels, height, width]`. */
export class MaxPool2d extends Pool2d {
  forward(input: Tensor): Tensor {
    return maxPool2d(input, this.kernelSize, this.stride, this.padding);
  }
}

/** The mean of each window of `[batch, channels, height, width]`; padding counts as zeros. */
export class AvgPool2d extends Pool2d {
  forward(input: Tensor): Tensor {
    return avgPool2d(input, this.kernelSize, this.stride, this.padding);
  }
}

/** The mean over a grid of `outputSize` windows that cover `[batch, channels, height, width]`, whatever its size: 1 averages each channel. */
export class AdaptiveAvgPool2d extends Module {
  readonly outputSize: [number, number];

  constructor(outputSize: Pair) {
    super();
    this.outputSize = pair(outputSize);
  }

  forward(input: Tensor): Tensor {
    return adaptiveAvgPool2d(input, this.outputSize);
  }

  override extraRepr(): string {
    return `outputSize=[${this.outputSize.join(", ")}]`;
  }
}
