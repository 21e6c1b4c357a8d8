import type { Tensor } from "../../tensor/index.js";
import { kaimingNormal_ } from "../init.js";
import { BatchNorm2d } from "../layers/batch-norm.js";
import { Conv2d } from "../layers/conv2d.js";
import { Linear } from "../layers/linear.js";
import { Sequential } from "../layers/sequential.js";
import { requireSizes } from "../layers/sizes.js";
import { Module } from "../module.js";

/**
 * `depth` is 6n + 2: 20, 32, 44, 56, 110. `width` multiplies the channels 16, 32, 64. Shortcut "A" subsamples and pads with zero channels (no parameters),
 * "B" projects by a 1x1 convolution.
 */
export interface ResNetConfig {
  depth: number;
  numClasses: number;
  inChannels?: number;
  width?: number;
  shortcut?: "A" | "B";
}

/** Halves the image and pads zero channels on both sides: option A of He et al., 2016, section 4.2. */
class PadShortcut extends Module {
  constructor(
    readonly inChannels: number,
    readonly outChannels: number,
    readonly stride: number,
  ) {
    super();
  }

  forward(input: Tensor): Tensor {
    const { stride, outChannels, inChannels } = this;
    const sampled = stride === 1 ? input : input.slice(2, null, null, stride).slice(3, null, null, stride);
    const before = Math.floor((outChannels - inChannels) / 2);
    return sampled.constantPadNd([0, 0, 0, 0, before, outChannels - inChannels - before], 0);
  }

  override extraRepr(): string {
    return `${this.inChannels}, ${this.outChannels}, stride=${this.stride}`;
  }
}

/** Two 3x3 convolutions and a shortcut: y = relu(x' + bn(conv(relu(bn(conv(x)))))). */
export class BasicBlock extends Module {
  conv1: Conv2d;
  bn1: BatchNorm2d;
  conv2: Conv2d;
  bn2: BatchNorm2d;
  shortcut: Sequential | PadShortcut;

  constructor(inChannels: number, outChannels: number, stride: number, shortcut: "A" | "B") {
    super();
    this.conv1 = new Conv2d(inChannels, outChannels, 3, { stride, padding: 1, bias: false });
    this.bn1 = new BatchNorm2d(outChannels);
    this.conv2 = new Conv2d(outChannels, outChannels, 3, { padding: 1, bias: false });
    this.bn2 = new BatchNorm2d(outChannels);
    if (stride === 1 && inChannels === outChannels) this.shortcut = new Sequential();
    else if (shortcut === "A") this.shortcut = new PadShortcut(inChannels, outChannels, stride);
    else this.shortcut = new Sequential(new Conv2d(inChannels, outChannels, 1, { stride, bias: false }), new BatchNorm2d(outChannels));
  }

  forward(input: Tensor): Tensor {
    const hidden = this.bn1.forward(this.conv1.forward(input)).relu();
    return this.bn2.forward(this.conv2.forward(hidden)).add(this.shortcut.forward(input)).relu();
  }
}

/**
 * The CIFAR residual networks (He et al., "Deep residual learning", 2016, section 4.2): a 3x3 convolution, three stages of n blocks, global average, linear.
 * ResNet-20 has 0.27 M parameters. Convolutions and the linear layer start as in He et al., 2015.
 *
 * @throws RangeError when the depth is not 6n + 2 or a size is not a whole number of at least 1.
 */
export class ResNet extends Module {
  conv1: Conv2d;
  bn1: BatchNorm2d;
  layer1: Sequential;
  layer2: Sequential;
  layer3: Sequential;
  linear: Linear;

  constructor(readonly config: ResNetConfig) {
    super();
    const { depth, numClasses, inChannels = 3, width = 1, shortcut = "A" } = config;
    const blocks = (depth - 2) / 6;
    if (!Number.isInteger(blocks) || blocks < 1) throw new RangeError(`ResNet: depth must be 6n + 2 (20, 32, 44, 56, 110, ...), got ${depth}`);
    const [narrow, middle, wide] = [16, 32, 64].map((channels) => Math.round(channels * width)) as [number, number, number];
    requireSizes("ResNet", { inChannels, numClasses, "16 * width": narrow });
    const stage = (from: number, to: number, stride: number) =>
      new Sequential(...Array.from({ length: blocks }, (_, i) => (i === 0 ? new BasicBlock(from, to, stride, shortcut) : new BasicBlock(to, to, 1, shortcut))));
    this.conv1 = new Conv2d(inChannels, narrow, 3, { padding: 1, bias: false });
    this.bn1 = new BatchNorm2d(narrow);
    this.layer1 = stage(narrow, narrow, 1);
    this.layer2 = stage(narrow, middle, 2);
    this.layer3 = stage(middle, wide, 2);
    this.linear = new Linear(wide, numClasses);
    for (const [, module] of this.namedModules()) {
      if (module instanceof Conv2d || module instanceof Linear) kaimingNormal_(module.weight);
    }
  }

  /** From images `[batch, inChannels, height, width]` to logits `[batch, numClasses]`. */
  forward(images: Tensor): Tensor {
    const hidden = this.bn1.forward(this.conv1.forward(images)).relu();
    const features = this.layer3.forward(this.layer2.forward(this.layer1.forward(hidden)));
    return this.linear.forward(features.mean([2, 3]));
  }
}

/** Builds a `ResNet`. */
export function resnet(config: ResNetConfig): ResNet {
  return new ResNet(config);
}
