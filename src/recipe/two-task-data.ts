import { type Dataset, randomStream } from "../data/index.js";
import type { OutputMetric } from "../interactions/index.js";
import { crossEntropy } from "../nn/index.js";
import { cat, noGrad, scope, type Tensor } from "../tensor/index.js";

/**
 * Two images side by side, drawn independently of each other: every image stands once on the left and once on the right. A network of twice the classes' outputs tells the left one with the first half
 * of them and the right one with the second; the target is left · classes + right, as a number (float32).
 */
export function sideBySide(dataset: Dataset, seed: number): Dataset {
  const [channels = 1, rows = 1, columns = 1] = dataset.shape;
  const partner = shuffled(dataset.length, seed);
  const classes = dataset.classes.length;
  return {
    name: `${dataset.name}, two side by side`,
    length: dataset.length,
    shape: [channels, rows, 2 * columns],
    classes: ["left", "right"].flatMap((side) => dataset.classes.map((name) => `${name}, ${side}`)),
    batch: (indices) =>
      scope(() => {
        const left = dataset.batch(indices);
        const right = dataset.batch(Int32Array.from(indices, (index) => partner[index] ?? -1));
        return { input: cat([left.input, right.input], 3), target: left.target.mul(classes).add(right.target).to("float32") };
      }),
  };
}

/** Both tasks' cross entropies added up. */
export function twoTaskLoss(output: Tensor, target: Tensor): Tensor {
  const [left, right] = targetsOf(target, output.size(1) / 2);
  const [one, other] = output.chunk(2, 1) as [Tensor, Tensor];
  return crossEntropy(one.contiguous(), left).add(crossEntropy(other.contiguous(), right));
}

/** The mean of both tasks' accuracies. */
export function twoTaskAccuracy(targets: readonly Tensor[]): OutputMetric {
  const total = (output: Tensor, batch: number): number =>
    scope(() =>
      noGrad(() => {
        const labels = targetsOf(targets[batch]!, output.size(1) / 2);
        const correct = output.chunk(2, 1).map((half, task) => half.argmax(1).eq(labels[task]!).sum().toNumber());
        return (correct[0]! + correct[1]!) / 2;
      }),
    );
  return { name: "accuracy", better: "higher", total, reference: targets };
}

/** Labels of the left and of the right, int64. */
function targetsOf(target: Tensor, classes: number): [Tensor, Tensor] {
  const whole = target.to("int64");
  const right = whole.remainder(classes);
  return [whole.sub(right).div(classes).to("int64"), right];
}

function shuffled(length: number, seed: number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  const stream = randomStream(seed, 0);
  for (let i = length - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
