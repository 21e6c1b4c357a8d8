import { PatternError } from "./groups.js";
import { type Connectivity, junctionPattern, junctionPatterns } from "./network-patterns.js";
import type { Pattern } from "./pattern.js";
import { resnetChannels, type ResNetConvolution, resnetConvolutions } from "./resnet-convolutions.js";

/**
 * The patterns of the convolutions inside the blocks of a residual network, over channels, drawn from the seed as `networkPatterns` draws those of layers: junction
 * n is the n-th convolution, from 0. A random network's edges are kernels.
 *
 * The stages have 16, 32 and 64 channels (times `width`), so one tile cannot suit all: the `tile` of the connectivity is the side in channels in the last and
 * widest stage, and it shrinks with the channels that a convolution reads,
 *
 *     side = max(1, floor(tile · inputs / channels of the last stage))
 *
 * so that a tile is the same share of a group everywhere. With 8 groups a `tile` of 8 is one group: 2, 4 and 8 channels.
 *
 * @throws PatternError when the channels do not allow the pattern; RangeError when the depth is not 6n + 2, or the width leaves no channel.
 */
export function resnetPatterns(network: { depth: number; width: number; connectivity: Connectivity; seed: number }): Pattern[] {
  const { width, connectivity, seed } = network;
  const convolutions = resnetConvolutions(network);
  if (connectivity.kind !== "tiles") return junctionPatterns(convolutions, connectivity, seed);
  const { tile, groups } = connectivity;
  const widest = resnetChannels(width)[2];
  checkTiles({ convolutions, width, widest, tile, groups });
  return convolutions.map((convolution, junction) => junctionPattern(convolution, { ...connectivity, tile: tileSide(tile, convolution, widest) }, junction, seed));
}

function tileSide(tile: number, { inputs }: ResNetConvolution, widest: number): number {
  return Math.max(1, Math.floor((tile * inputs) / widest));
}

function checkTiles(network: { convolutions: readonly ResNetConvolution[]; width: number; widest: number; tile: number; groups: number }): void {
  const { convolutions, width, widest, tile, groups } = network;
  for (const [name, value] of Object.entries({ tile, groups })) {
    if (!Number.isInteger(value) || value < 1) throw new PatternError(`${name}: ${value} is not possible; give a whole number from 1 up`);
  }
  const uneven = convolutions.find(({ outputs }) => outputs % groups !== 0);
  if (uneven !== undefined) {
    const above = Math.ceil((16 * width) / groups) * groups;
    const fitting = [above - groups, above].filter((channels) => channels > 0).map((channels) => channels / 16);
    throw new PatternError(
      `width: ${width} gives ${uneven.path} ${uneven.outputs} channels, which are not ${groups} equal groups; use a width of ${fitting.join(" or ")}`,
    );
  }
  const fits = (side: number) => (convolution: ResNetConvolution) => convolution.outputs % (groups * tileSide(side, convolution, widest)) === 0;
  const misfit = convolutions.find((convolution) => !fits(tile)(convolution));
  if (misfit === undefined) return;
  let smaller = tile - 1;
  while (!convolutions.every(fits(smaller))) smaller--;
  throw new PatternError(
    `tile: ${tile} of ${widest} channels are ${tileSide(tile, misfit, widest)} of ${misfit.inputs} in ${misfit.path}, which do not divide its groups of ` +
      `${misfit.outputs / groups} channels; use a tile of ${smaller}`,
  );
}
