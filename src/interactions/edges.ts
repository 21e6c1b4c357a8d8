import { enableGrad, grad, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import type { Basis } from "./bases.js";
import { asRows, eachBatch, type Points } from "./points.js";
import { type Quadrature, quadrature } from "./quadrature.js";
import type { Chain, Section } from "./section.js";
import { addSequenceEdges } from "./sequence-edges.js";
import { type Signs, signGenerator } from "./signs.js";
import { unitDerivatives } from "./unit-section.js";

/** How strongly the directions of a node layer act on those of the next. */
export interface Edges {
  /** the section's */
  readonly name: string;
  /** E_ij, [directions of the next layer, directions of this one]; never negative */
  readonly strengths: Tensor;
  /** the largest difference between a direction of the next layer and the sum of what acts on it, over its mean size: 0 but for the quadrature */
  readonly incompleteness: number;
}

/** Bytes of intermediates at once. */
const BLOCK = 64 * 2 ** 20;

/**
 * The interaction graph's edges (Bushnaq et al., "The Local Interaction Basis", 2024; specification 1.6): integrated gradients of the next layer's directions by this layer's, from the baseline 0,
 *
 *     A_ij(x) = f̂_j ∫₀¹ ∂f̂'_i / ∂f̂_j (α f) dα      E_ij = E[ A_ij² ]
 *
 * Of sequences the squares are added up over the output positions and their mean taken over the input positions.
 *
 * @param bases of all node layers, from `interactionBases`
 * @param signs random ones in place of the sum over output positions, for sections that mix positions
 * @throws InteractionError when the points do not fit.
 */
export function interactionEdges(chain: Chain, points: Points, bases: readonly Basis[], rule: Quadrature = quadrature("gradient"), signs?: Signs): Edges[] {
  return chain.map((section, layer) =>
    noGrad(() =>
      scope(() => {
        const [here, next] = [bases[layer]!, bases[layer + 1]!];
        const like = { dtype: "float64", device: here.to.device } as const;
        const strengths = zeros([next.to.size(1), here.to.size(1)], like);
        const [off, size] = [zeros([next.to.size(1)], like), zeros([next.to.size(1)], like)];
        const generator = signs && signGenerator(signs, layer);
        const count = eachBatch(chain, points, layer, (activations) => {
          if (activations.ndim === 3 && section.units === null)
            return addSequenceEdges({ strengths, off, size }, section, activations, [here, next], rule, signs, generator);
          const whole = asRows(activations);
          const rows = Math.max(1, Math.floor(BLOCK / (8 * here.to.size(1) * (section.units?.into.size(1) ?? next.to.size(1)))));
          for (let from = 0; from < whole.size(0); from += rows) {
            scope(() => {
              const f = whole.slice(0, from, from + rows);
              // [points, this layer, next layer]
              const a = attributions(section, f, here, next, rule);
              strengths.add_(a.square().sum(0).t());
              const y = section.forward(f).matmul(next.to);
              off.add_(a.sum(1).sub(y).square().sum(0));
              size.add_(y.square().sum(0));
            });
          }
        });
        const incompleteness = off.div(size.clampMin(1e-300)).sqrt().max().toNumber();
        return { name: section.name, strengths: strengths.div_(count), incompleteness };
      }),
    ),
  );
}

/** A, [points, this layer, next layer], of activations f. */
function attributions(section: Section, f: Tensor, here: Basis, next: Basis, { points, weights }: Quadrature): Tensor {
  const slopes = points.map((alpha, i) => jacobian(section, f.mul(alpha), here, next).mul(weights[i]!));
  return slopes.reduce((sum, one) => sum.add(one)).mul(f.matmul(here.to).unsqueeze(2));
}

/**
 * ∂f̂' / ∂f̂ at activations f, [points, this layer, next layer]. At f itself and not at f̂ C⁺, which lacks what nothing reads: units that are off wherever there are data might be on there.
 */
function jacobian(section: Section, f: Tensor, here: Basis, next: Basis): Tensor {
  if (section.units !== null) {
    const { into, outOf } = section.units;
    return here.from.matmul(into).mul(unitDerivatives(section.units, f).unsqueeze(1)).matmul(outOf.matmul(next.to));
  }
  const from = f.detach().requiresGrad_();
  const y = enableGrad(() => section.forward(from).matmul(next.to));
  const whole = zeros([f.size(0), here.to.size(1), y.size(1)], { dtype: "float64", device: f.device });
  for (let i = 0; i < y.size(1); i++) {
    const [slope] = grad(
      enableGrad(() => y.select(1, i).sum()),
      [from],
      { allowUnused: true, retainGraph: true },
    );
    if (slope) noGrad(() => whole.select(2, i).copy_(slope.matmul(here.from.t())));
  }
  return whole;
}
