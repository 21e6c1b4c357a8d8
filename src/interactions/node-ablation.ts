import { noGrad, scope, tensor, type Tensor } from "../tensor/index.js";
import { type Ablation, checkCount, scoreOf } from "./ablation.js";
import { activationsAt } from "./activations-at.js";
import type { Basis } from "./bases.js";
import type { OutputMetric } from "./output-metric.js";
import type { Points } from "./points.js";
import type { Chain } from "./section.js";

/**
 * Keeps the r largest directions of a node layer and the constant (Bushnaq et al., "The Local Interaction Basis", 2024, in the form of its published code; specification 1.7): sections from
 * there on read
 *
 *     f C_r C⁺_r,   and f itself when all are kept, for f C C⁺ lacks what the basis left out
 *
 * @param basis of the node layer, from `interactionBases`
 * @param points best others than those that the basis comes from
 * @throws InteractionError when the points do not fit.
 */
export function nodeAblation(chain: Chain, points: Points, layer: number, basis: Basis, metric: OutputMetric): Ablation {
  const rest = chain.slice(layer);
  const order = bySize(basis);
  const activations = activationsAt(chain, points, layer);
  const score = (kept: number): number => {
    checkCount(kept, order.length, `directions of ${basis.name}`);
    return scoreOf(rest, activations, metric, kept === order.length ? (f) => f : (f) => f.matmul(projection(basis, order.slice(0, kept))));
  };
  return { kind: "nodes", name: basis.name, total: order.length, better: metric.better, baseline: score(order.length), score, activations };
}

/** Directions but the constant, the largest first, equal ones in their order. */
function bySize({ sizes, constant }: Basis): number[] {
  const all = sizes.map((_, direction) => direction).slice(constant ? 1 : 0);
  return all.sort((a, b) => sizes[b]! - sizes[a]! || a - b);
}

/** C_r C⁺_r, [features + 1, features + 1], with the constant. */
function projection({ to, from, constant }: Basis, kept: readonly number[]): Tensor {
  return noGrad(() =>
    scope(() => {
      const which = tensor(constant ? [0, ...kept] : [...kept], { dtype: "int64", device: to.device });
      return to.indexSelect(1, which).matmul(from.indexSelect(0, which));
    }),
  );
}
