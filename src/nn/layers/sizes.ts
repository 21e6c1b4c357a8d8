/**
 * Checks a layer's size options.
 *
 * @throws RangeError naming the layer and the option when one is not a whole number of at least 1.
 */
export function requireSizes(layer: string, sizes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(sizes)) {
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`${layer}: ${name} must be a whole number of at least 1, got ${value}`);
  }
}

/** Checks that `whole` splits into `parts` equal parts. */
export function requireDivisible(layer: string, wholeName: string, whole: number, partsName: string, parts: number): void {
  if (whole % parts !== 0) throw new RangeError(`${layer}: ${wholeName} (${whole}) must be a multiple of ${partsName} (${parts})`);
}

/** One number for both image axes, or [height, width]. */
export type Pair = number | readonly [number, number];

/** [height, width] of a `Pair`. */
export function pair(value: Pair): [number, number] {
  return typeof value === "number" ? [value, value] : [...value];
}
