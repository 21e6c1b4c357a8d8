import type { Layer } from "../nn/index.js";
import { type BarrierEstimate, barrierEstimates } from "./barrier-estimates.js";
import { checkCells, greenWeights, tentWeights, weighed } from "./green-weights.js";
import { type DerivativeOptions, onLine } from "./line-slopes.js";
import { jetHere, type LossJet } from "./loss-jet.js";
import type { Weights } from "./weights.js";

/** A boundary of two cells of the line. */
export interface ExplainedPoint {
  readonly t: number;
  readonly loss: number;
  /** l'(t) */
  readonly slope: number;
  /** g(t) = l(t) − (1 − t) l(0) − t l(1), measured */
  readonly height: number;
  /** g(t) from the curvature: −∫ G(t, s) κ(s) ds */
  readonly predicted: number;
}

/** The curvature of a cell of the line, averaged over it, and its parts. */
export interface ExplainedCell {
  /** the middle of the cell */
  readonly t: number;
  /** from the change of slope */
  readonly curvature: number;
  /** at the middle: Δᵀ G Δ; null without jets */
  readonly gaussNewton: number | null;
  /** at the middle: E[∇ℓ · z"]; null without jets */
  readonly residual: number | null;
  /** what the second derivative at a point does not see: the switching of relus, and how it changes within the cell; null without jets */
  readonly kinks: number | null;
}

/** g(½) as the negative curvature under a tent, and what each part of the curvature contributes. The parts sum to the whole. */
export interface TentIntegral {
  /** −∫ w(s) κ(s) ds */
  readonly whole: number;
  readonly gaussNewton: number | null;
  readonly residual: number | null;
  readonly kinks: number | null;
}

/** Why there is a barrier, or none, between two networks. */
export interface Explanation {
  /** g(½) = l(½) − (l(0) + l(1)) / 2, measured: definition (c) */
  readonly barrier: number;
  readonly integral: TentIntegral;
  /** ascending in t, both ends included */
  readonly points: readonly ExplainedPoint[];
  readonly cells: readonly ExplainedCell[];
  /** κ at 0, ½ and 1 by differences of the slope */
  readonly curvatures: readonly [number, number, number];
  /** E1 to E6 */
  readonly estimates: readonly BarrierEstimate[];
}

export interface ExplainOptions extends DerivativeOptions {
  /** how many equal parts the line is cut into; even, default 16 */
  cells?: number;
  /** step in t of the curvatures that enter the estimates; default 0.03 */
  step?: number;
  /** split the curvature by forward jets; default true. Without, any operator will do */
  split?: boolean;
}

/**
 * A barrier is negative curvature of the chord under a tent (specification 1.4: our own derivation),
 *
 *     g(½) = − ∫₀¹ w(s) κ(s) ds,   w(s) = min(s, 1 − s) / 2
 *
 * The curvature comes from changes of slope over cells that cover the line without gaps, so that no kink is missed; forward jets tell which part of it is Gauss-Newton
 * (the bending of the loss, which can only lower the barrier) and which residual (the bending of the outputs). With it come six cheap estimates of the barrier.
 *
 * Passes over the sample: cells + 7 backwards, and cells + 2 forward with jets. The model is left as it was.
 *
 * @throws LandscapeError when the networks do not compare, the loss is not finite or, with `split`, an operator's derivatives are not known; RangeError for cells or a
 * step that cannot be.
 */
export async function explainBarrier(
  model: Layer,
  a: Weights,
  b: Weights,
  { cells: count = 16, step = 0.03, split = true, ...options }: ExplainOptions,
): Promise<Explanation> {
  checkCells(count);
  if (!(step > 0)) throw new RangeError(`step: ${step}; expected a length in t above 0, such as 0.03`);
  return onLine(model, a, b, options, count + 7 + (split ? count + 2 : 0), async (line) => {
    const all = [Object.keys(a)];
    const at = async (t: number) => {
      line.moveTo(t);
      const { loss, slopes } = await line.slopes(all);
      return { t, loss, slope: slopes[0]! };
    };
    const jetAt = async (t: number): Promise<LossJet | null> => {
      if (!split) return null;
      line.moveTo(t);
      const jet = await jetHere(model, line.direction, options.sample, options);
      await line.step();
      return jet;
    };
    const nodes: Awaited<ReturnType<typeof at>>[] = [];
    for (let i = 0; i <= count; i++) nodes.push(await at(i / count));
    const curvatures: number[] = [];
    for (const t of [0, 0.5, 1]) curvatures.push(((await at(t + step)).slope - (await at(t - step)).slope) / (2 * step));
    const changes = nodes.slice(1).map(({ slope }, i) => slope - nodes[i]!.slope);
    const cells: ExplainedCell[] = [];
    for (const [i, change] of changes.entries()) {
      const t = (i + 0.5) / count;
      const jet = await jetAt(t);
      const curvature = change * count;
      cells.push({ t, curvature, gaussNewton: jet && jet.gaussNewton, residual: jet && jet.residual, kinks: jet && curvature - jet.curvature });
    }
    const [first, last] = [await jetAt(0), await jetAt(1)];
    const [l0, l1] = [nodes[0]!.loss, nodes[count]!.loss];
    const points = nodes.map((node, i) => ({
      ...node,
      height: node.loss - (1 - node.t) * l0 - node.t * l1,
      predicted: i === 0 || i === count ? 0 : -weighed(greenWeights(count, i), changes),
    }));
    const tent = tentWeights(count);
    const part = (values: readonly (number | null)[]) => (split ? -weighed(tent, values as readonly number[]) / count : null);
    return {
      barrier: points[count / 2]!.height,
      integral: {
        whole: -weighed(tent, changes),
        gaussNewton: part(cells.map(({ gaussNewton }) => gaussNewton)),
        residual: part(cells.map(({ residual }) => residual)),
        kinks: part(cells.map(({ kinks }) => kinks)),
      },
      points,
      cells,
      curvatures: curvatures as [number, number, number],
      estimates: barrierEstimates({
        slopes: [nodes[0]!.slope, nodes[count]!.slope],
        curvatures: curvatures as [number, number, number],
        gaussNewton: first && last && [first.gaussNewton, last.gaussNewton],
      }),
    };
  });
}
