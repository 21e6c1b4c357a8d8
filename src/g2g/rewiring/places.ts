/** Places where a mark is 1, ascending. */
export function markedPlaces(marks: Uint8Array): Int32Array {
  const places = new Int32Array(marks.length);
  let count = 0;
  for (let place = 0; place < marks.length; place++) if (marks[place] === 1) places[count++] = place;
  return places.slice(0, count);
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
