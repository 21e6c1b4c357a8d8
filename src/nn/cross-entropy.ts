import { ops, type Tensor } from "../tensor/index.js";

const crossEntropyOperator = ops("tessera::cross_entropy") as (logits: Tensor, target: Tensor) => Tensor;

/**
 * Softmax cross-entropy, the mean over the batch: what `crossEntropyLoss(logits, target)` gives, in one pass forward and one backward for float32
 * on the CPU. Everything else, class probabilities as target too, takes `crossEntropyLoss`.
 *
 *     loss = 1/N Σᵢ ( log Σⱼ exp(xᵢⱼ) − xᵢ,target(i) )
 *
 * @param logits `[batch, classes]`
 * @param target `[batch]`, int64, each in 0 … classes − 1; there is no index that is ignored
 * @returns `[]`
 * @throws TensorError when a target is no class; the message names it and its example.
 */
export function crossEntropy(logits: Tensor, target: Tensor): Tensor {
  return crossEntropyOperator(logits, target);
}
