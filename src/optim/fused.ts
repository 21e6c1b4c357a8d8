import { ops, type Tensor } from "../tensor/index.js";

/**
 * Whether the one-pass native kernels can update this parameter: dense float32 on the CPU, everything contiguous.
 * All else takes the composed update, which means the same.
 */
export function canFuse(parameter: Tensor, gradient: Tensor): boolean {
  return isPlain(parameter) && isPlain(gradient);
}

/** Whether the kernels can read this tensor: dense float32 on the CPU, contiguous. */
export function isPlain(tensor: Tensor): boolean {
  return tensor.dtype === "float32" && tensor.device === "cpu" && isContiguous(tensor);
}

/** Whether the elements lie in row-major order without gaps. The stride of a dimension of one element does not matter. */
function isContiguous(tensor: Tensor): boolean {
  const { shape } = tensor;
  const strides = tensor.stride();
  let expected = 1;
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    if (shape[dim] !== 1 && strides[dim] !== expected) return false;
    expected *= shape[dim]!;
  }
  return true;
}

/** `tessera::adam_step_(param, grad, expAvg, expAvgSq, lr, beta1, beta2, eps, weightDecay, decoupled, step, gradScale)` */
export const fusedAdamStep = kernel("tessera::adam_step_");

/** `tessera::sgd_step_(param, grad, momentumBuffer | null, lr, momentum, dampening, weightDecay, nesterov, first, gradScale)` */
export const fusedSgdStep = kernel("tessera::sgd_step_");

/** `tessera::gradient_norm(gradients)`: the joint 2-norm of gradients that are all `isPlain`, summed in double precision. */
export const fusedGradientNorm = kernel("tessera::gradient_norm") as (gradients: readonly Tensor[]) => number;

/** A kernel of the addon, looked up at its first call. */
function kernel(name: string): (...args: unknown[]) => unknown {
  let call: ((...args: unknown[]) => unknown) | undefined;
  return (...args) => (call ??= ops(name))(...args);
}
