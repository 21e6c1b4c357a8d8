import { Conv2d, Module } from "../nn/index.js";
import { Generator, noGrad, ops, rand, relu, type Tensor } from "../tensor/index.js";

/** How an image is cut and described. */
export interface PatchEncoderOptions {
  channels: number;
  height: number;
  width: number;
  /** side of a square patch in pixels; must divide both sides of the image */
  patch: number;
  /** features of a patch; 16 patches of 64 features are the presumed 1024 inputs of the paper */
  features: number;
}

// linear(input, weight, bias, relu): native/kernels/linear.cpp
const linearKernel = ops("tessera::linear") as (input: Tensor, weight: Tensor, bias: Tensor | null, relu: boolean) => Tensor;

/**
 * The input stage of G2GNet: one convolution with kernel and stride of a patch's side sees every patch on its own, then ReLU, then the patch vectors one after the
 * other. The order is **patch-major**: feature f of patch p is input p · features + f, so contiguous groups of inputs are regions of the
 * image (specification 1.3, "Trap").
 */
export class PatchEncoder extends Module {
  readonly conv: Conv2d;
  /** numbers that leave the encoder */
  readonly outputs: number;

  constructor(
    readonly config: PatchEncoderOptions,
    options: { generator?: Generator } = {},
  ) {
    super();
    const { channels, height, width, patch, features } = config;
    if (height % patch !== 0 || width % patch !== 0) {
      throw new RangeError(`patch: ${height}x${width} pixels cannot be cut into patches of ${patch}; give a divisor of both sides`);
    }
    const generator = options.generator ?? new Generator();
    this.conv = new Conv2d(channels, features, patch, { stride: patch });
    const bound = 1 / Math.sqrt(channels * patch * patch);
    noGrad(() => {
      for (const values of this.conv.parameters()) values.copy_(rand(values.shape, { generator }).mul_(2 * bound).sub_(bound));
    });
    this.outputs = (height / patch) * (width / patch) * features;
  }

  /** @param x `[batch, channels, height, width]` @returns `[batch, patches · features]` */
  override forward(x: Tensor): Tensor {
    if (this.conv.hooked) return relu(this.conv.forward(x)).permute([0, 2, 3, 1]).reshape([x.size(0), this.outputs]);
    // Patches do not overlap: the convolution is one product of all patches with the kernel, a third faster than conv2d, and patch-major already.
    const { channels, height, width, patch, features } = this.config;
    const patches = x.reshape([-1, channels, height / patch, patch, width / patch, patch]).permute([0, 2, 4, 1, 3, 5]).reshape([-1, channels * patch * patch]);
    return linearKernel(patches, this.conv.weight.view([features, -1]), this.conv.bias, true).view([-1, this.outputs]);
  }
}
