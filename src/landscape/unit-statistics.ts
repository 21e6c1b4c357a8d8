import type { Layer } from "../nn/index.js";
import { noGrad, scope, type Tensor } from "../tensor/index.js";
import type { AxisTrace } from "./axis-trace.js";
import { setState } from "./model-state.js";
import type { Sample } from "./sample.js";
import { watchPass } from "./watch-pass.js";
import type { Weights } from "./weights.js";

/** A layer whose units' means and deviations can be set by its own weight and bias. */
export interface UnitLayer {
  /** of the module */
  readonly name: string;
  readonly kind: "linear" | "norm";
  readonly weight: string;
  /** axis of the weight that makes the units */
  readonly weightAxis: number;
  readonly bias: string;
  /** the number of the operator in a forward pass, and the units' axis in its result */
  readonly call: number;
  readonly outputAxis: number;
}

/** Mean and standard deviation of each unit, `[units]`, in float64, over examples and places. The tensors are kept. */
export interface UnitStatistics {
  readonly mean: Tensor;
  readonly deviation: Tensor;
}

/** The layers with weight and bias of their own whose results go on into the network, in the order of the pass. A layer that is used twice is left out. */
export function unitLayers({ layers, state }: AxisTrace): UnitLayer[] {
  const owners = new Map(state.flatMap(({ name, traced }) => traced.axes.flatMap((axis, at) => (axis === null ? [] : [[axis, { name, axis: at }] as const]))));
  const found = layers.flatMap(({ call, kind, outputs, bias, outputAxis, last }) => {
    const [weight, offset] = [outputs && owners.get(outputs), bias && owners.get(bias)];
    if (last || !weight || !offset) return [];
    return [{ name: weight.name.replace(/\.[^.]*$/, ""), kind, weight: weight.name, weightAxis: weight.axis, bias: offset.name, call, outputAxis }];
  });
  return found.filter(({ weight }) => found.filter((other) => other.weight === weight).length === 1);
}

/** What the units of these layers do on a sample, before their activation function. Changes the model's parameters. */
export function unitStatistics(
  model: Layer,
  weights: Weights,
  { batches }: Sample,
  layers: readonly UnitLayer[],
  operators: ReadonlyMap<number, string>,
): UnitStatistics[] {
  return noGrad(() => {
    setState(model, weights);
    const wanted = new Map(layers.map(({ call }) => [call, operators.get(call)!]));
    const at = new Map(layers.map((layer, i) => [layer.call, i]));
    const sums: { count: number; first: Tensor; second: Tensor; shift: Tensor }[] = [];
    for (const { input } of batches) {
      scope(() =>
        watchPass(model, input, wanted, (call, result) => {
          const i = at.get(call)!;
          const units = result.movedim(layers[i]!.outputAxis, -1).flatten(0, -2);
          const shift = sums[i]?.shift ?? units.mean([0]).keep();
          const x = units.sub(shift);
          const [first, second] = [x.sum(0, { dtype: "float64" }), x.square().sum(0, { dtype: "float64" })];
          if (sums[i] === undefined) sums[i] = { count: units.size(0), first: first.keep(), second: second.keep(), shift };
          else {
            sums[i].count += units.size(0);
            void [sums[i].first.add_(first), sums[i].second.add_(second)];
          }
        }),
      );
    }
    return sums.map(({ count, first, second, shift }) =>
      scope(() => {
        const mean = first.div(count);
        const deviation = second.div(count).sub(mean.square()).clampMin(0).sqrt().keep();
        const whole = mean.add(shift).keep();
        for (const tensor of [first, second, shift]) tensor.dispose();
        return { mean: whole, deviation };
      }),
    );
  });
}
