import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { eachBatch, type Points } from "./points.js";
import { InteractionError } from "./interaction-error.js";
import type { Chain, Section, Units } from "./section.js";
import { derivativesAt, valuesAt } from "./unit-section.js";

/** The weights of a section's units that can vary: W_in without the constant's column and, without biases, without its row. W_out is not among them. */
export interface WeightBlock {
  readonly name: string;
  readonly units: Units;
  /** whether W_out is the identity */
  readonly direct: boolean;
  /** rows of W_in, the constant's among them if there are biases */
  readonly rows: number;
  /** units but for the linear ones */
  readonly columns: number;
}

/**
 * The weights of a chain in the order of all flat vectors here: section after section, each `[rows, columns]` row by row.
 *
 * @param biases whether the constant's rows are parameters
 * @throws InteractionError for a section without units.
 */
export function weightBlocks(chain: Chain, biases: boolean): WeightBlock[] {
  return chain.map((section) => {
    const units = unitsOf(section);
    return { name: section.name, units, direct: section.direct === true, rows: section.inputs + (biases ? 1 : 0), columns: units.into.size(1) - units.linear };
  });
}

function unitsOf({ name, units }: Section): Units {
  if (units === null)
    throw new InteractionError(`section ${name} is not a layer of units, so its weights are not known; use mlpChain, or gradientJacobian for other networks`);
  return units;
}

/** Of one section at some points. */
export interface LayerDerivatives {
  /** activations that its weights read, [points, rows] */
  readonly reads: Tensor;
  /** pre-activations of its units, [points, columns] */
  readonly pre: Tensor;
  /** ∂y / ∂p, y the network's outputs and p the pre-activations: [points, columns, outputs] */
  readonly slopes: Tensor;
}

/** Bytes of one section's slopes at once. */
const BLOCK = 32 * 2 ** 20;

/**
 * Shows `work` what every section reads and how the network's outputs depend on its pre-activations, some points at a time, freed afterwards: one pass forwards and
 *
 *     ∂y/∂p_l = φ'(p_l) W_out ∂y/∂f_(l+1)      ∂y/∂f_l = W_in ∂y/∂p_l
 *
 * backwards.
 *
 * @throws InteractionError when the points do not fit.
 */
export function eachDerivatives(chain: Chain, points: Points, biases: boolean, work: (layers: LayerDerivatives[]) => void): void {
  const blocks = weightBlocks(chain, biases);
  const outputs = chain.at(-1)!.outputs;
  const widest = Math.max(...blocks.map(({ columns, rows }) => columns * outputs + rows));
  const most = Math.max(1, Math.floor(BLOCK / (8 * widest)));
  const parts = points.flatMap((batch) => Array.from({ length: Math.ceil(batch.size(0) / most) }, (_, i) => ({ batch, from: i * most })));
  for (const { batch, from } of parts) {
    scope(() => eachBatch(chain, [noGrad(() => batch.slice(0, from, from + most))], 0, (input) => noGrad(() => work(derivatives(blocks, input, outputs)))));
  }
}

function derivatives(blocks: readonly WeightBlock[], input: Tensor, outputs: number): LayerDerivatives[] {
  let f = input;
  const forward = blocks.map(({ units }) => {
    const known = { read: f, pre: f.matmul(units.into) };
    f = valuesAt(units, known.pre).matmul(units.outOf);
    return known;
  });
  let slope: Tensor | null = null;
  const layers: LayerDerivatives[] = [];
  for (let l = blocks.length - 1; l >= 0; l--) {
    const { units, rows, columns } = blocks[l]!;
    const { read, pre } = forward[l]!;
    const behind: Tensor = slope === null ? units.outOf.slice(1, 0, outputs) : units.outOf.matmul(slope);
    const own = derivativesAt(units, pre).unsqueeze(2).mul(behind);
    layers.unshift({ reads: read.slice(1, 0, rows), pre: pre.slice(1, 0, columns), slopes: own.slice(1, 0, columns) });
    slope = units.into.matmul(own);
  }
  return layers;
}
