import { Module, parameter, type Parameter } from "../nn/index.js";
import { arange, Generator, noGrad, ops, tensor, type Tensor } from "../tensor/index.js";
import { checkInput } from "./check-input.js";
import { initialBias, initialWeight } from "./initialise.js";
import { density, type TilePattern } from "./pattern.js";
import { tilePath, type TilePath } from "./tile-path.js";

type Operator = (x: Tensor, weight: Tensor, bias: Tensor, rows: Tensor, columns: Tensor, relu: boolean) => Tensor;

/** The layer's operator by path: native/kernels/group_linear.cpp. */
export const tileOperators: Record<TilePath, Operator> = {
  kernel: ops("tessera::group_linear") as Operator,
  composed: ops("tessera::group_linear_composed") as Operator,
  dense: ops("tessera::group_linear_dense") as Operator,
};

/**
 * A linear layer that stores and computes only its tiles. With input tile c(r, k) the k-th one that output tile r reads,
 *
 *     y_r = Σ_k x_c(r,k) · W_rk + b_r
 *
 * No dense weight exists at any time, so weight, gradient and optimizer state are as small as the pattern is sparse.
 */
export class TileLinear extends Module {
  /** `[tiles, tile, tile]`: tile r·fanIn + k is W_rk, inputs before outputs (a dense weight's tile, transposed) */
  readonly weight: Parameter;
  /** `[outputs]` */
  readonly bias: Parameter;
  /** `[tiles]`, int64: the input tile that each stored tile reads */
  readonly columns: Tensor;
  /** `[outputTiles + 1]`, int64: where each output tile's tiles start, and where the last one's end */
  readonly rows: Tensor;
  readonly #drawn: TilePattern;

  constructor(pattern: TilePattern, options: { generator?: Generator } = {}) {
    super();
    this.#drawn = pattern;
    const generator = options.generator ?? new Generator();
    this.weight = parameter(initialWeight(pattern, generator));
    this.bias = parameter(initialBias(pattern, generator));
    this.columns = this.registerBuffer("columns", tensor(BigInt64Array.from(pattern.columns, BigInt)));
    const { outputTiles, fanIn } = pattern;
    this.rows = this.registerBuffer("rows", arange(0, (outputTiles + 1) * fanIn, fanIn), { persistent: false });
  }

  /** Which tiles exist now, read from `columns`: rewiring and `loadStateDict` change it. */
  get pattern(): TilePattern {
    return { ...this.#drawn, columns: Int32Array.from(this.columns.toTypedArray() as BigInt64Array, Number) };
  }

  /** @param x `[batch, inputs]` @returns `[batch, outputs]` */
  override forward(x: Tensor): Tensor {
    return this.#compute(x, false);
  }

  /** relu(forward(x)) in one operator. It does not run the module's hooks: for those who know that nobody is `hooked` in. */
  forwardRelu(x: Tensor): Tensor {
    return this.#compute(x, true);
  }

  #compute(x: Tensor, relu: boolean): Tensor {
    const { inputs, outputs, tile } = this.#drawn;
    checkInput("TileLinear", x, inputs);
    const path = tilePath({ inputs, outputs, tile, tiles: this.columns.numel(), examples: x.size(0), dtype: x.dtype, device: x.device });
    return tileOperators[path](x, this.weight, this.bias, this.rows, this.columns, relu);
  }

  override extraRepr(): string {
    const { pattern } = this;
    const { inputs, outputs, tile, fanIn } = pattern;
    return `inputs=${inputs}, outputs=${outputs}, tile=${tile}, fanIn=${fanIn}, density=${density(pattern).toFixed(4)}`;
  }

  /** The same layer as one dense weight, `[outputs, inputs]`: for tests, drawings and export; never used in `forward`. */
  expandedWeight(): Tensor {
    const { inputs, outputs, tile, inputTiles, outputTiles, fanIn } = this.#drawn;
    return noGrad(() => {
      const dense = this.weight.newZeros([outputTiles, inputTiles, tile, tile]);
      Array.from(this.columns.toTypedArray(), Number).forEach((column, position) => {
        const row = Math.floor(position / fanIn);
        dense.select(0, row).select(0, column).copy_(this.weight.select(0, position).t());
      });
      return dense.permute([0, 2, 1, 3]).reshape([outputs, inputTiles * tile]).narrow(1, 0, inputs).contiguous();
    });
  }
}
