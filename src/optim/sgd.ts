import type { Tensor } from "../tensor/index.js";
import { fusedSgdStep } from "./fused.js";
import { optimizer, type Optimizer, type UpdateRule, type UpdateSettings } from "./optimizer.js";
import { atLeastZero, type ParametersOrGroups } from "./parameter-groups.js";

/** Settings of `sgd`. */
export interface SgdOptions {
  /** Learning rate. */
  lr: number;
  /** Default 0: no momentum. */
  momentum?: number;
  /** How much less of the new gradient enters the momentum. Default 0. */
  dampening?: number;
  /** Default 0. */
  weightDecay?: number;
  /** Nesterov's momentum; needs `momentum` and no `dampening`. Default false. */
  nesterov?: boolean;
}

/** The settings of SGD's update that every parameter shares. */
export interface SgdRule {
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
}

/**
 * Stochastic gradient descent with momentum (Sutskever et al. 2013, in PyTorch's form).
 * @throws RangeError when a setting is out of range.
 */
export function sgd(
  params: ParametersOrGroups,
  { lr, momentum = 0, dampening = 0, weightDecay = 0, nesterov = false }: SgdOptions,
): Optimizer {
  atLeastZero("momentum", momentum);
  if (nesterov && (momentum === 0 || dampening !== 0)) {
    throw new RangeError(`nesterov needs momentum above 0 and dampening 0; they are ${momentum} and ${dampening}`);
  }
  const settings: SgdRule = { momentum, dampening, nesterov };
  const rule: UpdateRule = {
    name: "sgd",
    moments: momentum === 0 ? [] : ["momentumBuffer"],
    update: sgdStepComposed.bind(null, settings),
    updateFused: sgdStepFused.bind(null, settings),
  };
  return optimizer(rule, params, { lr, weightDecay });
}

/**
 * One update of one parameter, composed of tensor operators: the meaning of the fused kernel.
 *
 *     g ← g + λ θ
 *     b ← g at the first step, μ b + (1 − τ) g after it
 *     θ ← θ − lr · (b, or g + μ b with Nesterov, or g without momentum)
 */
export function sgdStepComposed(
  { momentum, dampening, nesterov }: SgdRule,
  parameter: Tensor,
  gradient: Tensor,
  [momentumBuffer]: readonly Tensor[],
  { lr, weightDecay, step }: UpdateSettings,
): void {
  let direction = weightDecay === 0 ? gradient : gradient.add(parameter, { alpha: weightDecay });
  if (momentumBuffer !== undefined) {
    if (step === 1) momentumBuffer.copy_(direction);
    else momentumBuffer.mul_(momentum).add_(direction, { alpha: 1 - dampening });
    direction = nesterov ? direction.add(momentumBuffer, { alpha: momentum }) : momentumBuffer;
  }
  parameter.add_(direction, { alpha: -lr });
}

function sgdStepFused(
  { momentum, dampening, nesterov }: SgdRule,
  parameter: Tensor,
  gradient: Tensor,
  [momentumBuffer = null]: readonly (Tensor | null)[],
  { lr, weightDecay, step }: UpdateSettings,
  gradScale: number,
): void {
  fusedSgdStep(parameter, gradient, momentumBuffer, lr, momentum, dampening, weightDecay, nesterov, step === 1, gradScale);
}
