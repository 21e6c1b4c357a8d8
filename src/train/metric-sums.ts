import { noGrad, scope, tensor, type Device, type Tensor } from "../tensor/index.js";

/** Sums over the steps of a logging interval, an epoch or an evaluation. */
export interface Sums {
  /** Each batch's mean loss times its examples. */
  readonly loss: number;
  readonly correct: number;
  readonly examples: number;
  /** What `correct` is out of: one an example, or one a token; 0 where accuracy has no meaning, such as in a regression. */
  readonly predictions: number;
  readonly steps: number;
  readonly milliseconds: number;
}

/** Means over the examples that were summed. */
export interface Means {
  readonly loss: number;
  /** In [0, 1]; null where it has no meaning. */
  readonly accuracy: number | null;
}

/** The sums of nothing. */
export const NO_SUMS: Sums = { loss: 0, correct: 0, examples: 0, predictions: 0, steps: 0, milliseconds: 0 };

/** The sums over two sets of steps together. */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    loss: a.loss + b.loss,
    correct: a.correct + b.correct,
    examples: a.examples + b.examples,
    predictions: a.predictions + b.predictions,
    steps: a.steps + b.steps,
    milliseconds: a.milliseconds + b.milliseconds,
  };
}

/** The means that sums stand for. */
export function meansOf({ loss, correct, examples, predictions }: Sums): Means {
  return { loss: loss / examples, accuracy: predictions === 0 ? null : correct / predictions };
}

/** Sums whose tensors' share stays on the model's device until it is read, so that no step waits for it. */
export interface MetricSums {
  /** Adds a batch: its mean loss `[]`, the output and the target. */
  add(loss: Tensor, output: Tensor, target: Tensor): void;
  addTime(milliseconds: number): void;
  read(): Sums;
  /** Goes on from these sums, to the last bit. */
  restart(from: Sums): void;
  dispose(): void;
}

/**
 * Accumulates loss and accuracy. Accuracy is counted when the output has one dimension more than an int64 target: its last one then holds
 * the classes' scores.
 */
export function metricSums(from: Sums = NO_SUMS): MetricSums {
  let known = { ...from };
  // [loss, correct] in float64: exact for counts, and an epoch's loss loses no digits.
  let onDevice: Tensor | null = null;

  function dispose(): void {
    onDevice?.dispose();
    onDevice = null;
  }

  return {
    add(loss, output, target) {
      const examples = target.shape[0] ?? 1;
      const classifies = target.dtype === "int64" && output.ndim === target.ndim + 1;
      noGrad(() =>
        scope(() => {
          onDevice ??= tensor([known.loss, known.correct], { dtype: "float64", device: loss.device as Device }).keep();
          onDevice.select(0, 0).add_(loss, { alpha: examples });
          if (classifies) onDevice.select(0, 1).add_(output.argmax(-1).eq(target).sum());
        }),
      );
      known.examples += examples;
      known.predictions += classifies ? target.numel() : 0;
      known.steps += 1;
    },
    addTime(milliseconds) {
      known.milliseconds += milliseconds;
    },
    read() {
      if (onDevice === null) return { ...known };
      const [loss, correct] = onDevice.toArray() as [number, number];
      return { ...known, loss, correct };
    },
    restart(from) {
      dispose();
      known = { ...from };
    },
    dispose,
  };
}
