import { dropout as drop, ones, type Tensor } from "../tensor/index.js";

/** `mask` is true where a query must not see a key, broadcast to `[batch, heads, queries, keys]`; `dropout` applies to the attention weights. */
export interface AttentionOptions {
  mask?: Tensor | null;
  dropout?: number;
  scale?: number;
}

/**
 * softmax(s Q Kᵀ) V per head, with s = 1/√size unless `scale` is given (Vaswani et al., 2017). Key and value heads may be fewer than query heads, each
 * then serving a group of consecutive query heads (Ainslie et al., 2023).
 *
 * @param query `[batch, heads, queries, size]`
 * @param key `[batch, groups, keys, size]`
 * @param value `[batch, groups, keys, valueSize]`
 * @returns `[batch, heads, queries, valueSize]`
 */
export function attention(query: Tensor, key: Tensor, value: Tensor, { mask = null, dropout = 0, scale }: AttentionOptions = {}): Tensor {
  const [batch, heads, queries, size] = query.shape as [number, number, number, number];
  const [, groups, keys] = key.shape as [number, number, number, number];
  if (heads % groups !== 0) throw new RangeError(`attention: ${heads} query heads do not divide among ${groups} key heads`);
  // The query heads of a group stand as more queries of one head: keys and values need not be repeated.
  const rows = (queries * heads) / groups;
  const scores = query.mul(scale ?? 1 / Math.sqrt(size)).reshape([batch, groups, rows, size]).matmul(key.transpose(-2, -1));
  const perHead = scores.view([batch, heads, queries, keys]);
  const weights = (mask === null ? perHead : perHead.maskedFill(mask, -Infinity)).softmax(-1);
  const kept = dropout > 0 ? drop(weights, dropout, true) : weights;
  return kept.view([batch, groups, rows, keys]).matmul(value).reshape([batch, heads, queries, value.shape[3]!]);
}

/**
 * `[queries, keys]` of bool, true where the key comes after the query, the last query standing at the last key. It lives on the device of `like`.
 */
export function causalMask(queries: number, keys: number, like: Tensor): Tensor {
  return ones([queries, keys], { dtype: "bool", device: like.device }).triu(keys - queries + 1);
}

/** `[batch, tokens, heads * size]` to `[batch, heads, tokens, size]`. */
export function splitHeads(x: Tensor, heads: number): Tensor {
  const [batch, tokens, width] = x.shape as [number, number, number];
  return x.reshape([batch, tokens, heads, width / heads]).transpose(1, 2);
}

/** `[batch, heads, tokens, size]` to `[batch, tokens, heads * size]`. */
export function mergeHeads(x: Tensor): Tensor {
  const [batch, heads, tokens, size] = x.shape as [number, number, number, number];
  return x.transpose(1, 2).reshape([batch, tokens, heads * size]);
}
