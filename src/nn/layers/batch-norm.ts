import { batchNorm, noGrad, ones, tensor, zeros, type Tensor } from "../../tensor/index.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { requireSizes } from "./sizes.js";

/** `momentum` is the weight of the newest batch in the running statistics; null averages over all batches seen. */
export interface BatchNormOptions {
  eps?: number;
  momentum?: number | null;
  affine?: boolean;
  trackRunningStats?: boolean;
}

/**
 * y = (x − E[x]) / √(Var[x] + ε) · γ + β per channel (Ioffe and Szegedy, 2015). In training the statistics are the batch's, and the running ones follow;
 * in evaluation the running ones are used. Without running statistics the batch's are always used.
 *
 * `forward` throws RangeError for inputs of other dimensions, and in training for inputs with one value per channel.
 */
abstract class BatchNorm extends Module {
  weight: Parameter | null;
  bias: Parameter | null;
  running_mean: Tensor | null = null;
  running_var: Tensor | null = null;
  num_batches_tracked: Tensor | null = null;
  readonly eps: number;
  readonly momentum: number | null;

  /** The numbers of dimensions that the layer accepts, and how to write their shapes. */
  protected abstract get layout(): { ndim: readonly number[]; text: string };

  constructor(
    readonly numFeatures: number,
    { eps = 1e-5, momentum = 0.1, affine = true, trackRunningStats = true }: BatchNormOptions = {},
  ) {
    super();
    requireSizes(this.constructor.name, { numFeatures });
    [this.eps, this.momentum] = [eps, momentum];
    this.weight = affine ? parameter(ones([numFeatures])) : null;
    this.bias = affine ? parameter(zeros([numFeatures])) : null;
    if (trackRunningStats) {
      this.registerBuffer("running_mean", zeros([numFeatures]));
      this.registerBuffer("running_var", ones([numFeatures]));
      this.registerBuffer("num_batches_tracked", tensor(0, { dtype: "int64" }));
    }
  }

  forward(input: Tensor): Tensor {
    if (!this.layout.ndim.includes(input.ndim)) {
      throw new RangeError(`${this.constructor.name}: expected input ${this.layout.text}, got [${input.shape.join(", ")}]`);
    }
    const batchStatistics = this.training || this.running_mean === null;
    if (this.training && input.numel() === input.shape[1]) {
      throw new RangeError(`${this.constructor.name}: one value per channel has no variance to train on, got [${input.shape.join(", ")}]; use a larger batch or eval()`);
    }
    return batchNorm(input, this.weight, this.bias, this.running_mean, this.running_var, batchStatistics, this.#averageFactor(), this.eps, true);
  }

  #averageFactor(): number {
    const { num_batches_tracked: seen, momentum } = this;
    if (!this.training || seen === null) return momentum ?? 0;
    noGrad(() => seen.add_(1));
    return momentum ?? 1 / seen.toNumber();
  }

  override extraRepr(): string {
    return `${this.numFeatures}, eps=${this.eps}, momentum=${this.momentum}, affine=${this.weight !== null}, trackRunningStats=${this.running_mean !== null}`;
  }
}

/** Batch normalisation of `[batch, channels]` or `[batch, channels, length]`. */
export class BatchNorm1d extends BatchNorm {
  protected get layout() {
    return { ndim: [2, 3], text: "[batch, channels] or [batch, channels, length]" };
  }
}

/** Batch normalisation of `[batch, channels, height, width]`. */
export class BatchNorm2d extends BatchNorm {
  protected get layout() {
    return { ndim: [4], text: "[batch, channels, height, width]" };
  }
}
