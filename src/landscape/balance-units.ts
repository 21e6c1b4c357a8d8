import { noGrad, scope, type Tensor, where } from "../tensor/index.js";
import type { AxisUse, PermutationLabel, PermutationSpec } from "./permutation-spec.js";
import { indices, unitRows } from "./unit-rows.js";
import type { Weights } from "./weights.js";

/**
 * Scales the units between linear maps and ReLU so that the weights that write each (bias included) and those that read it have one norm, which changes nothing of
 * what the network computes, as relu(s x) = s relu(x) for s > 0. Of all such scalings it is the one of least weights (Neyshabur et al., "Path-SGD", 2015, on the
 * symmetry); two networks so scaled differ by less that means nothing.
 *
 *     written ← s written,  read ← read / s    with s⁴ = ‖read‖² / ‖written‖²
 *
 * @param rounds over all labels, as neighbours share weights; by default 20
 * @returns the weights, copied
 */
export function balanceUnits(spec: PermutationSpec, weights: Weights, rounds = 20): Weights {
  return noGrad(() =>
    scope(() => {
      const scaled: Record<string, Tensor> = Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, value.clone()]));
      for (let round = 0; round < rounds; round++) for (const label of spec.labels) scope(() => balance(label, scaled));
      return scaled;
    }),
  );
}

function balance({ size, scaling }: PermutationLabel, weights: Record<string, Tensor>): void {
  if (scaling === null) return;
  const squares = (uses: readonly AxisUse[]) => uses.map((use) => unitRows(weights[use.name]!, use, size).square().sum([1])).reduce((sum, one) => sum.add(one));
  const [written, read] = [squares(scaling.written), squares(scaling.read)];
  // A unit that nothing writes or reads stays as it is.
  const alive = written.gt(0).logicalAnd(read.gt(0));
  const factor = where(alive, read.div(written).pow(0.25), written.onesLike());
  for (const [uses, by] of [[scaling.written, factor], [scaling.read, factor.reciprocal()]] as const) {
    for (const use of uses) {
      const value = weights[use.name]!;
      const places = value.newOnes([value.size(use.axis)]).indexCopy_(0, indices(use.positions, value), by.repeatInterleave(use.positions.length / size));
      value.mul_(places.view(value.shape.map((n, axis) => (axis === use.axis ? n : 1))));
    }
  }
}
