import { BatchNorm1d, BatchNorm2d, GroupNorm, LayerNorm, type Module } from "../../nn/index.js";
import { noGrad, ops, scope, type Tensor } from "../../tensor/index.js";
import { MaskedConv2d } from "../masked-conv2d.js";
import { MaskedLinear } from "../masked-linear.js";
import { TileLinear } from "../tile-linear.js";
import { unitScores } from "./unit-scores.js";
import type { Units } from "./units.js";

/** A layer whose edges or tiles can move. */
export type SparseLayer = MaskedLinear | TileLinear | MaskedConv2d;

/** A sparse layer in its place. */
export interface Junction {
  /** path in the model, such as `junctions.0` */
  readonly name: string;
  readonly layer: SparseLayer;
  /** what the layer's output, after a ReLU, is the activation of: the normalisation that follows it, or itself */
  readonly activation: Module;
}

/** The sparse layers of a model, in order of definition. A normalisation that is defined right after a layer is taken to follow it. */
export function sparseJunctions(model: Module): Junction[] {
  const modules = model.namedModules();
  return modules.flatMap(([name, layer], index) => {
    if (!isSparse(layer)) return [];
    const next = modules[index + 1]?.[1];
    return [{ name, layer, activation: next !== undefined && isNorm(next) ? next : layer }];
  });
}

function isSparse(module: Module): module is SparseLayer {
  return module instanceof MaskedLinear || module instanceof TileLinear || module instanceof MaskedConv2d;
}

function isNorm(module: Module): boolean {
  return [BatchNorm1d, BatchNorm2d, LayerNorm, GroupNorm].some((kind) => module instanceof kind);
}

/** |w| of every edge, the 2-norm of a kernel, the root mean square of these over a tile; 0 where there is nothing. @returns `[rows · columns]` */
export function weightNorms(layer: SparseLayer, units: Units): Float32Array {
  if (layer instanceof MaskedLinear) return unitScores(layer.weight.detach(), units, "norm");
  if (layer instanceof MaskedConv2d) return kernelScores(layer.weight, units);
  const { columns, fanIn, tile } = layer.pattern;
  const sums = noGrad(() => layer.weight.square().sum([1, 2])).toTypedArray() as Float32Array;
  const norms = new Float32Array(units.exists.length);
  columns.forEach((column, position) => {
    norms[Math.floor(position / fanIn) * units.columns + column] = Math.sqrt(sums[position]! / (tile * units.widths[column]!));
  });
  return norms;
}

/**
 * |∂L/∂w| of every place, whether a unit exists there or not; for kernels the 2-norm, for tiles the root mean square.
 *
 * @param input what the layer read, `[batch, …]`
 * @param outputGradient ∂L/∂y of what it gave, before any activation
 * @returns `[rows · columns]`
 */
export function gradientNorms(layer: SparseLayer, units: Units, input: Tensor, outputGradient: Tensor): Float32Array {
  return noGrad(() =>
    scope(() => {
      if (!(layer instanceof MaskedConv2d)) return unitScores(outputGradient.t().matmul(input), units, "norm");
      const { stride, padding, weight } = layer;
      const none = [0, 0];
      const geometry = [[stride, stride], [padding, padding], [1, 1], false, none, 1];
      const [, gradient] = convolutionBackward(outputGradient, input, weight, null, ...geometry, [false, true, false]) as [Tensor, Tensor];
      return kernelScores(gradient, units);
    }),
  );
}

const convolutionBackward = ops("aten::convolution_backward");

/** @param kernels `[outputs, inputs, kernelSize, kernelSize]` */
function kernelScores(kernels: Tensor, units: Units): Float32Array {
  return noGrad(() => scope(() => unitScores(kernels.square().sum([2, 3]).sqrt(), units, "norm")));
}

/**
 * Activations at both ends of a layer, one row an example; of a convolution one row a pixel of its output, and the pixel of its input that the middle of the kernel
 * lay on.
 *
 * @returns `[samples, inputs]` and `[samples, outputs]`
 */
export function samplesOf(layer: SparseLayer, input: Tensor, output: Tensor): [Tensor, Tensor] {
  if (!(layer instanceof MaskedConv2d)) return [input, output];
  const { kernelSize, stride, padding } = layer;
  const [, , height, width] = output.shape as [number, number, number, number];
  const middle = Math.floor(kernelSize / 2);
  const under = (padded: Tensor, dim: number, length: number) => padded.slice(dim, middle, middle + (length - 1) * stride + 1, stride);
  const seen = under(under(input.constantPadNd([padding, padding, padding, padding], 0), 2, height), 3, width);
  const rows = (images: Tensor) => images.permute([0, 2, 3, 1]).reshape([-1, images.size(1) as number]);
  return [rows(seen), rows(output)];
}
