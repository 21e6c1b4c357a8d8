import { type Generator, noGrad, rand, randn, scope, type Tensor, where } from "../tensor/index.js";
import type { PosteriorScale } from "./posterior-scale.js";

/** Losses of flat parameter vectors, [vectors, N] in float64, and their gradients: [vectors] and [vectors, N]. */
export type LossFunction = (parameters: Tensor) => { loss: Tensor; gradient: Tensor };

/** A Gibbs posterior about a point, exp(−n β L(w) − (γ/2) |w − w*|²). */
export interface Posterior {
  readonly loss: LossFunction;
  /** w*, [N] */
  readonly start: Tensor;
  /** n β */
  readonly nBeta: number;
  /** γ */
  readonly localisation: number;
  /** S: steps are taken in z of w = w* + z S; null for w itself */
  readonly scale: PosteriorScale | null;
}

/** Where several chains are, one a row. */
export interface ChainStates {
  /** z, [chains, N] */
  readonly place: Tensor;
  /** L, [chains] */
  readonly loss: Tensor;
  /** U = n β L + (γ/2) |w − w*|², [chains] */
  readonly energy: Tensor;
  /** ∂U/∂z, [chains, N] */
  readonly slope: Tensor;
}

/** Loss, energy and slope at z. */
export function statesAt({ loss, start, nBeta, localisation, scale }: Posterior, place: Tensor): ChainStates {
  const moved = scale === null ? place : scale(place);
  const at = loss(moved.add(start));
  const slope = at.gradient.mul(nBeta).add(moved, { alpha: localisation });
  const energy = at.loss.mul(nBeta).add(moved.square().sum(1), { alpha: localisation / 2 });
  return { place, loss: at.loss, energy, slope: scale === null ? slope : scale(slope) };
}

/**
 * One step of every chain: Langevin's proposal
 *
 *     z' = z − (ε/2) ∇U(z) + √ε ξ,   ξ of the standard normal distribution
 *
 * and the probability min(1, exp(…)) of Metropolis and Hastings that it would be accepted, with s = ∇U(z) + ∇U(z'):
 *
 *     U(z) − U(z') + (√ε/2) ⟨s, ξ⟩ − (ε/8) |s|²
 *
 * @param reject whether it is then accepted or rejected, so that the posterior is met exactly (MALA); else always accepted (SGLD)
 * @returns the states, freed by the caller's scope, and the probabilities, [chains]
 */
export function langevinStep(
  posterior: Posterior,
  from: ChainStates,
  step: number,
  reject: boolean,
  generator: Generator,
): { states: ChainStates; accepted: Tensor } {
  return noGrad(() =>
    scope(() => {
      const noise = randn(from.place.shape, { dtype: "float64", generator }).to(from.place.device);
      const to = statesAt(posterior, from.place.add(from.slope, { alpha: -step / 2 }).add(noise, { alpha: Math.sqrt(step) }));
      const both = from.slope.add(to.slope);
      const back = noise.mul(Math.sqrt(step) / 2).sub(both, { alpha: step / 8 });
      const log = from.energy.sub(to.energy).add(both.mul(back).sum(1));
      // A proposal whose energy is no number is never accepted.
      const accepted = log.clampMax(0).exp().nanToNum(0);
      if (!reject) return { states: to, accepted };
      const chosen = rand([accepted.size(0)], { dtype: "float64", generator })
        .to(accepted.device)
        .lt(accepted);
      const wide = chosen.unsqueeze(1);
      return {
        states: {
          place: where(wide, to.place, from.place),
          loss: where(chosen, to.loss, from.loss),
          energy: where(chosen, to.energy, from.energy),
          slope: where(wide, to.slope, from.slope),
        },
        accepted,
      };
    }),
  );
}
