import { noGrad, scope, stack, type Tensor } from "../tensor/index.js";
import { fusedGradientNorm, isPlain } from "./fused.js";

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
      const total = jointNorm(gradients, normType);
      const factor = clipFactorOf(total, maxNorm);
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

/**
 * What `clipGradNorm` would multiply the gradients by, leaving them as they are. A number, read in one pass, when all are dense float32 on the CPU;
 * otherwise a tensor `[]` on their device, so that nothing waits for it.
 */
export function clipFactor(gradients: readonly Tensor[], maxNorm: number): number | Tensor {
  if (gradients.length === 0) return 1;
  if (!gradients.every(isPlain)) return clipFactorOf(jointNorm(gradients, 2), maxNorm);
  return Math.min(1, maxNorm / (fusedGradientNorm(gradients) + 1e-6));
}

function jointNorm(gradients: readonly Tensor[], normType: number): Tensor {
  return stack(gradients.map((gradient) => gradient.norm(normType))).norm(normType);
}

function clipFactorOf(norm: Tensor, maxNorm: number): Tensor {
  return norm.add(1e-6).reciprocal_().mul_(maxNorm).clamp_(null, 1);
}

function gradientsOf(parameters: Iterable<Tensor>): Tensor[] {
  return [...parameters].flatMap((parameter) => parameter.grad ?? []);
}
