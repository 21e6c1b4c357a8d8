import type { Layer } from "../nn/index.js";
import { noGrad, scope } from "../tensor/index.js";
import { freeBatch, type Batches } from "./batch-source.js";
import { meansOf, metricSums, type Means } from "./metric-sums.js";
import { onDevice } from "./on-device.js";
import { TrainingError } from "./training-error.js";
import type { Loss } from "./loss.js";

/** Means over a data set. */
export interface Evaluation extends Means {
  /** Examples seen. */
  readonly count: number;
}

/**
 * Loss and accuracy over one pass of `batches`, in evaluation mode and without gradients. Every module's mode is put back.
 * @throws TrainingError when there is not a single batch.
 */
export async function evaluate(model: Layer, batches: Batches, loss: Loss): Promise<Evaluation> {
  // Not every part need be in the same mode: frozen batch norms stay in evaluation mode.
  const modes = model.namedModules().map(([, module]) => ({ module, training: module.training }));
  const device = model.parameters()[0]?.device ?? "cpu";
  const sums = metricSums();
  model.eval();
  try {
    for await (const batch of batches) {
      noGrad(() =>
        scope(() => {
          const { input, target } = onDevice(batch, device);
          const output = model.forward(input);
          sums.add(loss(output, target), output, target);
        }),
      );
      freeBatch(batch);
    }
    const seen = sums.read();
    if (seen.examples === 0) throw new TrainingError("the evaluation data gave no batch; check its size and its batch size");
    return { ...meansOf(seen), count: seen.examples };
  } finally {
    sums.dispose();
    for (const { module, training } of modes) module.training = training;
  }
}
