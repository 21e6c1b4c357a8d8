import { pearson, spearman } from "./correlation.js";

/** An estimate and what came of it. */
export interface EstimatedPair {
  /** pairs that are alike, such as `independent` or `matched`: scales differ between families */
  readonly family: string;
  /** E */
  readonly estimate: number;
  /** B, measured */
  readonly barrier: number;
}

/** How far an estimate can be trusted within a family. */
export interface Calibration {
  readonly family: string;
  /** how many there are */
  readonly pairs: number;
  /** how many of them the fit rests on: those where estimate and barrier are positive */
  readonly fitted: number;
  /** B ≈ c Eᵖ; null where the fit has fewer than two different estimates */
  readonly fit: { readonly scale: number; readonly power: number } | null;
  /** of all pairs; null where one side does not vary */
  readonly spearman: number | null;
  readonly pearson: number | null;
  /** mean of |E − B| */
  readonly rawError: number;
  /** mean of |c Eᵖ − B|, each pair forecast by a fit to the others; null with fewer than three to fit */
  readonly calibratedError: number | null;
}

/**
 * Fits the barriers of each family to their estimates in logarithms, log B = log c + p log E, by least squares, and says how good the forecast is: as a ranking
 * (correlations) and as a height (errors). The calibrated error is that of pairs the fit has not seen.
 *
 * @returns one for each family, in order of appearance
 */
export function calibrate(pairs: readonly EstimatedPair[]): Calibration[] {
  return [...new Set(pairs.map(({ family }) => family))].map((family) => {
    const own = pairs.filter((pair) => pair.family === family);
    const [estimates, barriers] = [own.map(({ estimate }) => estimate), own.map(({ barrier }) => barrier)];
    const held = own.map((pair) => {
      const fit = fitPower(own.filter((other) => other !== pair));
      return fit === null ? null : Math.abs(calibrated(fit, pair.estimate) - pair.barrier);
    });
    const fitted = own.filter(isPositive).length;
    return {
      family,
      pairs: own.length,
      fitted,
      fit: fitPower(own),
      spearman: spearman(estimates, barriers),
      pearson: pearson(estimates, barriers),
      rawError: mean(own.map(({ estimate, barrier }) => Math.abs(estimate - barrier))),
      calibratedError: fitted >= 3 && held.every((error) => error !== null) ? mean(held as number[]) : null,
    };
  });
}

/** The barrier that a fit forecasts: c Eᵖ, and none where the estimate is not positive. */
export function calibrated({ scale, power }: { readonly scale: number; readonly power: number }, estimate: number): number {
  return estimate > 0 ? scale * estimate ** power : 0;
}

function fitPower(pairs: readonly EstimatedPair[]): Calibration["fit"] {
  const positive = pairs.filter(isPositive);
  const [x, y] = [positive.map(({ estimate }) => Math.log(estimate)), positive.map(({ barrier }) => Math.log(barrier))];
  const [mx, my] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  if (positive.length < 2 || !(spread > 0)) return null;
  const power = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / spread;
  return { scale: Math.exp(my - power * mx), power };
}

const isPositive = ({ estimate, barrier }: EstimatedPair): boolean => estimate > 0 && barrier > 0;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
