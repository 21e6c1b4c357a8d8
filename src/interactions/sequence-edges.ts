import { enableGrad, type Generator, grad, noGrad, scope, type Tensor } from "../tensor/index.js";
import { applyDifferentiably } from "./apply-section.js";
import type { Basis } from "./bases.js";
import type { EdgeKind } from "./edges.js";
import type { Quadrature } from "./quadrature.js";
import type { Section } from "./section.js";
import { readings, type Signs } from "./signs.js";

/** Sums over points and output positions, a row or a number for each direction of the next layer. */
export interface EdgeSums {
  /** of A², or of what functional edges are the mean of, [next layer, this layer] */
  readonly strengths: Tensor;
  /** of squared edges: of (Σ_j A_ij − f̂'_i)², [next layer] */
  readonly off: Tensor;
  /** of f̂'_i², or of functional edges (f̂'_i − f̂'_i(0))², [next layer] */
  readonly size: Tensor;
}

/**
 * Adds the edges of a section that mixes positions (specification 1.6): from input positions s to every output position t,
 *
 *     A_tij(x) = Σ_s f̂_sj ∫₀¹ ∂f̂'_ti / ∂f̂_sj (α f) dα
 *
 * With signs, which all α share, Σ_t φ_t f̂'_ti in place of every f̂'_ti.
 *
 * @param f activations, [points, positions, features + 1]
 */
export function addSequenceEdges(
  { strengths, off, size }: EdgeSums,
  section: Section,
  f: Tensor,
  [here, next]: readonly [Basis, Basis],
  kind: EdgeKind,
  { points, weights }: Quadrature,
  signs?: Signs,
  generator?: Generator,
): void {
  const hatted = f.matmul(here.to);
  const from = points.map((alpha) => f.mul(alpha).detach().requiresGrad_());
  const along = enableGrad(() => from.map((start) => applyDifferentiably(section, start).matmul(next.to)));
  const end = section.forward(f).matmul(next.to);
  const start = kind === "functional" ? section.forward(f.mul(0)).matmul(next.to) : null;
  for (let i = 0; i < next.to.size(1); i++) {
    for (const reading of readings(end.select(2, i), signs, generator)) {
      scope(() => {
        const read = (y: Tensor): Tensor => reading(y.select(2, i));
        const y = read(end);
        // Of functional edges 2 (f̂'_i(f) − f̂'_i(α f)) beside every slope, [points]
        const factors = along.map((one) => (kind === "functional" ? y.sub(read(one.detach())).mul(2) : null));
        // Each start acts on its own end alone: one backward pass gives the slopes of all.
        const whole = enableGrad(() =>
          along
            .map((one, k) => {
              const value = read(one);
              return (factors[k] ? value.mul(factors[k]) : value).sum().mul(weights[k]!);
            })
            .reduce((sum, one) => sum.add(one)),
        );
        const slopes = grad(whole, from, { allowUnused: true, retainGraph: true });
        noGrad(() => {
          size.select(0, i).add_((start === null ? y : y.sub(read(start))).square().sum());
          const seen = slopes.filter((slope) => slope !== null && slope !== undefined);
          if (seen.length === 0) return void off.select(0, i).add_(y.square().sum());
          const slope = seen.reduce((sum, one) => sum.add(one)).matmul(here.from.t());
          // [points, this layer]
          const a = slope.mul(hatted).sum(1);
          strengths.select(0, i).add_((kind === "functional" ? a : a.square()).sum(0));
          off.select(0, i).add_(a.sum(1).sub(y).square().sum());
        });
      });
    }
  }
}
