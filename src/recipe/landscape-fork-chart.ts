import type { Fork } from "../landscape/index.js";
import type { ParentForks } from "./landscape-fork-run.js";
import type { LineChart, Point } from "./line-chart.js";
import { meanInterval } from "./mean-interval.js";

/** A value of a fork's children at the end of their training. */
export const atEnd =
  (value: (look: Fork["looks"][number]) => number) =>
  ({ looks }: Fork): number =>
    value(looks.at(-1)!);

/** A value over the steps before the fork: a line for every learning rate, the mean of its parents with its interval. */
export function byFork(title: string, label: string, studied: readonly ParentForks[], value: (fork: Fork, rate: number) => number, percent = false): LineChart {
  const rates = [...new Set(studied.map(({ lr }) => lr))];
  return {
    title,
    x: { label: "Steps before the fork" },
    y: { label, percent },
    series: rates.map((lr) => {
      const parents = studied.filter((parent) => parent.lr === lr);
      return {
        name: `rate ${lr}`,
        points: parents[0]!.forks.map(({ step }, index): Point => {
          const { mean, interval } = meanInterval(parents.map(({ forks }) => value(forks[index]!, lr)));
          return { x: step, y: mean, ...(interval > 0 ? { low: mean - interval, high: mean + interval } : {}) };
        }),
      };
    }),
  };
}
