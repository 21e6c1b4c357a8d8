import type { Layer } from "../nn/index.js";
import { breathe } from "./evaluate-at.js";
import { LandscapeError } from "./landscape-error.js";
import { lineBarrier, type LineOptions } from "./line.js";
import type { Weights } from "./weights.js";

/** The height between two networks, the same in both directions. */
export type PairBarrier = (a: Weights, b: Weights) => number | Promise<number>;

/** Heights between networks, `[n][n]`: symmetric, 0 on the diagonal, NaN where a pair has not been measured. */
export type BarrierMatrix = readonly (readonly number[])[];

/** The loss above the chord (definition a) on the line between two networks. */
export function lossBarrier(model: Layer, options: LineOptions): PairBarrier {
  return async (a, b) => (await lineBarrier(model, a, b, options)).loss.chord.value;
}

/** A pair that was measured. */
export interface MeasuredPair {
  readonly pair: readonly [number, number];
  readonly value: number;
  readonly done: number;
  readonly total: number;
  /** what is known so far, to go on from */
  readonly matrix: BarrierMatrix;
}

export interface PairwiseOptions {
  /** an earlier matrix: pairs that it knows are not measured again */
  known?: BarrierMatrix | undefined;
  onPair?: ((measured: MeasuredPair) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * The barriers between all pairs of networks, n (n − 1) / 2 of them.
 *
 * @throws LandscapeError when a known matrix is of another size; the signal's reason once it is aborted, after the pair in progress.
 */
export async function pairwiseBarriers(networks: readonly Weights[], barrier: PairBarrier, { known, onPair, signal }: PairwiseOptions = {}): Promise<BarrierMatrix> {
  const count = networks.length;
  if (known !== undefined && (known.length !== count || known.some((row) => row.length !== count))) {
    throw new LandscapeError(`the known barriers are of ${known.length} networks and there are ${count}; give the matrix of these networks, or none`);
  }
  const matrix = networks.map((_, i) => networks.map((_, j) => (i === j ? 0 : (known?.[i]?.[j] ?? NaN))));
  const total = (count * (count - 1)) / 2;
  let done = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      done += 1;
      if (!Number.isNaN(matrix[i]![j]!)) continue;
      await breathe(signal);
      const value = await barrier(networks[i]!, networks[j]!);
      matrix[i]![j] = matrix[j]![i] = value;
      onPair?.({ pair: [i, j], value, done, total, matrix });
    }
  }
  return matrix;
}
