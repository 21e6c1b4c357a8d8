import { linalgSvd, noGrad, scope, type Tensor } from "../tensor/index.js";
import type { AxisUse, HeadPair, PermutationSpec } from "./permutation-spec.js";
import { indices, unitRows } from "./unit-rows.js";
import type { Weights } from "./weights.js";

/**
 * Turns the basis inside each attention head of b towards that of a, which changes nothing of what b computes: rows of queries and keys, or rows of values and columns of
 * the output, by one orthogonal matrix R a head (specification 2.3; orthogonal Procrustes):
 *
 *     minimise ‖L − R L'‖² + ‖K − R K'‖²    R = U Vᵀ of the singular value decomposition of L L'ᵀ + K K'ᵀ = U Σ Vᵀ
 *
 * Heads themselves stay where they are: match and permute first. Heads whose features are not free, such as rotated queries and keys, are left alone.
 *
 * @returns b's weights, copied
 */
export function alignHeads(spec: PermutationSpec, a: Weights, b: Weights): Weights {
  return noGrad(() =>
    scope(() => {
      const turned: Record<string, Tensor> = Object.fromEntries(Object.entries(b).map(([name, value]) => [name, value.clone()]));
      for (const label of spec.labels) for (const pair of label.heads) alignPair(pair, label.size, a, turned);
      return turned;
    }),
  );
}

function alignPair({ left, right }: HeadPair, heads: number, a: Weights, b: Record<string, Tensor>): void {
  const features = left[0]!.positions.length / heads;
  const uses = [...left, ...right].filter(({ name }) => a[name] !== undefined);
  const perHead = (value: Tensor, use: AxisUse) => unitRows(value, use, heads * features).reshape([heads, features, -1]);
  const products = uses.map((use) => perHead(a[use.name]!, use).matmul(perHead(b[use.name]!, use).transpose(1, 2)));
  const [u, , vh] = linalgSvd(products.reduce((sum, one) => sum.add(one)), false);
  const turn = u.matmul(vh);
  for (const use of uses) {
    const value = b[use.name]!;
    const first = value.movedim(use.axis, 0);
    const rows = turn.matmul(perHead(value, use)).reshape([heads * features, ...first.shape.slice(1)]);
    first.indexCopy_(0, indices(use.positions, value), rows);
  }
}
