import { empty, linear, type Tensor } from "../../tensor/index.js";
import { attention, causalMask, mergeHeads, splitHeads } from "../attention.js";
import { constant_, xavierUniform_ } from "../init.js";
import { Module } from "../module.js";
import { parameter, type Parameter } from "../parameter.js";
import { Linear } from "./linear.js";
import { requireDivisible, requireSizes } from "./sizes.js";

/** `numKvHeads` (by default as many as heads) key and value heads are shared by groups of query heads; `dropout` applies to the attention weights. */
export interface MultiHeadAttentionOptions {
  numKvHeads?: number;
  bias?: boolean;
  dropout?: number;
  causal?: boolean;
}

/**
 * `key` and `value` default to the query (self-attention) and the key. `mask` is true where a query must not see a key, `[queries, keys]` or broadcast to
 * `[batch, heads, queries, keys]`.
 */
export interface MultiHeadAttentionInputs {
  key?: Tensor;
  value?: Tensor;
  mask?: Tensor;
}

/**
 * Multi-head attention (Vaswani et al., 2017), `[batch, tokens, embedDim]` in and out. Parameters are named and initialised as in PyTorch's
 * `nn.MultiheadAttention`: `in_proj_weight` holds the projections of queries, keys and values below each other,
 * `[(numHeads + 2 numKvHeads) * embedDim / numHeads, embedDim]`.
 */
export class MultiHeadAttention extends Module {
  in_proj_weight: Parameter;
  in_proj_bias: Parameter | null;
  out_proj: Linear;
  readonly numKvHeads: number;
  readonly dropout: number;
  readonly causal: boolean;

  constructor(
    readonly embedDim: number,
    readonly numHeads: number,
    { numKvHeads = numHeads, bias = true, dropout = 0, causal = false }: MultiHeadAttentionOptions = {},
  ) {
    super();
    requireSizes("MultiHeadAttention", { embedDim, numHeads, numKvHeads });
    requireDivisible("MultiHeadAttention", "embedDim", embedDim, "numHeads", numHeads);
    requireDivisible("MultiHeadAttention", "numHeads", numHeads, "numKvHeads", numKvHeads);
    [this.numKvHeads, this.dropout, this.causal] = [numKvHeads, dropout, causal];
    const rows = this.#sections().reduce((sum, size) => sum + size);
    this.in_proj_weight = parameter(empty([rows, embedDim]));
    this.in_proj_bias = bias ? constant_(parameter(empty([rows])), 0) : null;
    this.out_proj = new Linear(embedDim, embedDim, { bias });
    // PyTorch draws the output projection first.
    xavierUniform_(this.in_proj_weight);
    if (this.out_proj.bias !== null) constant_(this.out_proj.bias, 0);
  }

  forward(query: Tensor, { key = query, value = key, mask }: MultiHeadAttentionInputs = {}): Tensor {
    if (query.ndim !== 3) throw new RangeError(`MultiHeadAttention: expected a query [batch, tokens, embedDim], got [${query.shape.join(", ")}]`);
    const [q, k, v] = query === key && key === value ? this.#projectTogether(query) : this.#projectApart(query, key, value);
    const future = this.causal ? causalMask(query.shape[1]!, key.shape[1]!, query) : null;
    const hidden = future !== null && mask !== undefined ? future.logicalOr(mask) : (future ?? mask ?? null);
    const dropout = this.training ? this.dropout : 0;
    return this.out_proj.forward(
      mergeHeads(attention(splitHeads(q!, this.numHeads), splitHeads(k!, this.numKvHeads), splitHeads(v!, this.numKvHeads), { mask: hidden, dropout })),
    );
  }

  #projectTogether(input: Tensor): Tensor[] {
    return linear(input, this.in_proj_weight, this.in_proj_bias).splitWithSizes(this.#sections(), -1);
  }

  #projectApart(...inputs: Tensor[]): Tensor[] {
    const weights = this.in_proj_weight.splitWithSizes(this.#sections(), 0);
    const biases = this.in_proj_bias?.splitWithSizes(this.#sections(), 0);
    return inputs.map((input, i) => linear(input, weights[i]!, biases?.[i] ?? null));
  }

  #sections(): number[] {
    const size = this.embedDim / this.numHeads;
    return [this.embedDim, this.numKvHeads * size, this.numKvHeads * size];
  }

  override extraRepr(): string {
    return `${this.embedDim}, numHeads=${this.numHeads}, numKvHeads=${this.numKvHeads}, causal=${this.causal}`;
  }
}
