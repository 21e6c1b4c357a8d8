import { crossEntropy, type Layer } from "../nn/index.js";
import { noGrad, scope, type Tensor } from "../tensor/index.js";
import type { Loss } from "../train/index.js";
import type { Sample } from "./sample.js";

/** What a network does on a sample. */
export interface Measurement {
  /** mean over the examples */
  readonly loss: number;
  /** share of wrong answers, 0 to 1; null where there are no classes */
  readonly error: number | null;
}

/** Softmax cross-entropy of classes; the mean of squares where the targets are no classes. */
export const defaultLoss: Loss = (output, target) => (target.dtype === "int64" ? crossEntropy(output, target) : output.sub(target).square().mean());

/** Loss and error of a model, in evaluation mode, over a whole sample. Every module's mode is put back. */
export function measure(model: Layer, { batches, examples }: Sample, loss: Loss = defaultLoss): Measurement {
  return evaluating(model, () => {
    let total = 0;
    let wrong: number | null = 0;
    for (const { input, target } of batches) {
      scope(() => {
        const output = model.forward(input);
        total += loss(output, target).toNumber() * input.size(0);
        if (wrong !== null) wrong = isClasses(output, target) ? wrong + output.argmax(-1).ne(target).sum().toNumber() : null;
      });
    }
    return { loss: total / examples, error: wrong === null ? null : wrong / examples };
  });
}

function isClasses(output: Tensor, target: Tensor): boolean {
  return target.dtype === "int64" && target.ndim === 1 && output.ndim === 2;
}

/** Runs `work` with the model in evaluation mode and without gradients; every module's mode is put back. */
export function evaluating<T>(model: Layer, work: () => T): T {
  const modes = model.namedModules().map(([, module]) => ({ module, training: module.training }));
  model.eval();
  try {
    return noGrad(work);
  } finally {
    for (const { module, training } of modes) module.training = training;
  }
}
