import { cat, enableGrad, grad, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import { eachDerivatives, weightBlocks } from "./output-derivatives.js";
import { countPoints, type Points } from "./points.js";
import type { Chain } from "./section.js";

/** J = ∂ outputs / ∂ parameters of a network on data. */
export interface ParameterJacobian {
  /** N */
  readonly parameters: number;
  /** n */
  readonly points: number;
  /** shows `work` the rows, [rows, N] in float64, some at a time, freed afterwards; points × outputs of them in all */
  eachRows(work: (rows: Tensor) => void): void;
}

/**
 * In closed form for a chain of units: ∂y_k / ∂W_ij = f_i ∂y_k/∂p_j. The parameters are those of `weightBlocks`.
 *
 * @param biases whether the constant's weights are parameters; default true
 * @throws InteractionError for a section without units and points that do not fit.
 */
export function chainJacobian(chain: Chain, points: Points, { biases = true }: { biases?: boolean } = {}): ParameterJacobian {
  const parameters = weightBlocks(chain, biases).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return {
    parameters,
    points: countPoints(points),
    eachRows(work) {
      const most = atOnce(parameters);
      eachDerivatives(chain, points, biases, (layers) => {
        const [count, , outputs] = layers[0]!.slopes.shape as [number, number, number];
        const step = Math.max(1, Math.floor(most / outputs));
        for (let from = 0; from < count; from += step) {
          scope(() => {
            const parts = layers.map(({ reads, slopes }) => {
              const [f, slope] = [reads.slice(0, from, from + step), slopes.slice(0, from, from + step)];
              // [points, outputs, rows, columns]
              const products = f.unsqueeze(1).unsqueeze(3).mul(slope.transpose(1, 2).unsqueeze(2));
              return products.reshape([f.size(0) * outputs, -1]);
            });
            work(cat(parts, 1));
          });
        }
      });
    },
  };
}

/**
 * By a backward pass for every point and output, for any network in float64.
 *
 * @param forward from a batch to outputs, [points, …], by way of `parameters`
 * @throws InteractionError for parameters that are not in float64.
 */
export function gradientJacobian(forward: (batch: Tensor) => Tensor, parameters: readonly Tensor[], points: Points): ParameterJacobian {
  const other = parameters.findIndex(({ dtype }) => dtype !== "float64");
  if (other >= 0) {
    const { dtype, shape } = parameters[other]!;
    throw new InteractionError(
      `parameter ${other}, [${shape.join(", ")}], is ${dtype}; a rank needs float64: give a network converted by \`.to({ dtype: "float64" })\``,
    );
  }
  const sizes = parameters.map(({ shape }) => shape.reduce((product, length) => product * length, 1));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const most = atOnce(size);
  return {
    parameters: size,
    points: countPoints(points),
    eachRows(work) {
      for (const batch of points) {
        scope(() => {
          const outputs = enableGrad(() => forward(batch).reshape([-1]));
          for (let from = 0; from < outputs.size(0); from += most) {
            scope(() => {
              const rows = zeros([Math.min(most, outputs.size(0) - from), size], { dtype: "float64", device: batch.device });
              for (let i = 0; i < rows.size(0); i++) scope(() => fill(rows.select(0, i), outputs, from + i, parameters, sizes));
              work(rows);
            });
          }
        });
      }
    },
  };
}

function fill(row: Tensor, outputs: Tensor, at: number, parameters: readonly Tensor[], sizes: readonly number[]): void {
  const gradients = grad(
    enableGrad(() => outputs.select(0, at)),
    parameters,
    { allowUnused: true, retainGraph: true },
  );
  let place = 0;
  noGrad(() =>
    gradients.forEach((gradient, index) => {
      if (gradient) row.narrow(0, place, sizes[index]!).copy_(gradient.reshape([-1]));
      place += sizes[index]!;
    }),
  );
}

/** Rows of so many columns that fill 64 MiB; no fewer than the columns, or the triangular factor would be computed too often. */
const atOnce = (columns: number): number => Math.max(1, Math.min(columns, 2 ** 14), Math.floor(2 ** 23 / columns));
