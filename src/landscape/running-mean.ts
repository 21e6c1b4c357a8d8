import { noGrad, scope } from "../tensor/index.js";
import { LandscapeError } from "./landscape-error.js";
import { checkComparable, scaled, type Weights } from "./weights.js";

/** The mean of the points seen so far, in the memory of one. */
export interface RunningMean {
  readonly count: number;
  /** Takes a point in; it is copied. @throws LandscapeError when it does not compare with the first. */
  add(weights: Weights): void;
  /** The mean: live, it changes with the next point. @throws LandscapeError before the first. */
  readonly weights: Weights;
}

/** m_k = m_{k−1} + (θ_k − m_{k−1}) / k */
export function runningMean(): RunningMean {
  let mean: Weights | null = null;
  let count = 0;
  return {
    get count() {
      return count;
    },
    get weights() {
      if (mean === null) throw new LandscapeError("there is nothing to average; give at least one network");
      return mean;
    },
    add(weights) {
      if (mean === null) mean = scaled(weights, 1);
      else checkComparable(mean, weights);
      count += 1;
      const sum = mean;
      noGrad(() => scope(() => Object.entries(sum).forEach(([name, value]) => void value.lerp_(weights[name]!, 1 / count))));
    },
  };
}
