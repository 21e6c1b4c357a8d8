import { FROZEN } from "./structure.js";

// Passes over all places. A mask is random, so a processor guesses a branch on it wrong again and again, but neighbours mostly share a cell: what a place
// adds to is kept at hand until the cell changes.

/** How many cells there are. */
export function countCells(cells: Int32Array): number {
  let last = FROZEN;
  for (let place = 0; place < cells.length; place++) last = Math.max(last, cells[place]!);
  return last + 1;
}

/** What may be grown where, before anything is pruned. */
export interface Vacancy {
  /** by place: 1 where nothing is and nothing cools down */
  readonly allowed: Uint8Array;
  /** by cell: units that exist */
  readonly held: Int32Array;
  /** by cell: allowed places */
  readonly room: Int32Array;
}

/** @param count of cells */
export function vacancy(exists: Uint8Array, cooling: Uint8Array, cells: Int32Array, count: number): Vacancy {
  const allowed = new Uint8Array(cells.length);
  const [held, room] = [new Int32Array(count - FROZEN), new Int32Array(count - FROZEN)];
  for (let place = 0; place < cells.length; ) {
    const cell = cells[place]!;
    let [units, places] = [0, 0];
    do {
      const unit = exists[place]!;
      // 1 where both are 0.
      const free = ((unit | cooling[place]!) - 1) >>> 31;
      allowed[place] = free;
      units += unit;
      places += free;
      place++;
    } while (place < cells.length && cells[place] === cell);
    held[cell - FROZEN]! += units;
    room[cell - FROZEN]! += places;
  }
  return { allowed, held: held.subarray(-FROZEN), room: room.subarray(-FROZEN) };
}

/**
 * The marked places of each cell, ascending; those in no cell are left out.
 *
 * @param counts how many there are, by cell
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
  for (let place = 0; place < cells.length; ) {
    const cell = cells[place]!;
    const open = cell === FROZEN ? 0 : 1;
    let at = next[cell - FROZEN]!;
    do {
      places[at] = place;
      at += marks[place]! & open;
      place++;
    } while (place < cells.length && cells[place] === cell);
    next[cell - FROZEN] = at;
  }
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
