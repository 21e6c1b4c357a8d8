import type { RandomStream } from "../../data/index.js";
import { byCell, joinPlaces } from "./places.js";
import { selectLowest } from "./select-lowest.js";
import { wholeParts } from "./shares.js";
import { FROZEN } from "./structure.js";
import type { Units } from "./units.js";

/**
 * Which units go first:
 *
 * - `magnitude`: the smallest |w|, for tiles the smallest root mean square
 * - `sign`: in equal shares the smallest positive and the largest negative weights (SET; Mocanu et al., 2018); edges only
 * - `weightGradient`: the smallest |w| + λ |∂L/∂w| (MEST; Yuan et al., 2021)
 * - `hebb`: the lowest correlation of the activations at both ends
 * - `random`: any
 */
export type PruneCriterion = "magnitude" | "sign" | "weightGradient" | "hebb" | "random";

export const PRUNE_CRITERIA: readonly PruneCriterion[] = ["magnitude", "sign", "weightGradient", "hebb", "random"];

/**
 * The units to prune: `count` of them, or as many as can be regrown. The criteria choose one after the other from what is left, each its share; a cell gives no
 * more units than it has room for new ones.
 *
 * @param criteria with their shares, which sum to 1
 * @param score by place, lowest first to go
 * @param room by cell: places where a unit could be grown
 * @returns places, ascending
 */
export function chooseToPrune<Criterion>(
  units: Units,
  cells: Int32Array,
  options: { count: number; criteria: readonly (readonly [Criterion, number])[]; score: (criterion: Criterion) => Float32Array; room: Int32Array; random: RandomStream },
): Int32Array {
  const { count, criteria, score, random } = options;
  const room = options.room.slice();
  const stays = units.exists.slice();
  /** What may still be chosen: units that stay so far, in a cell with room. */
  function open(): Int32Array {
    const places = new Int32Array(stays.length + 1);
    let count = 0;
    for (let place = 0; place < stays.length; ) {
      const cell = cells[place]!;
      const roomy = cell !== FROZEN && room[cell]! > 0 ? 1 : 0;
      do {
        places[count] = place;
        count += stays[place]! & roomy;
        place++;
      } while (place < stays.length && cells[place] === cell);
    }
    return places.subarray(0, count);
  }
  const pruned: Int32Array[] = [];
  const parts = wholeParts(count, criteria.map(([, share]) => share));
  criteria.forEach(([criterion], index) => {
    let wanted = parts[index]!;
    if (wanted === 0) return;
    const scores = score(criterion);
    while (wanted > 0) {
      const candidates = open();
      if (candidates.length === 0) break;
      // A cell without enough room takes its lowest only; what it had too many of is chosen elsewhere in the next round.
      for (const [cell, places] of byCell(selectLowest(scores, candidates, wanted, random), cells)) {
        const fitting = selectLowest(scores, places, room[cell]!, random);
        for (const place of fitting) stays[place] = 0;
        pruned.push(fitting);
        room[cell]! -= fitting.length;
        wanted -= fitting.length;
      }
    }
  });
  return joinPlaces(pruned);
}
