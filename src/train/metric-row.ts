import type { Evaluation } from "./evaluate.js";
import { meansOf, type Sums } from "./metric-sums.js";

/** Means over a logging interval or an epoch. */
export interface MetricRow {
  readonly kind: "interval" | "epoch";
  /** Steps done so far. */
  readonly step: number;
  /** Epochs completed so far. */
  readonly epoch: number;
  readonly loss: number;
  /** In [0, 1]; null where it has no meaning. */
  readonly accuracy: number | null;
  /** The first group's rate in the last step. */
  readonly lr: number;
  /** Getting the batch included, evaluation and checkpoints not. */
  readonly msPerStep: number;
  readonly examplesPerSecond: number;
  /** On the evaluation data; in epoch rows, when there is such data. */
  readonly evaluation: Evaluation | null;
}

/** The row that sums stand for. */
export function metricRow(
  sums: Sums,
  rest: Pick<MetricRow, "kind" | "step" | "epoch" | "lr" | "evaluation">,
): MetricRow {
  return {
    ...rest,
    ...meansOf(sums),
    msPerStep: sums.milliseconds / sums.steps,
    examplesPerSecond: (1000 * sums.examples) / sums.milliseconds,
  };
}
