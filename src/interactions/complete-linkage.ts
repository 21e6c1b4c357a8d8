/**
 * Groups whose members are all at most `cut` apart: complete linkage, which joins the two groups with the smallest largest distance until it is above the cut.
 *
 * @param distances symmetric, [items][items]
 * @returns groups of item numbers, ascending, in the order of their first; those of one item among them
 * @throws RangeError for a cut below 0.
 */
export function completeLinkage(distances: readonly (readonly number[])[], cut: number): number[][] {
  if (!(cut >= 0)) throw new RangeError(`cut: ${cut}; expected a number of at least 0`);
  const between = distances.map((row) => Float64Array.from(row));
  const groups = new Map(distances.map((_, item) => [item, [item]]));
  const nearest = (item: number): { other: number; distance: number } => {
    let best = { other: -1, distance: Infinity };
    for (const other of groups.keys()) if (other !== item && between[item]![other]! < best.distance) best = { other, distance: between[item]![other]! };
    return best;
  };
  const next = new Map([...groups.keys()].map((item) => [item, nearest(item)]));
  for (;;) {
    let [closest, distance] = [-1, Infinity];
    for (const [item, found] of next) if (found.distance < distance) [closest, distance] = [item, found.distance];
    if (closest < 0 || !(distance <= cut)) break;
    const gone = next.get(closest)!.other;
    groups.set(closest, [...groups.get(closest)!, ...groups.get(gone)!]);
    groups.delete(gone);
    next.delete(gone);
    for (const other of groups.keys()) between[closest]![other] = between[other]![closest] = Math.max(between[closest]![other]!, between[gone]![other]!);
    for (const [item, found] of next) if (item === closest || found.other === gone || found.other === closest) next.set(item, nearest(item));
  }
  return [...groups.values()].map((items) => items.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}
