import { type Device, noGrad, scope, zeros, type Tensor } from "../../tensor/index.js";

/** `cosine` of the raw activations, or `pearson`: the cosine of the centred ones. */
export type Correlation = "cosine" | "pearson";

/** Running first and second moments of the activations at both ends of a junction. */
export interface Moments {
  /** Σ of the weights of all batches so far: 0 before the first */
  weight: number;
  /** `[outputs, inputs]`: mean of b_i · a_j */
  readonly products: Tensor;
  /** `[inputs]` each */
  readonly inputMeans: Tensor;
  readonly inputSquares: Tensor;
  /** `[outputs]` each */
  readonly outputMeans: Tensor;
  readonly outputSquares: Tensor;
}

/** Moments of nothing yet. */
export function noMoments(outputs: number, inputs: number, device: Device = "cpu"): Moments {
  const nothing = (...shape: number[]) => zeros(shape, { device }).keep();
  return {
    weight: 0,
    products: nothing(outputs, inputs),
    inputMeans: nothing(inputs),
    inputSquares: nothing(inputs),
    outputMeans: nothing(outputs),
    outputSquares: nothing(outputs),
  };
}

/**
 * Takes a batch in, every moment m as a running average with decay β,
 *
 *     m ← β m + (1 − β) · mean over the batch        weight ← β weight + (1 − β)
 *
 * @param input activations a `[samples, inputs]`
 * @param output activations b `[samples, outputs]`
 * @param decay β in [0, 1); 0 keeps the last batch alone
 */
export function addBatch(moments: Moments, input: Tensor, output: Tensor, decay: number): void {
  noGrad(() =>
    scope(() => {
      const share = (1 - decay) / input.size(0);
      moments.products.addmm_(output.t(), input, { beta: decay, alpha: share });
      for (const [means, squares, values] of [
        [moments.inputMeans, moments.inputSquares, input],
        [moments.outputMeans, moments.outputSquares, output],
      ] as const) {
        means.mul_(decay).add_(values.sum([0]), { alpha: share });
        squares.mul_(decay).add_(values.square().sum([0]), { alpha: share });
      }
      moments.weight = decay * moments.weight + (1 - decay);
    }),
  );
}

const EPSILON = 1e-8;
/** A variance below this share of the mean square is rounding: single precision cannot tell such a unit from a constant one. */
const CONSTANT = 1e-5;

/**
 * The correlation of every input with every output (specification 2.2), with E the running average,
 *
 *     cosine    s_ij = E[b_i a_j] / (√E[a_j²] √E[b_i²] + ε)
 *     pearson   s_ij = (E[b_i a_j] − E[b_i] E[a_j]) / (σ(a_j) σ(b_i) + ε)
 *
 * A unit that is always 0 (with `pearson`, always the same) correlates with nothing: its scores are 0.
 *
 * @returns `[outputs, inputs]`
 */
export function correlations({ weight, products, inputMeans, inputSquares, outputMeans, outputSquares }: Moments, kind: Correlation): Tensor {
  return noGrad(() =>
    scope(() => {
      const scale = weight === 0 ? 0 : 1 / weight;
      const column = outputMeans.mul(scale).view([-1, 1]);
      const row = inputMeans.mul(scale).view([1, -1]);
      const size = (squares: Tensor, means: Tensor) => {
        const all = squares.mul(scale);
        if (kind === "cosine") return all.sqrt();
        const variance = all.sub(means.square().reshape([-1]));
        return variance.mul(variance.gt(all.mul(CONSTANT))).sqrt();
      };
      const joint = products.mul(scale);
      if (kind === "pearson") joint.sub_(column.mul(row));
      const sizes = size(outputSquares, column).view([-1, 1]).mul(size(inputSquares, row).view([1, -1]));
      const active = sizes.gt(0);
      return joint.div_(sizes.add_(EPSILON)).mul_(active);
    }),
  );
}
