import { noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { completeLinkage } from "./complete-linkage.js";
import { eachPreactivations, gatesAt, hiddenUnits } from "./hidden-units.js";
import type { Points } from "./points.js";
import type { Chain } from "./section.js";

/**
 * What it costs to drive hidden unit i with the gate of unit j (specification 1.3), [units, units], as a part of what the next layer reads:
 *
 *     D_ij = E[((O_j − O_i) p_i)²] |W_out row i|² / E|out|²,   O = φ(p) / p
 *
 * 0 for units that open on exactly the same points. In two products, from E[p_i² O_j²], E[p_i² O_i O_j] and E[p_i² O_i²].
 *
 * @param layer of the section whose units they are
 * @throws InteractionError for a layer without hidden units, sigmoid units, and points that do not fit.
 */
export function swapCosts(chain: Chain, points: Points, layer: number): Tensor {
  return costs(chain, points, layer, (pre, gates) => {
    const square = pre.square();
    const [crossed, mixed, own] = [square.t().matmul(gates.square()), square.mul(gates).t().matmul(gates), square.mul(gates.square()).sum(0)];
    return crossed.sub(mixed, { alpha: 2 }).add(own.unsqueeze(1));
  });
}

/**
 * What it costs to replace hidden unit i by a multiple of unit j, [units, units], as a part of what the next layer reads; with a the activations
 *
 *     M_ij = min_s E[(a_i − s a_j)²] |W_out row i|² / E|out|²
 *
 * 0 for units that are positive multiples of each other. A synchronised group, free as its units are to differ in direction, need not be mergeable.
 *
 * @throws InteractionError as `swapCosts`.
 */
export function mergeCosts(chain: Chain, points: Points, layer: number): Tensor {
  return costs(
    chain,
    points,
    layer,
    (pre, gates) => {
      const activations = pre.mul(gates);
      return activations.t().matmul(activations);
    },
    (gram) =>
      gram
        .diagonal()
        .unsqueeze(1)
        .sub(gram.square().div(gram.diagonal().clampMin(1e-300))),
  );
}

/** `finish` of the sums of `part` over the points, as a part of what the next layer reads. */
function costs(chain: Chain, points: Points, layer: number, part: (pre: Tensor, gates: Tensor) => Tensor, finish = (sum: Tensor): Tensor => sum): Tensor {
  return noGrad(() =>
    scope(() => {
      const { block, outgoing } = hiddenUnits(chain, layer);
      const like = { dtype: "float64", device: outgoing.device } as const;
      const [sum, size] = [zeros([block.columns, block.columns], like), zeros([1], like)];
      eachPreactivations(chain, points, layer, (whole) => {
        const [pre, gates] = [whole.slice(1, 0, block.columns), gatesAt(block, whole)];
        sum.add_(part(pre, gates));
        size.add_(gates.mul(pre).matmul(outgoing).square().sum());
      });
      return finish(sum).clampMin(0).mul(outgoing.square().sum(1).unsqueeze(1)).div(size.clampMin(1e-300));
    }),
  );
}

/** Hidden units that can stand for each other. */
export interface UnitGroup {
  /** ascending */
  readonly units: readonly number[];
  /** the member with the least summed cost to the others */
  readonly medoid: number;
}

/**
 * Groups of two units or more within which each can stand for each at a cost of at most `cut`: complete linkage of the larger of both directions' costs (specification 1.3).
 *
 * @param matrix from `swapCosts` or `mergeCosts`, [units, units]
 * @param cut default 5e-4
 * @throws RangeError for a cut below 0.
 */
export function unitGroups(matrix: Tensor, cut = 5e-4): UnitGroup[] {
  const rows = matrix.toArray<number[][]>();
  const apart = rows.map((row, i) => row.map((cost, j) => Math.max(cost, rows[j]![i]!)));
  return completeLinkage(apart, cut)
    .filter(({ length }) => length > 1)
    .map((units) => {
      const sums = units.map((unit) => units.reduce((sum, other) => sum + (other === unit ? 0 : apart[unit]![other]!), 0));
      return { units, medoid: units[sums.indexOf(Math.min(...sums))]! };
    });
}
