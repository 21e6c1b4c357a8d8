import type { Layer } from "../nn/index.js";
import { checkPartition } from "./check-groups.js";
import { checkCells, tentWeights } from "./green-weights.js";
import type { LayerGroup } from "./layer-groups.js";
import { type DerivativeOptions, onLine } from "./line-slopes.js";
import { layersOf, type Weights } from "./weights.js";

/** What one group of layers has to do with a barrier. */
export interface LedgerEntry {
  readonly name: string;
  readonly parameters: readonly string[];
  /** M_SS: what it would contribute if nothing else moved */
  readonly alone: number;
  /** Σ over T ≠ S of M_ST: its interactions with the others */
  readonly shared: number;
  /** the sum of its row; those of all groups sum to the barrier */
  readonly total: number;
}

/** Which pairs of layers make a barrier. */
export interface BarrierLedger {
  /** g(½) = l(½) − (l(0) + l(1)) / 2, measured: definition (c) */
  readonly barrier: number;
  readonly layers: readonly LedgerEntry[];
  /** M_ST, symmetric, in the order of `layers`; positive entries raise the barrier */
  readonly matrix: readonly (readonly number[])[];
  /** Σ M_ST, which is the barrier but for the quadrature */
  readonly sum: number;
  /** sum − barrier */
  readonly error: number;
  /** Σ M_SS */
  readonly diagonal: number;
  /** Σ over S ≠ T of M_ST */
  readonly interactions: number;
  /** the largest |M_ST − M_TS| / 2 as measured, before the matrix was made symmetric: how far to trust an entry */
  readonly asymmetry: number;
}

export interface LedgerOptions extends DerivativeOptions {
  /** groups that together hold every parameter once; default: every layer by itself */
  groups?: readonly LayerGroup[];
  /** how many equal parts the line is cut into; even, default 16 */
  cells?: number;
}

/**
 * Splits a barrier among pairs of layers (specification 1.4: our own derivation). With Q_ST = Δ_Sᵀ H Δ_T,
 *
 *     M_ST = − ∫₀¹ w(s) Q_ST(s) ds,   w(s) = min(s, 1 − s) / 2,   Σ M_ST = g(½)
 *
 * Each cell of the line is crossed by moving one group after another, and
 *
 *     ∫ Q_ST over the cell ≈ change of ∇_S L · Δ_S while T moves
 *
 * Over a cell these changes sum to the change of slope along the line exactly, jumps included, so the sum is as good as the integral of the curvature. Entries are exact
 * to second order in the width of the cells, as the order of the moves is reversed from cell to cell.
 *
 * Takes groups · cells + 1 backward passes over the sample. The model is left as it was.
 *
 * @throws LandscapeError when the networks do not compare, the loss is not finite or the groups do not hold every parameter once; RangeError for cells that cannot be.
 */
export async function barrierLedger(model: Layer, a: Weights, b: Weights, { groups = layersOf(a), cells = 16, ...options }: LedgerOptions): Promise<BarrierLedger> {
  checkCells(cells);
  checkPartition(a, groups);
  return onLine(model, a, b, options, groups.length * cells + 1, async (line) => {
    const names = groups.map(({ parameters }) => parameters);
    const matrix = groups.map(() => groups.map(() => 0));
    line.moveTo(0);
    let here = await line.slopes(names);
    const losses = [here.loss];
    for (const [cell, weight] of tentWeights(cells).entries()) {
      const order = [...groups.keys()];
      for (const moved of cell % 2 === 0 ? order : order.reverse()) {
        line.moveTo((cell + 1) / cells, names[moved]);
        const next = await line.slopes(names);
        for (const s of groups.keys()) matrix[s]![moved]! -= weight * (next.slopes[s]! - here.slopes[s]!);
        here = next;
      }
      losses.push(here.loss);
    }
    return summary(groups, matrix, losses[cells / 2]! - (losses[0]! + losses[cells]!) / 2);
  });
}

function summary(groups: readonly LayerGroup[], measured: readonly (readonly number[])[], barrier: number): BarrierLedger {
  const matrix = measured.map((row, s) => row.map((value, t) => (value + measured[t]![s]!) / 2));
  const layers = groups.map(({ name, parameters }, s): LedgerEntry => {
    const total = matrix[s]!.reduce((sum, value) => sum + value, 0);
    return { name, parameters, alone: matrix[s]![s]!, shared: total - matrix[s]![s]!, total };
  });
  const sumOf = (key: "alone" | "shared" | "total") => layers.reduce((sum, layer) => sum + layer[key], 0);
  const asymmetry = Math.max(...measured.flatMap((row, s) => row.map((value, t) => Math.abs(value - measured[t]![s]!) / 2)));
  return { barrier, layers, matrix, sum: sumOf("total"), error: sumOf("total") - barrier, diagonal: sumOf("alone"), interactions: sumOf("shared"), asymmetry };
}
