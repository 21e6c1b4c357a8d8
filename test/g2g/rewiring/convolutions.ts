import { arrays, loader, randomStream } from "../../../src/data/index.js";
import { type Connectivity, edgePattern, g2gResNet, MaskedConv2d, rewiring, type RewiringOptions, tilePattern } from "../../../src/g2g/index.js";
import { crossEntropyLoss, Generator, randn, scope, type Tensor } from "../../../src/tensor/index.js";
import type { TrainOptions } from "../../../src/train/index.js";
import { testDevice } from "../../support/device.js";
import { numbers } from "./support.js";
import { CLASSES, OPTIMIZERS } from "./tiny-rewiring.js";

export const IMAGES = 24;
export const IMAGE_SIDE = 8;

const GROUPS = { grouping: "mixer", groups: 2, junction: 1 } as const;

/** 7 channels to 8, kernel by kernel; or 3 tiles of 4 channels, the last one with 2, to 2 tiles: 10 channels to 8. */
export function smallConvolution(kind: "edges" | "tiles", sizes: { kernelSize: number; stride?: number; padding?: number }, seed = 1): MaskedConv2d {
  const common = { ...GROUPS, outputs: 8, random: randomStream(seed) };
  const pattern = kind === "edges" ? edgePattern({ ...common, inputs: 7, within: 0.7, between: 0.3 }) : tilePattern({ ...common, inputs: 10, within: 1, between: 0.4, tile: 4 });
  return new MaskedConv2d(pattern, { ...sizes, generator: new Generator(seed) });
}

/** Both kinds, both kernels, both strides. */
export const CONVOLUTIONS = (["edges", "tiles"] as const).flatMap((kind) =>
  [1, 3].flatMap((kernelSize) => [1, 2].map((stride) => ({ kind, sizes: { kernelSize, stride, padding: kernelSize === 1 ? 0 : 1 }, name: `${kind}, ${kernelSize}x${kernelSize}, stride ${stride}` }))));

/** The 2-norm of every kernel, `[outputs][inputs]`. */
export function kernelNorms(kernels: readonly number[], { mask: { shape }, kernelSize }: MaskedConv2d): number[][] {
  const [outputs, inputs] = shape as [number, number];
  const size = kernelSize ** 2;
  return Array.from({ length: outputs }, (_, i) => Array.from({ length: inputs }, (_, j) => Math.hypot(...kernels.slice((i * inputs + j) * size, (i * inputs + j + 1) * size))));
}

/** What a tiny training of a residual network is made of. */
export interface TinyResNet {
  connectivity: Connectivity;
  optimizer: string;
  options: RewiringOptions;
  seed: number;
  batchSize?: number;
}

/** Random images, the class the largest of the first three pixels. */
export function tinyImages(seed: number) {
  return scope(() => {
    const input = randn([IMAGES, 1, IMAGE_SIDE, IMAGE_SIDE], { generator: new Generator(seed) });
    return { input, target: input.reshape([IMAGES, -1]).narrow(1, 0, CLASSES).argmax(1) };
  });
}

/** A residual network of 4, 8 and 16 channels with six sparse convolutions, its optimizer, its rewiring and its data, all made afresh and the same for the same setup. */
export function tinyResNet({ connectivity, optimizer: rule, options, seed, batchSize = 8 }: TinyResNet) {
  const model = g2gResNet({ depth: 8, classes: CLASSES, inChannels: 1, width: 0.25, connectivity, seed }).to({ device: testDevice });
  const optimizer = OPTIMIZERS[rule]!(model);
  const rewires = rewiring(model, optimizer, options);
  const run = {
    model,
    optimizer,
    loss: (output, target) => crossEntropyLoss(output, target),
    loader: loader(arrays(tinyImages(seed)), { batchSize, shuffle: batchSize < IMAGES, seed }),
  } satisfies Partial<TrainOptions>;
  return { model, optimizer, rewires, run };
}

/** The paths of the sparse convolutions of a residual network of depth 8, as He et al. order them. */
export const PATHS = [1, 2, 3].flatMap((stage) => [1, 2].map((place) => `layer${stage}.0.conv${place}`));

/** The sparse convolutions, by path. */
export function convolutionsOf(model: ReturnType<typeof tinyResNet>["model"]): Map<string, MaskedConv2d> {
  return new Map(model.namedModules().flatMap(([name, module]) => (module instanceof MaskedConv2d ? [[name, module] as const] : [])));
}

/** Four dimensions as nested lists for Python. */
export const nested = (tensor: Tensor): unknown => tensor.toArray();

/** The number at a place of a tensor of four dimensions; 0 outside of the image. */
export function reader(tensor: Tensor): (a: number, b: number, c: number, d: number) => number {
  const all = numbers(tensor);
  const [, channels, height, width] = tensor.shape as [number, number, number, number];
  return (a, b, c, d) => (c < 0 || d < 0 || c >= height || d >= width ? 0 : all[((a * channels + b) * height + c) * width + d]!);
}
