import type { Means } from "./metric-sums.js";

/** What "better" means, and when to give up. */
export interface Monitor {
  /** Default: accuracy where it has a meaning, else loss. */
  metric?: "loss" | "accuracy";
  /** Epochs without improvement after which to stop. Default: never. */
  patience?: number;
  /** How much better counts as better. Default 0. */
  minDelta?: number;
}

/** The best epoch so far. */
export interface Best {
  readonly metric: "loss" | "accuracy";
  readonly value: number;
  readonly step: number;
  readonly epoch: number;
}

/** The best so far and the epochs since. Plain JSON, part of a checkpoint. */
export interface Standing {
  readonly best: Best | null;
  readonly epochsSince: number;
}

/** The standing after one more epoch. */
export function judge(standing: Standing, means: Means, at: { step: number; epoch: number }, monitor: Monitor): Standing {
  const metric = monitor.metric ?? (means.accuracy === null ? "loss" : "accuracy");
  const value = means[metric];
  if (value === null) throw new RangeError("monitor.metric is accuracy, but this task has none; monitor the loss");
  const { best, epochsSince } = standing;
  // NaN is never the best: no comparison with it could be won later.
  const gain = Number.isNaN(value) ? -Infinity : best === null ? Infinity : metric === "loss" ? best.value - value : value - best.value;
  return gain > (monitor.minDelta ?? 0) ? { best: { metric, value, ...at }, epochsSince: 0 } : { best, epochsSince: epochsSince + 1 };
}

/** Whether the patience is used up. */
export function outOfPatience({ epochsSince }: Standing, { patience = Infinity }: Monitor): boolean {
  return epochsSince >= patience;
}
