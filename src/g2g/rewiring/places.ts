import { FROZEN } from "./structure.js";

// Passes over all places. A mask is random, so a processor guesses a branch on it wrong again and again, but neighbours mostly share a cell: what a place
// adds to is kept at hand until the cell changes.

/** How many marks are 1, not 0, in each cell. */
export function countByCell(marks: Uint8Array, cells: Int32Array): Int32Array {
  let last = FROZEN;
  for (let place = 0; place < cells.length; place++) last = Math.max(last, cells[place]!);
  const counts = new Int32Array(last + 1 - FROZEN);
  let [current, count] = [FROZEN, 0];
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place]!;
    if (cell !== current) {
      counts[current - FROZEN]! += count;
      [current, count] = [cell, 0];
    }
    count += marks[place]!;
  }
  counts[current - FROZEN]! += count;
  return counts.subarray(-FROZEN);
}

/**
 * The marked places of each cell, ascending; those in no cell are left out.
 *
 * @param counts by cell, what `countByCell` gives
 */
export function markedByCell(marks: Uint8Array, cells: Int32Array, counts: Int32Array): Int32Array[] {
  // A place that is not marked is written too, and the next one over it: so behind the places of each cell one is free. Those in no cell go to the very first.
  const next = new Int32Array(counts.length - FROZEN);
  let end = 1;
  counts.forEach((count, cell) => {
    next[cell - FROZEN] = end;
    end += count + 1;
  });
  const places = new Int32Array(end);
  let [current, at, open] = [FROZEN, 0, 0];
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place]!;
    if (cell !== current) {
      next[current - FROZEN] = at;
      at = next[cell - FROZEN]!;
      [current, open] = [cell, cell === FROZEN ? 0 : 1];
    }
    places[at] = place;
    at += marks[place]! & open;
  }
  next[current - FROZEN] = at;
  return Array.from(counts, (count, cell) => places.subarray(next[cell - FROZEN]! - count, next[cell - FROZEN]!));
}

/** Ascending places by their cell, cells ascending, places ascending within each (a counting sort). */
export function byCell(places: Int32Array, cells: Int32Array): [number, Int32Array][] {
  let last = -1;
  for (let i = 0; i < places.length; i++) last = Math.max(last, cells[places[i]!]!);
  const ends = new Int32Array(last + 1);
  for (let i = 0; i < places.length; i++) ends[cells[places[i]!]!]! += 1;
  for (let cell = 1; cell <= last; cell++) ends[cell]! += ends[cell - 1]!;
  const sorted = new Int32Array(places.length);
  for (let i = places.length - 1; i >= 0; i--) sorted[--ends[cells[places[i]!]!]!] = places[i]!;
  // Each end has moved down to its cell's start.
  const lists: [number, Int32Array][] = [];
  for (let cell = 0; cell <= last; cell++) {
    const list = sorted.subarray(ends[cell], ends[cell + 1] ?? places.length);
    if (list.length > 0) lists.push([cell, list]);
  }
  return lists;
}

/** The places of all lists, ascending. */
export function joinPlaces(lists: readonly Int32Array[]): Int32Array {
  const places = new Int32Array(lists.reduce((length, list) => length + list.length, 0));
  let at = 0;
  for (const list of lists) {
    places.set(list, at);
    at += list.length;
  }
  return places.sort();
}
