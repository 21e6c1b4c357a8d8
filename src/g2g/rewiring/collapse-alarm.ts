import type { Callback, StatefulCallback } from "../../train/index.js";

/** A callback that notices when a classifier stops telling classes apart. */
export interface CollapseAlarm extends Callback {
  readonly state: StatefulCallback;
  /** steps done when it rang; null as long as it has not */
  readonly step: number | null;
}

/** A loss this close to that of guessing is a guess. */
const GUESSING = 0.98;
/** The loss must once have been clearly below guessing: a training that has not begun to learn has not collapsed. */
const LEARNT = 0.8;

/**
 * Rings once, with a warning, when the training loss of an interval is back at that of guessing, ln(classes), after it had been well below: sparse networks
 * can collapse so within an epoch, and a run that only looks at its best epoch would not say so.
 */
export function collapseAlarm(classes: number, warn: (message: string) => void): CollapseAlarm {
  const guessing = Math.log(classes);
  let learnt = false;
  let rang: number | null = null;
  return {
    get step() {
      return rang;
    },
    state: {
      name: "collapse-alarm",
      save: () => ({ values: { learnt, rang }, tensors: {} }),
      load({ values }) {
        ({ learnt, rang } = values as { learnt: boolean; rang: number | null });
      },
    },
    onMetrics({ kind, loss, step }) {
      if (kind !== "interval" || rang !== null) return;
      learnt ||= loss < LEARNT * guessing;
      if (!learnt || loss < GUESSING * guessing) return;
      rang = step;
      warn(`at step ${step} the training loss is ${loss.toFixed(3)}, that of guessing among ${classes} classes: the network has collapsed; try a smaller lr, clipping, or fewer moves an update`);
    },
  };
}
