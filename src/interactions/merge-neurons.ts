import { Linear, Mlp } from "../nn/index.js";
import { noGrad, scope, tensor, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import { mlpChain } from "./mlp-chain.js";
import { eachBatch, type Points } from "./points.js";
import { valuesAt } from "./unit-section.js";
import type { UnitGroup } from "./unit-costs.js";

export interface MergedNetwork {
  /** the smaller network, of the same precision, on the same device */
  readonly model: Mlp;
  /** hidden units before and after, by layer */
  readonly hidden: readonly { readonly before: number; readonly after: number }[];
  /** max |Δ output| over points and outputs */
  readonly largest: number;
  /** E|Δ output|² / E|output|² */
  readonly change: number;
}

/**
 * Lets the medoid of each group stand for its members (specification 1.3): with a the activations, outgoing weights w and s_r = ⟨a_r, a_c⟩ / ⟨a_c, a_c⟩
 *
 *     w_c ← w_c + Σ_r s_r w_r
 *
 * and the others are gone. Exact where a_r = s_r a_c; what it really changes on the points is measured. Layers are merged from the input onwards, each on what the merged ones before give.
 * The model given stays as it is.
 *
 * @param groups of each hidden layer, from `unitGroups` of `mergeCosts` or `swapCosts`
 * @throws InteractionError when groups do not fit the layers or overlap, and for points that do not fit.
 */
export function mergeNeurons(model: Mlp, points: Points, groups: readonly (readonly UnitGroup[])[]): MergedNetwork {
  const { hidden } = model.config;
  if (groups.length !== hidden.length)
    throw new InteractionError(`groups of ${groups.length} layers; the network has ${hidden.length} hidden ones: give an empty list for a layer that stays`);
  groups.forEach((own, layer) => checkGroups(own, hidden[layer]!, layer));
  return noGrad(() => {
    const merged = groups.reduce((from, own, layer) => (own.length === 0 ? from : mergedLayer(from, points, layer, own)), model);
    return {
      model: merged === model ? copyOf(model) : merged,
      hidden: hidden.map((before, layer) => ({ before, after: merged.config.hidden[layer]! })),
      ...difference(model, merged, points),
    };
  });
}

function checkGroups(groups: readonly UnitGroup[], size: number, layer: number): void {
  const seen = new Set<number>();
  for (const { units, medoid } of groups) {
    if (!units.includes(medoid)) throw new InteractionError(`hidden layer ${layer}: the medoid ${medoid} is not of its group, ${units.join(", ")}`);
    for (const unit of units) {
      if (!Number.isInteger(unit) || unit < 0 || unit >= size) throw new InteractionError(`hidden layer ${layer}: unit ${unit}; it has ${size} units`);
      if (seen.has(unit)) throw new InteractionError(`hidden layer ${layer}: unit ${unit} stands in two groups; expected each at most once`);
      seen.add(unit);
    }
  }
}

const linears = (model: Mlp): Linear[] => model.layers.children().filter((layer) => layer instanceof Linear);

function mergedLayer(model: Mlp, points: Points, layer: number, groups: readonly UnitGroup[]): Mlp {
  const gone = new Set(groups.flatMap(({ units, medoid }) => units.filter((unit) => unit !== medoid)));
  const [here, next] = [linears(model)[layer]!, linears(model)[layer + 1]!];
  return scope(() => {
    const scales = scalesOf(model, points, layer, groups);
    const kept = tensor(
      Array.from({ length: here.outFeatures }, (_, unit) => unit).filter((unit) => !gone.has(unit)),
      { dtype: "int64" },
    ).to(here.weight.device);
    const reading = next.weight.to("float64").clone();
    for (const { units, medoid } of groups)
      for (const unit of units) if (unit !== medoid) reading.select(1, medoid).add_(reading.select(1, unit), { alpha: scales.get(unit)! });
    const hidden = model.config.hidden.map((size, l) => (l === layer ? kept.size(0) : size));
    const smaller = likeOf(model, hidden);
    linears(smaller).forEach((target, l) => {
      const source = linears(model)[l]!;
      const weight = l === layer ? source.weight.indexSelect(0, kept) : l === layer + 1 ? reading.indexSelect(1, kept) : source.weight;
      target.weight.copy_(weight);
      if (source.bias) target.bias!.copy_(l === layer ? source.bias.indexSelect(0, kept) : source.bias);
    });
    return smaller;
  });
}

/** s_r of every unit that goes. */
function scalesOf(model: Mlp, points: Points, layer: number, groups: readonly UnitGroup[]): Map<number, number> {
  const chain = mlpChain(model);
  const { units } = chain[layer]!;
  const scales = new Map<number, { along: number; square: number }>();
  eachBatch(chain, points, layer, (f) => {
    const a = valuesAt(units!, f.matmul(units!.into));
    for (const { units: members, medoid } of groups) {
      const own = a.select(1, medoid);
      const products = own.unsqueeze(0).matmul(a).select(0, 0).toArray<number[]>();
      for (const unit of members) {
        const { along, square } = scales.get(unit) ?? { along: 0, square: 0 };
        scales.set(unit, { along: along + products[unit]!, square: square + products[medoid]! });
      }
    }
  });
  return new Map([...scales].map(([unit, { along, square }]) => [unit, square > 0 ? along / square : 0]));
}

function likeOf(model: Mlp, hidden: readonly number[]): Mlp {
  const { dtype, device } = linears(model)[0]!.weight;
  return new Mlp({ ...model.config, hidden }).to({ dtype, device }).train(model.training);
}

function copyOf(model: Mlp): Mlp {
  const copy = likeOf(model, model.config.hidden);
  copy.loadStateDict(model.stateDict());
  return copy;
}

function difference(model: Mlp, merged: Mlp, points: Points): { largest: number; change: number } {
  return scope(() => {
    const [before, after] = [mlpChain(model), mlpChain(merged)];
    let [largest, moved, size] = [0, 0, 0];
    eachBatch(before, points, 0, (input) => {
      const [one, other] = [before, after].map((chain) => chain.reduce((f, section) => section.forward(f), input).slice(1, 0, model.config.outputs)) as [
        Tensor,
        Tensor,
      ];
      const off = other.sub(one);
      largest = Math.max(largest, off.abs().max().toNumber());
      moved += off.square().sum().toNumber();
      size += one.square().sum().toNumber();
    });
    return { largest, change: moved / (size || 1) };
  });
}
