/**
 * Frequencies with more than a part of the strongest one's power, the strongest first.
 *
 * @param power of every frequency, from 1
 */
export function mainFrequencies(power: readonly number[], part: number): number[] {
  const least = part * Math.max(...power);
  return power.flatMap((one, i) => (one > least ? [i + 1] : [])).sort((a, b) => power[b - 1]! - power[a - 1]!);
}
