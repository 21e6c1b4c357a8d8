import { Generator, noGrad, rand, randn, type Tensor, tensor } from "../tensor/index.js";
import { expandMask, fanIns, type Pattern, type TilePattern, tileInputs } from "./pattern.js";

/**
 * Starting weight of a junction (specification 1.4): Kaiming-uniform as for a dense layer, bound 1/√inputs, then the existing edges of each
 * row times √(inputs / fanIn of that row), which restores the dense layer's pre-activation variance. Together
 *
 *     w_ij ~ Uniform(-1/√fanIn_i, 1/√fanIn_i) where the edge exists, 0 where it does not
 *
 * @returns `[outputs, inputs]` for dense and edge patterns, `[tiles, tile, tile]` (inputs before outputs) for tiles.
 */
export function initialWeight(pattern: Pattern, generator: Generator): Tensor {
  return noGrad(() => (pattern.kind === "tiles" ? initialTiles(pattern, generator) : initialMatrix(pattern, generator)));
}

/** Starting bias: `b_i ~ Uniform(-1/√f, 1/√f)` with f the mean fan-in. @returns `[outputs]` */
export function initialBias(pattern: Pattern, generator: Generator): Tensor {
  const counts = fanIns(pattern);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const bound = mean === 0 ? 0 : 1 / Math.sqrt(mean);
  return noGrad(() => uniform([pattern.outputs], generator).mul(bound));
}

/**
 * Starting weight of a convolution: He et al. ("Delving deep into rectifiers", 2015, equation 10), with the kernels that exist as the fan-in of each output,
 *
 *     w_ij ~ N(0, 2 / (fanIn_i · kernelSize²)) where the kernel exists, 0 where it does not
 *
 * @returns `[outputs, inputs, kernelSize, kernelSize]`
 */
export function initialKernels(pattern: Pattern, kernelSize: number, generator: Generator): Tensor {
  const { inputs, outputs } = pattern;
  const deviations = Float32Array.from(fanIns(pattern), (count) => (count === 0 ? 0 : Math.sqrt(2 / (count * kernelSize ** 2))));
  return noGrad(() => {
    const weight = randn([outputs, inputs, kernelSize, kernelSize], { generator }).mul_(tensor(deviations).view([outputs, 1, 1, 1]));
    return pattern.kind === "dense" ? weight : weight.mul_(tensor(expandMask(pattern)).view([outputs, inputs, 1, 1]));
  });
}

function initialMatrix(pattern: Exclude<Pattern, TilePattern>, generator: Generator): Tensor {
  const bounds = Float32Array.from(fanIns(pattern), (count) => (count === 0 ? 0 : 1 / Math.sqrt(count)));
  const weight = uniform([pattern.outputs, pattern.inputs], generator).mul_(tensor(bounds).view([pattern.outputs, 1]));
  return pattern.kind === "edges" ? weight.mul_(tensor(pattern.mask).view([pattern.outputs, pattern.inputs])) : weight;
}

function initialTiles(pattern: TilePattern, generator: Generator): Tensor {
  const { columns, tile, fanIn } = pattern;
  const counts = fanIns(pattern);
  const bounds = new Float32Array(columns.length * tile);
  columns.forEach((column, position) => {
    const bound = 1 / Math.sqrt(counts[Math.floor(position / fanIn) * tile]!);
    bounds.fill(bound, position * tile, position * tile + tileInputs(pattern, column));
  });
  return uniform([columns.length, tile, tile], generator).mul_(tensor(bounds).view([columns.length, tile, 1]));
}

function uniform(shape: number[], generator: Generator): Tensor {
  return rand(shape, { generator }).mul_(2).sub_(1);
}
