import { BatchNorm1d, BatchNorm2d, GroupNorm, LayerNorm, type Module } from "../../nn/index.js";
import { noGrad, type Tensor } from "../../tensor/index.js";
import { MaskedLinear } from "../masked-linear.js";
import { TileLinear } from "../tile-linear.js";
import { unitScores } from "./unit-scores.js";
import type { Units } from "./units.js";

/** A layer whose edges or tiles can move. */
export type SparseLayer = MaskedLinear | TileLinear;

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
  return module instanceof MaskedLinear || module instanceof TileLinear;
}

function isNorm(module: Module): boolean {
  return [BatchNorm1d, BatchNorm2d, LayerNorm, GroupNorm].some((kind) => module instanceof kind);
}

/** |w| of every edge, root mean square of every tile; 0 where there is none. @returns `[rows · columns]` */
export function weightNorms(layer: SparseLayer, units: Units): Float32Array {
  if (layer instanceof MaskedLinear) return unitScores(layer.weight.detach(), units, "norm");
  const { columns, fanIn, tile } = layer.pattern;
  const sums = noGrad(() => layer.weight.square().sum([1, 2])).toTypedArray() as Float32Array;
  const norms = new Float32Array(units.exists.length);
  columns.forEach((column, position) => {
    norms[Math.floor(position / fanIn) * units.columns + column] = Math.sqrt(sums[position]! / (tile * units.widths[column]!));
  });
  return norms;
}

/**
 * |∂L/∂w| of every place, whether a unit exists there or not; root mean squares for tiles.
 *
 * @param input what the layer read, `[batch, …]`
 * @param outputGradient ∂L/∂y of what it gave, before any activation
 * @returns `[rows · columns]`
 */
export function gradientNorms(_layer: SparseLayer, units: Units, input: Tensor, outputGradient: Tensor): Float32Array {
  return unitScores(noGrad(() => outputGradient.t().matmul(input)), units, "norm");
}

/** Activations at both ends of a layer, one row an example. @returns `[samples, inputs]` and `[samples, outputs]` */
export function samplesOf(_layer: SparseLayer, input: Tensor, output: Tensor): [Tensor, Tensor] {
  return [input, output];
}
