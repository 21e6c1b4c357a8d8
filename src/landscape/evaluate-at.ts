import type { Layer } from "../nn/index.js";
import type { Loss } from "../train/index.js";
import { type AffineFamily, pointOf } from "./affine-family.js";
import { firstLayer } from "./first-layer.js";
import { type Measurement, measure } from "./measure.js";
import { moveTo } from "./move-to.js";
import type { Sample } from "./sample.js";
import { disposeWeights, type Weights } from "./weights.js";

/** How a point of weight space is judged. */
export interface EvaluationOptions {
  /** the examples that the loss and the error are means over */
  sample: Sample;
  /** the mean loss of a batch; default: cross-entropy of classes, mean squares otherwise */
  loss?: Loss | undefined;
  /**
   * the examples that a model's batch norms take their statistics from, anew at every point; default: the sample itself. Statistics of the ends do not follow when
   * weights are averaged (Jordan et al., 2023), so they are never interpolated
   */
  normSample?: Sample | undefined;
}

/** Loss and error of the model at a point. The model is left there. */
export function evaluateAt(model: Layer, weights: Weights, { sample, loss, normSample = sample }: EvaluationOptions): Measurement {
  moveTo(model, weights, normSample);
  return measure(model, sample, loss);
}

/** The same at many points of a line or a plane, where the first dense layer need not be computed anew. */
export function evaluatorOf(
  model: Layer,
  family: AffineFamily,
  { sample, loss, normSample = sample }: EvaluationOptions,
): { at(place: readonly number[]): Measurement; dispose(): void } {
  const first = firstLayer(model, family, sample);
  return {
    at(place) {
      const weights = pointOf(family, place);
      moveTo(model, weights, normSample);
      disposeWeights(weights);
      return first.at(place, () => measure(model, sample, loss));
    },
    dispose: first.dispose,
  };
}

/** Lets timers, signals and input have their turn between two points. @throws the signal's reason once it is aborted. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
