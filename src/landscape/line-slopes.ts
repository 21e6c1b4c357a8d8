import type { Layer } from "../nn/index.js";
import { noGrad } from "../tensor/index.js";
import { breathe } from "./evaluate-at.js";
import { LandscapeError } from "./landscape-error.js";
import type { LossOptions } from "./landscape-loss.js";
import { keepingState } from "./model-state.js";
import type { Sample } from "./sample.js";
import { type Slopes, slopesHere } from "./slopes.js";
import { checkComparable, difference, disposeWeights, interpolated, type Weights } from "./weights.js";

/** What a study of derivatives along a line needs. */
export interface DerivativeOptions extends LossOptions {
  /** the examples that the loss is a mean over */
  sample: Sample;
  /** after every evaluation */
  onPoint?: ((done: number, total: number) => void) | undefined;
  /** looked at between two evaluations */
  signal?: AbortSignal | undefined;
}

/** A line between two points, with a model that is moved along it. */
export interface OpenLine {
  /** Δ = θ_B − θ_A */
  readonly direction: Weights;
  /** Puts the model at t; with names, only these parameters. */
  moveTo(t: number, names?: readonly string[]): void;
  /** Loss, and slopes along Δ_S by group, where the model is now. */
  slopes(groups: readonly (readonly string[])[]): Promise<Slopes>;
  /** Counts an evaluation towards `onPoint`; throws the signal's reason when it is aborted. */
  step(): Promise<void>;
}

/**
 * Runs `work` on the line θ_t = (1 − t) θ_A + t θ_B, after which the model is what it was.
 *
 * @param total how often `work` is going to evaluate
 * @throws LandscapeError when the ends do not compare.
 */
export async function onLine<T>(
  model: Layer,
  a: Weights,
  b: Weights,
  { sample, onPoint, signal, ...loss }: DerivativeOptions,
  total: number,
  work: (line: OpenLine) => Promise<T>,
): Promise<T> {
  checkComparable(a, b);
  const parameters = new Map(model.namedParameters());
  const stray = Object.keys(a).find((name) => !parameters.has(name));
  if (stray !== undefined) throw new LandscapeError(`the networks have ${stray}, which the model has not; build the model with their configuration`);
  return keepingState(model, async () => {
    const direction = difference(b, a);
    let done = 0;
    function moveTo(t: number, names: readonly string[] = Object.keys(a)): void {
      const point = interpolated(Object.fromEntries(names.map((name) => [name, a[name]!])), b, t);
      noGrad(() => names.forEach((name) => parameters.get(name)!.copy_(point[name]!)));
      disposeWeights(point);
    }
    async function step(): Promise<void> {
      onPoint?.(++done, total);
      await breathe(signal);
    }
    try {
      await breathe(signal);
      return await work({
        direction,
        moveTo,
        async slopes(groups) {
          const found = slopesHere(model, direction, groups, sample, loss);
          await step();
          return found;
        },
        step,
      });
    } finally {
      disposeWeights(direction);
    }
  });
}
