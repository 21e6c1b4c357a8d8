import type { LayerShape } from "./densities.js";

/** One 3x3 convolution inside a block of a residual network. */
export interface ResNetConvolution extends LayerShape {
  /** its path in the model, such as `layer2.0.conv1` */
  readonly path: string;
  readonly kernelSize: 3;
  readonly stride: 1 | 2;
  /** height and width of what leaves it, in pixels */
  readonly side: number;
}

/**
 * The convolutions inside the blocks of the CIFAR residual network, in the order in which they are computed: 18 for depth 20. The first convolution of the
 * network, which reads the image, is not among them.
 *
 * @param network `width` multiplies the channels 16, 32 and 64; `side` is the image's, default 32
 * @throws RangeError when the depth is not 6n + 2, or the width leaves no channel.
 */
export function resnetConvolutions({ depth, width, side = 32 }: { depth: number; width: number; side?: number }): ResNetConvolution[] {
  const blocks = (depth - 2) / 6;
  if (!Number.isInteger(blocks) || blocks < 1) throw new RangeError(`depth: ${depth} is not 6n + 2; give 20, 32, 44, 56 or 110`);
  const stages = resnetChannels(width);
  const convolutions: ResNetConvolution[] = [];
  let inputs = stages[0];
  stages.forEach((outputs, stage) => {
    if (stage > 0) side = Math.ceil(side / 2);
    for (let block = 0; block < blocks; block++) {
      for (const name of ["conv1", "conv2"]) {
        const stride = stage > 0 && block === 0 && name === "conv1" ? 2 : 1;
        convolutions.push({ path: `layer${stage + 1}.${block}.${name}`, inputs, outputs, kernelSize: 3, stride, side });
        inputs = outputs;
      }
    }
  });
  return convolutions;
}

/**
 * Channels of the three stages: 16, 32 and 64 times `width`, rounded as `ResNet` rounds them.
 *
 * @throws RangeError when the width leaves no channel.
 */
export function resnetChannels(width: number): [number, number, number] {
  const channels = [16, 32, 64].map((count) => Math.round(count * width)) as [number, number, number];
  if (!(channels[0] >= 1)) throw new RangeError(`width: ${width} leaves ${channels[0]} channels in the first stage; give at least ${1 / 32}`);
  return channels;
}
