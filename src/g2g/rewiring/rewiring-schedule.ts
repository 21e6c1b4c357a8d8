/** How the fraction of units that move goes on: `constant`, or `cosine` from its first value down to 0 at the end of rewiring. */
export type RewiringSchedule = "constant" | "cosine";

/**
 * The fraction of units to move at a step, until the stop,
 *
 *     f(t) = f₀                                constant
 *     f(t) = f₀ (1 + cos(π t / T)) / 2         cosine (RigL; Evci et al., 2020), T = stop · steps in all
 *
 * and 0 from T on.
 *
 * @param stop share of the training after which nothing moves
 */
export function rewiringFraction(step: number, options: { fraction: number; schedule: RewiringSchedule; stop: number; totalSteps: number }): number {
  const { fraction, schedule, stop, totalSteps } = options;
  const end = stop * totalSteps;
  if (step >= end) return 0;
  return schedule === "constant" ? fraction : (fraction * (1 + Math.cos((Math.PI * step) / end))) / 2;
}
