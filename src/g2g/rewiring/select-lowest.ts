import type { RandomStream } from "../../data/index.js";
import { fromTypedArray, kthvalue, scope } from "../../tensor/index.js";

/**
 * The `count` candidates with the lowest scores, exactly that many. Where the last of them are equal, `random` draws which (selection sampling, Knuth volume 2,
 * algorithm 3.4.2 S): the same stream gives the same choice, and no place is favoured for its number. With all scores equal it is a uniform draw.
 *
 * @param scores by place
 * @param candidates places, ascending
 * @returns places, ascending
 * @throws RangeError when NaN would have to be chosen.
 */
export function selectLowest(scores: Float32Array, candidates: Int32Array, count: number, random: RandomStream): Int32Array {
  return select(scores, 1, candidates, count, random);
}

/** As `selectLowest`, the candidates with the highest scores. */
export function selectHighest(scores: Float32Array, candidates: Int32Array, count: number, random: RandomStream): Int32Array {
  return select(scores, -1, candidates, count, random);
}

function select(scores: Float32Array, sign: 1 | -1, candidates: Int32Array, count: number, random: RandomStream): Int32Array {
  if (count >= candidates.length) return candidates.slice();
  if (count <= 0) return new Int32Array(0);
  const values = new Float32Array(candidates.length);
  for (let i = 0; i < values.length; i++) values[i] = sign * scores[candidates[i]!]!;
  const threshold = lowestValue(values, count);
  if (Number.isNaN(threshold)) throw new RangeError("selectLowest: the scores hold NaN; look for NaN in weights, gradients or data");
  let below = 0;
  let equal = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < threshold) below++;
    else if (value === threshold) equal++;
  }
  let wanted = count - below;
  const chosen = new Int32Array(count);
  let at = 0;
  for (let i = 0; at < count; i++) {
    const value = values[i]!;
    if (value < threshold) chosen[at++] = candidates[i]!;
    else if (value === threshold) {
      if (random.uniform() * equal < wanted) {
        chosen[at++] = candidates[i]!;
        wanted--;
      }
      equal--;
    }
  }
  return chosen;
}

/** More values than these are not sorted: libtorch partitions them. */
const SORTED = 512;

/** The `count`-th lowest of the values. */
function lowestValue(values: Float32Array, count: number): number {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === most) return least;
  if (values.length <= SORTED) return values.slice().sort()[count - 1]!;
  return scope(() => kthvalue(fromTypedArray(values), count, 0)[0].toNumber());
}
