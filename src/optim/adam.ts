import type { Tensor } from "../tensor/index.js";
import { fusedAdamStep } from "./fused.js";
import { optimizer, type Optimizer, type UpdateRule, type UpdateSettings } from "./optimizer.js";
import { atLeastZero, type ParametersOrGroups } from "./parameter-groups.js";

/** Settings of `adam` and `adamW`. */
export interface AdamOptions {
  /** Learning rate. Default 1e-3. */
  lr?: number;
  /** Decay rates of the two moments, each in [0, 1). Default [0.9, 0.999]. */
  betas?: readonly [number, number];
  /** Added to the root of the second moment. Default 1e-8. */
  eps?: number;
  /** Default 0 for `adam`, 1e-2 for `adamW`, as in PyTorch. */
  weightDecay?: number;
}

/** The settings of Adam's update that every parameter shares. */
export interface AdamRule {
  readonly betas: readonly [number, number];
  readonly eps: number;
  /** AdamW: the weights decay directly instead of through the gradient. */
  readonly decoupled: boolean;
}

/**
 * Adam, with weight decay through the gradient (Kingma & Ba 2015, algorithm 1).
 * @throws RangeError when a setting is out of range.
 */
export function adam(params: ParametersOrGroups, options: AdamOptions = {}): Optimizer {
  return adamOptimizer("adam", params, options, { decoupled: false, weightDecay: 0 });
}

/**
 * Adam with decoupled weight decay (Loshchilov & Hutter 2019, algorithm 2).
 * @throws RangeError when a setting is out of range.
 */
export function adamW(params: ParametersOrGroups, options: AdamOptions = {}): Optimizer {
  return adamOptimizer("adamW", params, options, { decoupled: true, weightDecay: 1e-2 });
}

function adamOptimizer(
  name: string,
  params: ParametersOrGroups,
  { lr = 1e-3, betas = [0.9, 0.999], eps = 1e-8, weightDecay }: AdamOptions,
  kind: { decoupled: boolean; weightDecay: number },
): Optimizer {
  for (const beta of betas) {
    if (!(beta >= 0 && beta < 1)) throw new RangeError(`betas holds ${beta}; expected numbers in [0, 1)`);
  }
  atLeastZero("eps", eps);
  const settings: AdamRule = { betas, eps, decoupled: kind.decoupled };
  const rule: UpdateRule = {
    name,
    moments: ["expAvg", "expAvgSq"],
    update: adamStepComposed.bind(null, settings),
    updateFused: adamStepFused.bind(null, settings),
  };
  return optimizer(rule, params, { lr, weightDecay: weightDecay ?? kind.weightDecay });
}

/**
 * One update of one parameter, composed of tensor operators: the meaning of the fused kernel.
 *
 *     θ ← θ (1 − lr λ)            decoupled         g ← g + λ θ          otherwise
 *     m ← β₁ m + (1 − β₁) g                         v ← β₂ v + (1 − β₂) g²
 *     θ ← θ − lr / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε)
 */
export function adamStepComposed(
  { betas: [beta1, beta2], eps, decoupled }: AdamRule,
  parameter: Tensor,
  gradient: Tensor,
  moments: readonly Tensor[],
  { lr, weightDecay, step }: UpdateSettings,
): void {
  const [expAvg, expAvgSq] = moments as readonly [Tensor, Tensor];
  if (weightDecay !== 0) {
    if (decoupled) parameter.mul_(1 - lr * weightDecay);
    else gradient = gradient.add(parameter, { alpha: weightDecay });
  }
  expAvg.mul_(beta1).add_(gradient, { alpha: 1 - beta1 });
  expAvgSq.mul_(beta2).addcmul_(gradient, gradient, { value: 1 - beta2 });
  const denominator = expAvgSq.sqrt().div_(Math.sqrt(1 - beta2 ** step)).add_(eps);
  parameter.addcdiv_(expAvg, denominator, { value: -lr / (1 - beta1 ** step) });
}

function adamStepFused(
  { betas: [beta1, beta2], eps, decoupled }: AdamRule,
  parameter: Tensor,
  gradient: Tensor,
  [expAvg, expAvgSq]: readonly Tensor[],
  { lr, weightDecay, step }: UpdateSettings,
  gradScale: number,
): void {
  fusedAdamStep(parameter, gradient, expAvg, expAvgSq, lr, beta1, beta2, eps, weightDecay, decoupled, step, gradScale);
}
