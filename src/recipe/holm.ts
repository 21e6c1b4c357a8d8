/**
 * Values of p adjusted for being looked at together (Holm, 1979): of all true null hypotheses, the chance to reject even one is at most the level at which
 * the adjusted values are read, however the tests depend on each other. With p₍₁₎ ≤ … ≤ p₍ₘ₎,
 *
 *     p̃₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1) · p₍ⱼ₎).
 *
 * @returns in the order given
 */
export function holm(values: readonly number[]): number[] {
  const adjusted = new Array<number>(values.length);
  let highest = 0;
  [...values.keys()]
    .sort((a, b) => values[a]! - values[b]!)
    .forEach((place, rank) => {
      highest = Math.max(highest, Math.min(1, (values.length - rank) * values[place]!));
      adjusted[place] = highest;
    });
  return adjusted;
}
