import type { Layer } from "../nn/index.js";
import { noGrad, scope, type Tensor, where } from "../tensor/index.js";
import { traceAxes } from "./axis-trace.js";
import { LandscapeError } from "./landscape-error.js";
import { fewExamples } from "./matching.js";
import { keepingState, setState, stateOf } from "./model-state.js";
import { hasNormStatistics, resetNormStatistics } from "./norm-statistics.js";
import type { Sample } from "./sample.js";
import { settledStates } from "./settled-states.js";
import { type UnitLayer, unitLayers, unitStatistics, type UnitStatistics } from "./unit-statistics.js";
import { checkComparable, disposeWeights, interpolated, type Weights } from "./weights.js";

/** How much of its units' variation a layer of the merged network has left. */
export interface LayerVariance {
  /** of the module */
  readonly name: string;
  /** mean over units of the standard deviation in the merged network, over that of (1 − α) σ_A + α σ_B: below 1, variance has collapsed */
  readonly before: number;
  readonly after: number;
}

/** A merged network, repaired. */
export interface Repaired {
  /** the parameters, and running statistics where there are batch norms: `setWeights` takes the ones, `setState` both */
  readonly weights: Weights;
  readonly layers: readonly LayerVariance[];
}

/**
 * REPAIR (Jordan et al., "REPAIR: REnormalizing Permuted Activations for Interpolation Repair", ICLR 2023): averaging weights averages units that agree only in part,
 * so their variance collapses, layer by layer. Here each unit of each hidden layer gets back, before its activation function, mean and deviation between the ends':
 *
 *     y ← (y − μ) / σ · σ* + μ*    σ* = (1 − α) σ_A + α σ_B,  μ* = (1 − α) μ_A + α μ_B
 *
 * folded into weight and bias. Layers are set one after the other, each on what those before it make now. Layers without a bias, or whose results are the network's
 * output, stay. In networks with batch norms the running statistics are reset instead (RESET), which sets the same two numbers; `before` is then with the ends'
 * statistics averaged.
 *
 * It raises the accuracy of midpoints, above all of deep networks; well matched wide ones may lose some loss by it (specification 4.2). The model is put back as it was.
 *
 * @param alpha where on the line from a (0) to b (1)
 * @throws LandscapeError when the networks differ in architecture, or α is not within 0 and 1.
 */
export function repair(model: Layer, a: Weights, b: Weights, alpha: number, sample: Sample): Repaired {
  checkComparable(a, b);
  if (!(alpha >= 0 && alpha <= 1)) throw new LandscapeError(`the merged network lies between its ends: expected α within 0 and 1, got ${alpha}`);
  return keepingState(model, () => {
    const trace = scope(() => traceAxes(model, fewExamples(sample)));
    const operators = new Map(trace.results.map(({ call, name }) => [call, name]));
    const norms = hasNormStatistics(model);
    const layers = unitLayers(trace).filter(({ kind }) => kind === (norms ? "norm" : "linear"));
    const ends = settledStates(model, [a, b], sample);
    const measured = (weights: Weights, some: readonly UnitLayer[]) => (some.length === 0 ? [] : unitStatistics(model, weights, sample, some, operators));
    const [one, other] = ends.map((state) => measured(state, layers)) as [UnitStatistics[], UnitStatistics[]];
    const targets = one.map((end, i) => noGrad(() => ({ mean: end.mean.lerp(other[i]!.mean, alpha), deviation: end.deviation.lerp(other[i]!.deviation, alpha) })));
    const merged = interpolated(ends[0]!, ends[1]!, alpha);
    const before = measured(merged, layers);
    if (norms) {
      setState(model, merged);
      resetNormStatistics(model, sample);
    } else {
      layers.forEach((layer, i) => fold(merged, layer, measured(merged, [layer])[0]!, targets[i]!));
    }
    const weights = norms ? stateOf(model) : merged;
    const after = measured(weights, layers);
    const share = (list: readonly UnitStatistics[], i: number) => scope(() => list[i]!.deviation.mean().div(targets[i]!.deviation.mean()).toNumber());
    const report = layers.map(({ name }, i) => ({ name, before: share(before, i), after: share(after, i) }));
    for (const { mean, deviation } of [...one, ...other, ...before, ...after]) void [mean.dispose(), deviation.dispose()];
    for (const state of ends) disposeWeights(state);
    return { weights, layers: report };
  });
}

/** Sets mean and deviation of a layer's units by its weight and bias, in place. A unit that does not vary only gets its mean. */
function fold(weights: Weights, { weight, weightAxis, bias }: UnitLayer, now: UnitStatistics, target: UnitStatistics): void {
  noGrad(() =>
    scope(() => {
      const varies = now.deviation.gt(target.deviation.mul(1e-4));
      const factor = where(varies, target.deviation.div(now.deviation), now.deviation.onesLike());
      const offset = target.mean.sub(now.mean.mul(factor));
      const value = weights[weight]!;
      value.mul_(as(factor, value).view(value.shape.map((size, axis) => (axis === weightAxis ? size : 1))));
      weights[bias]!.mul_(as(factor, value)).add_(as(offset, value));
    }),
  );
}

function as(values: Tensor, like: Tensor): Tensor {
  return values.to({ dtype: like.dtype, device: like.device });
}
