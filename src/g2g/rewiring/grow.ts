import type { RandomStream } from "../../data/index.js";
import { byCell, joinPlaces, markedByCell } from "./places.js";
import { selectHighest } from "./select-lowest.js";

/**
 * Which absent units come first:
 *
 * - `hebb`: the highest correlation of the activations at both ends (specification 2.2)
 * - `gradient`: the largest |∂L/∂w| (RigL; Evci et al., 2020), for tiles the largest root mean square
 * - `topology`: the highest CH3-L3 score, from the connections alone (Zhang et al., 2024)
 * - `untried`: those that have never existed
 * - `random`: any
 */
export type GrowCriterion = "hebb" | "gradient" | "topology" | "untried" | "random";

export const GROW_CRITERIA: readonly GrowCriterion[] = ["hebb", "gradient", "topology", "untried", "random"];

/**
 * The places to grow units at: in every cell as many as were pruned there. The criteria take turns so that each has its share of all, and each takes its best
 * of what is left in the cell.
 *
 * @param criteria with their shares, which sum to 1
 * @param score by place, highest first to come
 * @param allowed by place: 1 where a unit may be grown
 * @param room by cell: how many places are allowed
 * @param pruned places
 * @returns places, ascending
 */
export function chooseToGrow<Criterion>(
  cells: Int32Array,
  options: { pruned: Int32Array; criteria: readonly (readonly [Criterion, number])[]; score: (criterion: Criterion) => Float32Array; allowed: Uint8Array; room: Int32Array; random: RandomStream },
): Int32Array {
  const { pruned, criteria, score, allowed, room, random } = options;
  const places = markedByCell(allowed, cells, room);
  const scores = criteria.map(([criterion]) => score(criterion));
  const dues = criteria.map(() => 0);
  const grown: Int32Array[] = [];
  for (const [cell, left] of byCell(pruned, cells)) {
    let candidates = places[cell]!;
    const turns = takeTurns(left.length, criteria.map(([, share]) => share), dues);
    turns.forEach((count, index) => {
      const chosen = selectHighest(scores[index]!, candidates, count, random);
      grown.push(chosen);
      if (index + 1 === turns.length) return;
      const taken = new Set(chosen);
      candidates = candidates.filter((place) => !taken.has(place));
    });
  }
  return joinPlaces(grown);
}

/** How many of `count` turns each criterion has: always the one that is furthest behind its share. `dues` remembers from cell to cell. */
function takeTurns(count: number, shares: readonly number[], dues: number[]): number[] {
  const turns = shares.map(() => 0);
  for (let turn = 0; turn < count; turn++) {
    shares.forEach((share, index) => (dues[index]! += share));
    const next = dues.indexOf(Math.max(...dues));
    dues[next]! -= 1;
    turns[next]! += 1;
  }
  return turns;
}
