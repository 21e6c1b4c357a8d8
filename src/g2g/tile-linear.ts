import { Module, parameter, type Parameter } from "../nn/index.js";
import { constantPadNd, Generator, noGrad, tensor, type Tensor } from "../tensor/index.js";
import { checkInput } from "./check-input.js";
import { initialBias, initialWeight } from "./initialise.js";
import { density, type TilePattern } from "./pattern.js";

/**
 * A linear layer that stores and computes only its tiles. With input tile c(r, k) the k-th one that output tile r reads,
 *
 *     y_r = Σ_k x_c(r,k) · W_rk + b_r
 *
 * as one gather of input tiles and one batched product. No dense weight exists at any time, so weight, gradient and optimizer state are
 * as small as the pattern is sparse. This composed form is the reference for faster kernels.
 */
export class TileLinear extends Module {
  /** `[tiles, tile, tile]`: tile r·fanIn + k is W_rk, inputs before outputs (a dense weight's tile, transposed) */
  readonly weight: Parameter;
  /** `[outputs]` */
  readonly bias: Parameter;
  /** `[tiles]`, int64: the input tile that each stored tile reads */
  readonly columns: Tensor;

  constructor(
    readonly pattern: TilePattern,
    options: { generator?: Generator } = {},
  ) {
    super();
    const generator = options.generator ?? new Generator();
    this.weight = parameter(initialWeight(pattern, generator));
    this.bias = parameter(initialBias(pattern, generator));
    this.columns = this.registerBuffer("columns", tensor(BigInt64Array.from(pattern.columns, BigInt)));
  }

  /** @param x `[batch, inputs]` @returns `[batch, outputs]` */
  override forward(x: Tensor): Tensor {
    const { inputs, outputs, tile, inputTiles, outputTiles, fanIn } = this.pattern;
    checkInput("TileLinear", x, inputs);
    const batch = x.size(0);
    const padding = inputTiles * tile - inputs;
    const padded = padding === 0 ? x : constantPadNd(x, [0, padding]);
    const gathered = padded
      .reshape([batch, inputTiles, tile])
      .indexSelect(1, this.columns)
      .view([batch, outputTiles, fanIn * tile])
      .transpose(0, 1);
    const weight = this.weight.view([outputTiles, fanIn * tile, tile]);
    const product = this.bias.view([outputTiles, 1, tile]).baddbmm(gathered, weight);
    return product.transpose(0, 1).reshape([batch, outputs]);
  }

  override extraRepr(): string {
    const { inputs, outputs, tile, fanIn } = this.pattern;
    return `inputs=${inputs}, outputs=${outputs}, tile=${tile}, fanIn=${fanIn}, density=${density(this.pattern).toFixed(4)}`;
  }

  /** The same layer as one dense weight, `[outputs, inputs]`: for tests, drawings and export; never used in `forward`. */
  expandedWeight(): Tensor {
    const { inputs, outputs, tile, inputTiles, outputTiles, fanIn } = this.pattern;
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
