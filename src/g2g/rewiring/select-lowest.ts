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
  if (count >= candidates.length) return candidates.slice();
  if (count <= 0) return new Int32Array(0);
  const threshold = lowestValue(scores, candidates, count);
  if (Number.isNaN(threshold)) throw new RangeError("selectLowest: the scores hold NaN; look for NaN in weights, gradients or data");
  let below = 0;
  let equal = 0;
  for (let i = 0; i < candidates.length; i++) {
    const score = scores[candidates[i]!]!;
    if (score < threshold) below++;
    else if (score === threshold) equal++;
  }
  let wanted = count - below;
  const chosen = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < candidates.length && at < count; i++) {
    const place = candidates[i]!;
    const score = scores[place]!;
    if (score < threshold) chosen[at++] = place;
    else if (score === threshold) {
      if (random.uniform() * equal < wanted) {
        chosen[at++] = place;
        wanted--;
      }
      equal--;
    }
  }
  return chosen;
}

/** More values than these are not sorted: libtorch partitions them. */
const SORTED = 512;

/** The `count`-th lowest score. */
function lowestValue(scores: Float32Array, candidates: Int32Array, count: number): number {
  const values = new Float32Array(candidates.length);
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < candidates.length; i++) {
    const value = (values[i] = scores[candidates[i]!]!);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === most) return least;
  if (values.length <= SORTED) return values.sort()[count - 1]!;
  return scope(() => kthvalue(fromTypedArray(values), count, 0)[0].toNumber());
}
