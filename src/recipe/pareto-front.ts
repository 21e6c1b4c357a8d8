/**
 * The items that no other beats: none costs less and is worth as much, or costs as much and is worth more. From the cheapest to the dearest, each worth more than
 * the one before; of equals the first.
 */
export function paretoFront<T>(items: readonly T[], cost: (item: T) => number, worth: (item: T) => number): T[] {
  const front: T[] = [];
  for (const item of [...items].sort((a, b) => cost(a) - cost(b) || worth(b) - worth(a))) {
    if (front.length === 0 || worth(item) > worth(front.at(-1)!)) front.push(item);
  }
  return front;
}
