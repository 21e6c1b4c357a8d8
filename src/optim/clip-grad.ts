import { noGrad, scope, stack, type Tensor } from "../tensor/index.js";

/**
 * Scales all gradients together so that their joint norm is at most `maxNorm` (Pascanu et al. 2013).
 *
 *     g ← g · min(1, maxNorm / (‖g‖ + 1e-6))
 *
 * @param normType 2 by default; `Infinity` for the largest absolute value
 * @returns the norm before clipping, `[]`. Parameters without a gradient are passed over; with none at all the result is `null`.
 */
export function clipGradNorm(parameters: Iterable<Tensor>, maxNorm: number, normType = 2): Tensor | null {
  return noGrad(() =>
    scope(() => {
      const gradients = gradientsOf(parameters);
      if (gradients.length === 0) return null;
      const norms = gradients.map((gradient) => gradient.norm(normType));
      const total = stack(norms).norm(normType);
      const factor = total.add(1e-6).reciprocal_().mul_(maxNorm).clamp_(null, 1);
      for (const gradient of gradients) gradient.mul_(factor);
      return total;
    }),
  );
}

/** Limits every element of every gradient to [-`maxValue`, `maxValue`]. */
export function clipGradValue(parameters: Iterable<Tensor>, maxValue: number): void {
  noGrad(() =>
    scope(() => {
      for (const gradient of gradientsOf(parameters)) gradient.clamp_(-maxValue, maxValue);
    }),
  );
}

function gradientsOf(parameters: Iterable<Tensor>): Tensor[] {
  return [...parameters].flatMap((parameter) => parameter.grad ?? []);
}
