import { Generator, noGrad, rand, scope, type Tensor, zeros } from "../tensor/index.js";
import type { BehaviouralCurvature } from "./behavioural-curvature.js";
import { softRank } from "./hessian-rank.js";
import type { LeadingCurvature } from "./leading-curvature.js";

/** A curvature that stands for so many. */
export interface CurvatureNode {
  readonly value: number;
  readonly weight: number;
}

/** The spectrum of a Hessian too large to decompose. */
export interface SampledSpectrum {
  /** the largest eigenvalues, one by one, descending */
  readonly leading: readonly number[];
  /** what every random probe makes of all the others; none when there are no others */
  readonly probes: readonly (readonly CurvatureNode[])[];
}

export interface SampledSpectrumOptions {
  /** default 16 */
  probes?: number;
  /** products with each; default 24 */
  steps?: number;
  /** default 0 */
  seed?: number;
}

/**
 * A spectrum by its leading eigenvalues and, for the rest, Gauss quadratures of random probes (Meyer et al., "Hutch++", 2021; Ubaru, Chen and Saad, "Fast estimation of tr(f(A)) via stochastic
 * Lanczos quadrature", 2017): with g = (I − V Vᵀ) z, z of random signs,
 *
 *     tr f(H) ≈ Σ_i f(θ_i) + mean over probes of |g|² Σ_j w_j f(t_j)
 *
 * where t_j and √w_j are eigenvalues and first components of the tridiagonal matrix that Lanczos makes of H from g.
 *
 * @throws RangeError for fewer than two probes, or no step.
 */
export function sampledSpectrum(
  { parameters, times }: BehaviouralCurvature,
  { values, vectors }: LeadingCurvature,
  { probes = 16, steps = 24, seed = 0 }: SampledSpectrumOptions = {},
): SampledSpectrum {
  if (!Number.isInteger(probes) || probes < 2) throw new RangeError(`probes: ${probes}; expected a whole number of at least 2, for an error`);
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`steps: ${steps}; expected a whole number of at least 1`);
  if (vectors.size(1) === parameters) return { leading: values, probes: [] };
  return noGrad(() =>
    scope(() => {
      const signs = rand([parameters, probes], { dtype: "float64", generator: new Generator(seed) }).sub(0.5).sign();
      const rest = signs.to(vectors.device).sub(vectors.matmul(vectors.t().matmul(signs.to(vectors.device))));
      const sizes = rest.square().sum(0).toArray<number[]>();
      const [nodes, components] = tridiagonals(times, rest, Math.min(steps, parameters)).linalgEigh();
      const [places, weights] = [nodes.toArray<number[][]>(), components.select(1, 0).square().toArray<number[][]>()];
      return {
        leading: values,
        probes: sizes.map((size, probe) => places[probe]!.map((value, j) => ({ value: Math.max(0, value), weight: size * weights[probe]![j]! }))),
      };
    }),
  );
}

/** Lanczos' matrices of every column, [columns, steps, steps]. A quadrature bears the loss of orthogonality. */
function tridiagonals(times: (vectors: Tensor) => Tensor, start: Tensor, steps: number): Tensor {
  const matrices = zeros([start.size(1), steps, steps], { dtype: "float64", device: start.device });
  let [before, now, beta] = [zeros(start.shape, { dtype: "float64", device: start.device }), start, start.square().sum(0).sqrt()];
  now = now.div(beta.clampMin(TINY));
  beta = beta.mul(0);
  for (let step = 0; step < steps; step++) {
    const next = times(now).sub(before.mul(beta));
    const alpha = next.mul(now).sum(0);
    matrices.select(1, step).select(1, step).copy_(alpha);
    next.sub_(now.mul(alpha));
    beta = next.square().sum(0).sqrt();
    if (step + 1 < steps) for (const [row, column] of [[step, step + 1], [step + 1, step]] as const) matrices.select(1, row).select(1, column).copy_(beta);
    [before, now] = [now, next.div(beta.clampMin(TINY))];
  }
  return matrices;
}

/** Where vectors end nothing is left to divide by. */
const TINY = 1e-300;

/**
 * The soft rank (`softRank`) of a sampled spectrum, with the standard error over its probes; 0 where nothing was sampled.
 *
 * @param resolution γ / (n β), in units of the eigenvalues
 * @throws RangeError for a resolution that is not above 0.
 */
export function sampledSoftRank({ leading, probes }: SampledSpectrum, resolution: number): { value: number; error: number } {
  const first = softRank(leading, resolution);
  if (probes.length === 0) return { value: first, error: 0 };
  const rest = probes.map((nodes) => nodes.reduce((sum, { value, weight }) => sum + (weight * value) / (value + resolution), 0));
  const mean = rest.reduce((sum, one) => sum + one, 0) / rest.length;
  const error = Math.sqrt(rest.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (rest.length - 1) / rest.length);
  return { value: first + mean, error };
}
