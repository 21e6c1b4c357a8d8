import { enableGrad, grad, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { applyDifferentiably } from "./apply-section.js";
import type { Basis } from "./bases.js";
import { checkChain } from "./check-chain.js";
import { InteractionError } from "./interaction-error.js";
import { asRows, eachBatch, type Points } from "./points.js";
import { type Quadrature, quadrature } from "./quadrature.js";
import type { Chain, Section, Units } from "./section.js";
import { addSequenceEdges, type EdgeSums } from "./sequence-edges.js";
import { type Signs, signGenerator } from "./signs.js";
import { addUnitEdges } from "./unit-edges.js";
import { unitDerivatives } from "./unit-section.js";

/**
 * - `squared`: E_ij = E[ A_ij² ], the mean square of what direction j gives direction i
 * - `functional`: what direction j takes from the squared difference of direction i and its value on the way from 0. It may be negative, and over j adds up to E[(f̂'_i − f̂'_i(0))²]
 */
export type EdgeKind = "squared" | "functional";

/** How strongly the directions of a node layer act on those of the next. */
export interface Edges {
  /** the section's */
  readonly name: string;
  /** E_ij, [directions of the next layer, directions of this one]; squared ones are never negative */
  readonly strengths: Tensor;
  /**
   * 0 but for the quadrature: of squared edges the largest difference between a direction of the next layer and the sum of what acts on it, over its mean size; of functional ones the
   * largest between the sum of a direction's edges and E[(f̂'_i − f̂'_i(0))²], over that
   */
  readonly incompleteness: number;
}

export interface EdgesOptions {
  /** default `squared` */
  kind?: EdgeKind;
  /** of the integral from 0 to f; default: the gradient alone for squared edges, five points of Gauss and Legendre for functional ones */
  rule?: Quadrature;
  /** random ones in place of the sum over output positions, for sections that mix positions */
  signs?: Signs;
}

/** Bytes of intermediates at once. */
const BLOCK = 64 * 2 ** 20;

/**
 * The interaction graph's edges (Bushnaq et al., "The Local Interaction Basis", 2024; specification 1.6): integrated gradients of the next layer's directions by this layer's, from the baseline 0,
 *
 *     A_ij(x) = f̂_j ∫₀¹ ∂f̂'_i / ∂f̂_j (α f) dα      E_ij = E[ A_ij² ]
 *
 * or functional ones, which the published code offers beside them,
 *
 *     E_ij = − E[ f̂_j ∫₀¹ ∂/∂f̂_j (f̂'_i(f) − f̂'_i(α f))² dα ] = 2 E[ f̂_j ∫₀¹ (f̂'_i(f) − f̂'_i(α f)) ∂f̂'_i / ∂f̂_j (α f) dα ]
 *
 * Of sequences squares and products are added up over the output positions and their mean taken over the input positions.
 *
 * @param bases of all node layers, from `interactionBases`
 * @throws InteractionError when sections or points do not fit, for a section without units that no gradient goes through, and for functional edges by a rule without a point below 1, where all of them are 0.
 */
export function interactionEdges(chain: Chain, points: Points, bases: readonly Basis[], options: EdgesOptions = {}): Edges[] {
  const { kind = "squared", rule = kind === "squared" ? quadrature("gradient") : quadrature("gaussLegendre"), signs } = options;
  if (kind === "functional" && rule.points.every((alpha) => alpha === 1))
    throw new InteractionError(
      'functional edges compare a direction with its value on the way from 0; this rule has the end alone; expected one such as quadrature("gaussLegendre")',
    );
  const addRows = kind === "squared" ? addSquared : addFunctional;
  checkChain(chain);
  return chain.map((section, layer) =>
    noGrad(() =>
      scope(() => {
        const [here, next] = [bases[layer]!, bases[layer + 1]!];
        const like = { dtype: "float64", device: here.to.device } as const;
        const [targets, sources] = [next.to.size(1), here.to.size(1)];
        const sums: EdgeSums = { strengths: zeros([targets, sources], like), off: zeros([targets], like), size: zeros([targets], like) };
        const generator = signs && signGenerator(signs, layer);
        const count = eachBatch(chain, points, layer, (activations) => {
          if (activations.ndim === 3 && section.units === null)
            return addSequenceEdges(sums, section, activations, [here, next], kind, rule, signs, generator);
          const whole = asRows(activations);
          if (hasUnits(section) && kind === "squared") return addUnitEdges(sums, section, whole, here, next, rule);
          const rows = Math.max(1, Math.floor(BLOCK / (8 * sources * (section.units?.into.size(1) ?? targets))));
          for (let from = 0; from < whole.size(0); from += rows) scope(() => addRows(sums, section, whole.slice(0, from, from + rows), here, next, rule));
        });
        return { name: section.name, strengths: sums.strengths.div(count), incompleteness: incompletenessOf(sums, kind) };
      }),
    ),
  );
}

const hasUnits = (section: Section): section is Section & { units: Units } => section.units !== null;

function addSquared({ strengths, off, size }: EdgeSums, section: Section, f: Tensor, here: Basis, next: Basis, { points, weights }: Quadrature): void {
  const slopes = points.map((alpha, k) => jacobian(section, f.mul(alpha), here, next).mul(weights[k]!));
  // A, [points, this layer, next layer]
  const a = slopes.reduce((sum, one) => sum.add(one)).mul(f.matmul(here.to).unsqueeze(2));
  strengths.add_(a.square().sum(0).t());
  const y = section.forward(f).matmul(next.to);
  off.add_(a.sum(1).sub(y).square().sum(0));
  size.add_(y.square().sum(0));
}

function addFunctional({ strengths, size }: EdgeSums, section: Section, f: Tensor, here: Basis, next: Basis, { points, weights }: Quadrature): void {
  const value = (at: Tensor): Tensor => section.forward(at).matmul(next.to);
  const [end, hatted] = [value(f), f.matmul(here.to).unsqueeze(2)];
  points.forEach((alpha, k) =>
    scope(() => {
      const at = f.mul(alpha);
      const apart = end.sub(value(at)).unsqueeze(1);
      strengths.add_(jacobian(section, at, here, next).mul(apart).mul(hatted).sum(0).t(), { alpha: 2 * weights[k]! });
    }),
  );
  size.add_(end.sub(value(f.mul(0))).square().sum(0));
}

function incompletenessOf({ strengths, off, size }: EdgeSums, kind: EdgeKind): number {
  if (size.size(0) === 0) return 0;
  // A direction this much smaller than the largest is 0 but for rounding.
  const whole = size.clampMin(Math.max(1e-300, 1e-24 * size.max().toNumber()));
  if (kind === "squared") return off.div(whole).sqrt().max().toNumber();
  return strengths.sum(1).sub(size).abs().div(whole).max().toNumber();
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
  const y = enableGrad(() => applyDifferentiably(section, from).matmul(next.to));
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
