import { embedding, empty, noGrad, type Tensor } from "../../tensor/index.js";
import { normal_ } from "../init.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { requireSizes } from "./sizes.js";

/**
 * A table of `numEmbeddings` vectors: from indices `[...]` (int32 or int64) to `[..., embeddingDim]`. Starts normal with variance 1. The row `paddingIdx`, if any, starts
 * at zero and gets no gradient.
 *
 * @throws RangeError when a size is not a whole number of at least 1 or `paddingIdx` lies outside the table.
 */
export class Embedding extends Module {
  weight: Parameter;
  readonly paddingIdx: number | null;

  constructor(
    readonly numEmbeddings: number,
    readonly embeddingDim: number,
    { paddingIdx = null }: { paddingIdx?: number | null } = {},
  ) {
    super();
    requireSizes("Embedding", { numEmbeddings, embeddingDim });
    if (paddingIdx !== null && !(Number.isInteger(paddingIdx) && paddingIdx >= 0 && paddingIdx < numEmbeddings)) {
      throw new RangeError(`Embedding: paddingIdx must lie between 0 and ${numEmbeddings - 1}, got ${paddingIdx}`);
    }
    this.paddingIdx = paddingIdx;
    this.weight = normal_(parameter(empty([numEmbeddings, embeddingDim])));
    this.zeroPadding();
  }

  /** Sets the padding row to zero again, after an initialisation of the whole table. */
  zeroPadding(): void {
    const row = this.paddingIdx;
    if (row !== null) noGrad(() => this.weight.select(0, row).zero_());
  }

  forward(indices: Tensor): Tensor {
    return embedding(this.weight, indices, this.paddingIdx ?? -1);
  }

  override extraRepr(): string {
    return `${this.numEmbeddings}, ${this.embeddingDim}${this.paddingIdx === null ? "" : `, paddingIdx=${this.paddingIdx}`}`;
  }
}
