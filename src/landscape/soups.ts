import type { Layer } from "../nn/index.js";
import { noGrad, type Tensor } from "../tensor/index.js";
import { breathe, evaluateAt, type EvaluationOptions } from "./evaluate-at.js";
import { LandscapeError } from "./landscape-error.js";
import type { Measurement } from "./measure.js";
import { keepingState } from "./model-state.js";
import { type BarrierMatrix, lossBarrier, type PairBarrier, pairwiseBarriers, type PairwiseOptions } from "./pairwise-barriers.js";
import { checkComparable, disposeWeights, interpolated, scaled, type Weights } from "./weights.js";

/** An average of networks. */
export interface Soup {
  /** the heights between all pairs of what was given, measured first; null when they were not asked for */
  readonly barriers: BarrierMatrix | null;
  /** what each network does by itself */
  readonly alone: readonly Measurement[];
  /** places of those that are in the average, in the order they went in */
  readonly members: readonly number[];
  /** what the average of the first 1, 2, … members does; the last is the soup */
  readonly averages: readonly Measurement[];
  readonly weights: Weights;
  /** parameters and buffers of the average, its batch norms' statistics among them: what `saveSafetensors` and `loadStateDict` take */
  readonly state: Readonly<Record<string, Tensor>>;
}

/** Where an averaging stands. */
export interface SoupProgress {
  readonly stage: "barriers" | "networks" | "averages";
  readonly done: number;
  readonly total: number;
}

export interface SoupOptions extends EvaluationOptions {
  /** how the pairs are judged first; default: the loss barrier on 11 points of the line. null: not at all */
  barrier?: PairBarrier | null;
  onProgress?: ((progress: SoupProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Stochastic weight averaging (Izmailov et al., 2018): the mean of checkpoints of one training run, in their order, and the batch norms' statistics of the mean.
 * The model is left as it was, here and in the soups.
 *
 * @param checkpoints of the tail of a run at a constant or cyclic rate; where they come one by one, `runningMean` needs the memory of one
 * @throws LandscapeError when there are none, or they do not compare; the signal's reason once it is aborted.
 */
export function swa(model: Layer, checkpoints: readonly Weights[], options: SoupOptions): Promise<Soup> {
  return cook(model, checkpoints, options, inOrder);
}

/** The mean of all networks (Wortsman et al., 2022). @throws as `swa`. */
export function uniformSoup(model: Layer, networks: readonly Weights[], options: SoupOptions): Promise<Soup> {
  return cook(model, networks, options, inOrder);
}

export interface GreedySoupOptions extends SoupOptions {
  /** what must not fall; default: the share of right answers, minus the loss where there are no classes */
  score?: (measured: Measurement) => number;
}

/**
 * The greedy soup (Wortsman et al., 2022, recipe 1): the networks by descending score, each taken in unless the average's score would fall.
 *
 * @param options its `sample` is the validation set: keep a test set for what is reported
 * @throws as `swa`.
 */
export function greedySoup(model: Layer, networks: readonly Weights[], options: GreedySoupOptions): Promise<Soup> {
  const { score = ({ loss, error }) => (error === null ? -loss : 1 - error) } = options;
  return cook(model, networks, options, (alone) => ({
    order: alone.map((_, i) => i).sort((i, j) => score(alone[j]!) - score(alone[i]!)),
    taken: (average, best) => best === null || score(average) >= score(best),
  }));
}

interface Cookery {
  readonly order: readonly number[];
  /** whether a network stays, from what the average does with it and what it did without */
  taken(average: Measurement, best: Measurement | null): boolean;
}

const inOrder = (alone: readonly Measurement[]): Cookery => ({ order: alone.map((_, i) => i), taken: () => true });

async function cook(model: Layer, networks: readonly Weights[], options: SoupOptions, cookery: (alone: readonly Measurement[]) => Cookery): Promise<Soup> {
  const { barrier = lossBarrier(model, { ...options, points: 11, resolution: 0 }), onProgress, signal } = options;
  if (networks.length === 0) throw new LandscapeError("there is nothing to average; give at least one network");
  for (const network of networks) checkComparable(networks[0]!, network);
  const pairs: PairwiseOptions = { signal, onPair: ({ done, total }) => onProgress?.({ stage: "barriers", done, total }) };
  const barriers = barrier === null ? null : await pairwiseBarriers(networks, barrier, pairs);
  return keepingState(model, async () => {
    const alone: Measurement[] = [];
    for (const network of networks) {
      await breathe(signal);
      alone.push(evaluateAt(model, network, options));
      onProgress?.({ stage: "networks", done: alone.length, total: networks.length });
    }
    const { order, taken } = cookery(alone);
    const members: number[] = [];
    const averages: Measurement[] = [];
    let mean: Weights | null = null;
    for (const [index, place] of order.entries()) {
      await breathe(signal);
      const tried: Weights = mean === null ? scaled(networks[place]!, 1) : interpolated(mean, networks[place]!, 1 / (members.length + 1));
      const measured = evaluateAt(model, tried, options);
      const stays = taken(measured, averages.at(-1) ?? null);
      if (mean !== null) disposeWeights(stays ? mean : tried);
      if (stays) {
        members.push(place);
        averages.push(measured);
        mean = tried;
      }
      onProgress?.({ stage: "averages", done: index + 1, total: order.length });
    }
    const weights = mean!;
    evaluateAt(model, weights, options);
    const state = noGrad(() => Object.fromEntries(Object.entries(model.stateDict()).map(([name, value]) => [name, value.clone()])));
    return { barriers, alone, members, averages, weights, state };
  });
}
