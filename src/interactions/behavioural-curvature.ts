import { noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { eachDerivatives, type LayerDerivatives, type WeightBlock, weightBlocks } from "./output-derivatives.js";
import { countPoints, type Points } from "./points.js";
import type { Chain } from "./section.js";

/** The Hessian H of the behavioural loss at a network's own parameters, [N, N], which is never written down. */
export interface BehaviouralCurvature {
  /** N */
  readonly parameters: number;
  /** the sum of the eigenvalues */
  readonly trace: number;
  /** H V for the columns of V, [N, vectors] in float64 */
  times(vectors: Tensor): Tensor;
}

/**
 * In closed form for a chain of units, with the parameters of `weightBlocks`: what directions of the weights do to the outputs, and back,
 *
 *     H V = (2/n) Σ_x J(x)ᵀ (J(x) V),   (J V)_k = Σ_l Σ_j ∂y_k/∂p_lj (f_l V_l)_j
 *
 * The time of a product grows with points × N × vectors.
 *
 * @param options.biases whether the constant's weights are parameters; default true
 * @throws InteractionError for a section without units and points that do not fit.
 */
export function behaviouralCurvature(chain: Chain, points: Points, { biases = true }: { biases?: boolean } = {}): BehaviouralCurvature {
  const blocks = weightBlocks(chain, biases);
  const count = countPoints(points);
  let trace = 0;
  eachDerivatives(chain, points, biases, (layers) => {
    for (const { reads, slopes } of layers) trace += (2 / count) * reads.square().sum(1).mul(slopes.square().sum([1, 2])).sum().toNumber();
  });
  return {
    parameters: blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    trace,
    times: (vectors) =>
      noGrad(() =>
        scope(() => {
          const product = zeros(vectors.shape, { dtype: "float64", device: vectors.device });
          eachDerivatives(chain, points, biases, (layers) => addProduct(product, vectors, blocks, layers, 2 / count));
          return product;
        }),
      ),
  };
}

function addProduct(product: Tensor, vectors: Tensor, blocks: readonly WeightBlock[], layers: readonly LayerDerivatives[], factor: number): void {
  const width = vectors.size(1);
  const places = blocks.map(({ rows, columns }, l) => ({ rows, columns, from: blocks.slice(0, l).reduce((sum, block) => sum + block.rows * block.columns, 0) }));
  // [points, outputs, vectors]
  const moved = places
    .map(({ rows, columns, from }, l) => {
      const { reads, slopes } = layers[l]!;
      const units = reads.matmul(vectors.narrow(0, from, rows * columns).reshape([rows, columns * width]));
      return slopes.transpose(1, 2).matmul(units.reshape([-1, columns, width]));
    })
    .reduce((sum, part) => sum.add(part));
  places.forEach(({ rows, columns, from }, l) => {
    const { reads, slopes } = layers[l]!;
    const units = slopes.matmul(moved).reshape([-1, columns * width]);
    product.narrow(0, from, rows * columns).add_(reads.t().matmul(units).reshape([rows * columns, width]), { alpha: factor });
  });
}
