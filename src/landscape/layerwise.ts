import type { Layer } from "../nn/index.js";
import { Generator, noGrad, randn, scope } from "../tensor/index.js";
import { breathe, evaluateAt, type EvaluationOptions } from "./evaluate-at.js";
import type { LayerGroup } from "./layer-groups.js";
import type { Measurement } from "./measure.js";
import { keepingState } from "./model-state.js";
import { checkComparable, difference, displaced, disposeWeights, dot, norm, restricted, scaled, type Weights } from "./weights.js";

/** Means over the two anchors are the field's figure; each anchor by itself is beside it. */
export interface AnchorBarrier {
  /** B_S of the loss */
  readonly loss: number;
  /** the same of the error, null without classes */
  readonly error: number | null;
  /** loss of the anchor with the whole group taken from the other network: L(θ_A + Δ_S) */
  readonly swapped: number;
}

/** What averaging one group of layers does. */
export interface GroupBarrier {
  readonly name: string;
  readonly parameters: readonly string[];
  /** with everything else from the first network, and from the second */
  readonly anchors: readonly [AnchorBarrier, AnchorBarrier];
  /** |Δ_S| */
  readonly distance: number;
  /** of the two networks' groups, −1 to 1 */
  readonly cosine: number;
  /** change of the loss under random directions of the length |Δ_S| / 2 from the first network: one number a draw */
  readonly randomDirections: readonly number[];
  /** what the whole barrier would leave for this group if all of s equal groups made it: (c) of the full line, over s */
  readonly evenShare: number;
}

export interface LayerwiseOptions extends EvaluationOptions {
  groups: readonly LayerGroup[];
  /** random directions a group, as a control; default 5 (Adilova et al., 2024) */
  randomDirections?: number;
  seed?: number;
  onGroup?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * The barrier of single layers and groups of layers (Adilova et al., "Layer-wise linear mode connectivity", 2024). Only the group S is averaged, everything else stays
 * that of an anchor,
 *
 *     B_S^A = L(θ_A + Δ_S / 2) − (L(θ_A) + L(θ_B)) / 2        likewise with the anchor B
 *
 * with both whole networks as the baseline. Two controls: random directions in the same parameters with the length that averaging moves them, and an even share of the whole barrier.
 *
 * @throws LandscapeError when the networks do not compare.
 */
export async function layerwiseBarriers(model: Layer, a: Weights, b: Weights, options: LayerwiseOptions): Promise<GroupBarrier[]> {
  const { groups, randomDirections = 5, seed = 0, onGroup, signal } = options;
  checkComparable(a, b);
  return keepingState(model, async () => {
    const whole = difference(b, a);
    const at = (from: Weights, direction: Weights, t: number): Measurement => {
      const point = displaced(from, direction, t);
      const measured = evaluateAt(model, point, options);
      disposeWeights(point);
      return measured;
    };
    const [first, last, middle] = [at(a, whole, 0), at(a, whole, 1), at(a, whole, 0.5)];
    const base = { loss: (first.loss + last.loss) / 2, error: first.error === null || last.error === null ? null : (first.error + last.error) / 2 };
    const generator = new Generator(seed);
    const found: GroupBarrier[] = [];
    for (const { name, parameters } of groups) {
      const [own, back] = ((direction) => [direction, scaled(direction, -1)])(restricted(whole, new Set(parameters)));
      const anchors: AnchorBarrier[] = [];
      for (const [from, direction] of [
        [a, own],
        [b, back],
      ] as const) {
        await breathe(signal);
        const half = at(from, direction, 0.5);
        anchors.push({
          loss: half.loss - base.loss,
          error: half.error === null || base.error === null ? null : half.error - base.error,
          swapped: at(from, direction, 1).loss,
        });
      }
      const distance = norm(own);
      const controls: number[] = [];
      for (let draw = 0; draw < randomDirections; draw++) {
        await breathe(signal);
        const random = randomDirection(own, parameters, distance, generator);
        controls.push(at(a, random, 0.5).loss - first.loss);
        disposeWeights(random);
      }
      const [inA, inB] = [a, b].map((weights) => restricted(weights, new Set(parameters))) as [Weights, Weights];
      found.push({
        name,
        parameters,
        anchors: anchors as [AnchorBarrier, AnchorBarrier],
        distance,
        cosine: dot(inA, inB) / (norm(inA) * norm(inB)),
        randomDirections: controls,
        evenShare: (middle.loss - base.loss) / groups.length,
      });
      for (const weights of [own, back, inA, inB]) disposeWeights(weights);
      onGroup?.(found.length, groups.length);
    }
    disposeWeights(whole);
    return found;
  });
}

/** A Gaussian direction in the named parameters, of a given length. */
function randomDirection(like: Weights, parameters: readonly string[], length: number, generator: Generator): Weights {
  return noGrad(() =>
    scope(() => {
      const named = new Set(parameters);
      const drawn = Object.fromEntries(
        Object.entries(like).map(([name, value]) => [name, named.has(name) ? randn(value.shape, { generator, dtype: value.dtype }) : value.zerosLike()]),
      );
      const size = norm(drawn);
      return Object.fromEntries(Object.entries(drawn).map(([name, value]) => [name, value.mul(size === 0 ? 0 : length / size).keep()]));
    }),
  );
}
