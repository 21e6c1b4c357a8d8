/** What is known at a fork before the children have made a step. */
export interface ForkState {
  /** L(θ_k), of training */
  readonly loss: number;
  /** λ_max of the Hessian there */
  readonly sharpness: number;
}

/** Two numbers that rank forks by the barrier to come. */
export interface ForkForecast {
  /** of gradient descent along the sharpest direction: above 1 a difference between the children grows by itself */
  readonly stability: number;
  /** how far the noise of steps carries the children apart, in units of the loss */
  readonly temperature: number;
}

/**
 * Forecasts from the fork alone (our own, for gradient descent with rate η and momentum β). Two children that differ by δ along an eigenvector of the Hessian differ by (1 − η λ) δ after a step: they come
 * together again while η λ < 2 and part beyond, so
 *
 *     stability    η λ_max(θ_k) / (2 (1 + β))        the limit of Cohen et al., "Gradient descent on neural networks typically occurs at the edge of stability", 2021
 *     temperature  η L(θ_k) / (1 − β)                the noise of a step grows with the loss: Mori et al., "Power-law escape rate of SGD", 2022
 *
 * Neither is a height in units of the barrier: calibrate them on forks whose end is known.
 */
export function forkForecast({ loss, sharpness }: ForkState, rate: number, momentum = 0): ForkForecast {
  return { stability: (rate * sharpness) / (2 * (1 + momentum)), temperature: (rate * loss) / (1 - momentum) };
}
