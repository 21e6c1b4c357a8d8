import { noGrad, scope, type Tensor } from "../tensor/index.js";
import { type OutputMetric, withoutConstant } from "./output-metric.js";
import type { Chain } from "./section.js";

/** A network of which, at one place, only the most important parts are kept; how many is asked anew each time. */
export interface Ablation {
  readonly kind: "nodes" | "edges";
  /** of the node layer or the section */
  readonly name: string;
  /** how many there are to be kept; the constant is kept always and not counted */
  readonly total: number;
  /** the metric's */
  readonly better: OutputMetric["better"];
  /** the intact network's score */
  readonly baseline: number;
  /** The score with so many kept. @throws RangeError when there are not so many. */
  score(kept: number): number;
  /** of the place, at every batch of points: [points, (positions,) features + 1] */
  readonly activations: readonly Tensor[];
}

/** One point of an ablation curve. */
export interface AblationPoint {
  readonly kept: number;
  readonly score: number;
}

/** The scores with so many kept each. */
export function ablationCurve(ablation: Ablation, counts: readonly number[]): AblationPoint[] {
  return counts.map((kept) => ({ kept, score: ablation.score(kept) }));
}

/** @internal The mean score, over points and their positions, of what the sections `rest` make of activations, each batch changed first. */
export function scoreOf(rest: Chain, activations: readonly Tensor[], { total }: OutputMetric, change: (f: Tensor) => Tensor): number {
  let [sum, rows] = [0, 0];
  activations.forEach((f, batch) =>
    scope(() =>
      noGrad(() => {
        const output = withoutConstant(rest.reduce((g, section) => section.forward(g), change(f)));
        sum += total(output, batch);
        rows += output.numel() / output.size(-1);
      }),
    ),
  );
  return sum / rows;
}

/** @internal */
export function checkCount(kept: number, total: number, what: string): void {
  if (!Number.isInteger(kept) || kept < 0 || kept > total) throw new RangeError(`${what} to keep: ${kept}; expected a whole number from 0 to ${total}`);
}
