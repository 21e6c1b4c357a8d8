import { distance } from "fastest-levenshtein";

/**
 * The candidate closest to a mistyped word, or null when nothing is close enough to be meant.
 * The limit is a third of the longer word's length, at least two edits; a candidate that contains the word, or is contained in it, always counts as close.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const lower = word.toLowerCase();
  let best: string | null = null;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const edits = distance(lower, other);
    const contained = lower.length >= 3 && (other.includes(lower) || (other.length >= 3 && lower.includes(other)));
    const limit = Math.max(2, Math.floor(Math.max(lower.length, other.length) / 3));
    if (edits > limit && !contained) continue;
    const cost = contained ? Math.min(edits, limit) : edits;
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** ` Did you mean "x"?`, or the whole list when nothing is near, or nothing when the list is empty. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== null) return ` Did you mean "${near}"?`;
  return candidates.length === 0 ? "" : ` There are: ${candidates.join(", ")}.`;
}
