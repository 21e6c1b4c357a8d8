import { scope, type Tensor } from "../tensor/index.js";
import type { Basis } from "./bases.js";
import type { Quadrature } from "./quadrature.js";
import type { Section, Units } from "./section.js";
import type { EdgeSums } from "./sequence-edges.js";
import { unitDerivatives } from "./unit-section.js";

/** Bytes of an intermediate: so few that all of them stay in the processor's cache. */
const BLOCK = 2 ** 22;

/**
 * Adds the squared edges of a section of units (specification 1.6). Only φ' depends on α, so that one product serves all of its points:
 *
 *     A_ij(x) = f̂_j Σ_k (C⁺ W_in)_jk φ̄'_k (W_out C')_ki,   φ̄' = ∫₀¹ φ'(α f W_in) dα
 *
 * Squares are taken point by point and not from moments of φ̄': what cancels in A would not in these.
 *
 * @param f activations, [points, inputs + 1]
 */
export function addUnitEdges({ strengths, off, size }: EdgeSums, section: Section & { units: Units }, f: Tensor, here: Basis, next: Basis, { points, weights }: Quadrature): void {
  const { units } = section;
  const [into, outOf] = [here.from.matmul(units.into), units.outOf.matmul(next.to)];
  const hatted = f.matmul(here.to);
  const y = section.forward(f).matmul(next.to);
  size.add_(y.square().sum(0));
  if (units.linear === units.into.size(1) || units.function === "identity") {
    const product = into.matmul(outOf);
    strengths.add_(product.square().mul(hatted.square().sum(0).unsqueeze(1)).t());
    off.add_(hatted.matmul(product).sub(y).square().sum(0));
    return;
  }
  const open = points.map((alpha, k) => unitDerivatives(units, alpha === 1 ? f : f.mul(alpha)).mul(weights[k]!)).reduce((sum, one) => sum.add(one));
  off.add_(hatted.matmul(into).mul(open).matmul(outOf).sub(y).square().sum(0));
  const rows = Math.max(1, Math.floor(BLOCK / (8 * into.numel())));
  for (let from = 0; from < f.size(0); from += rows) {
    scope(() => {
      const [gates, own] = [open.slice(0, from, from + rows), hatted.slice(0, from, from + rows)];
      // [points, this layer, next layer]
      const a = into.mul(gates.unsqueeze(1)).matmul(outOf).mul_(own.unsqueeze(2));
      strengths.add_(a.square_().sum(0).t());
    });
  }
}
