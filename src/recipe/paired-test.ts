import { meanInterval, type MeanInterval } from "./mean-interval.js";
import { studentQuantile, studentTail } from "./student-t.js";

/** Mean of paired differences, the half width of its 95 % interval, and how likely one at least as far from zero is by chance. */
export interface PairedTest extends MeanInterval {
  /** two-sided, not corrected for other comparisons; null for a single pair */
  p: number | null;
}

/**
 * The paired t test (Student, 1908) of two lists in which equal places belong together, such as accuracies of two networks by seed:
 *
 *     dᵢ = ownᵢ − otherᵢ,    t = d̄ / (s / √n),    p = P(|T| ≥ |t|) with n − 1 degrees of freedom.
 *
 * p is below 0.05 exactly where the interval about d̄ leaves out zero. Differences that are all equal leave no doubt: p is then 0, or 1 when they are zero.
 * @throws RangeError for lists that are empty or of different lengths.
 */
export function pairedTest(own: readonly number[], other: readonly number[]): PairedTest {
  if (own.length !== other.length) throw new RangeError(`pairedTest: ${own.length} values beside ${other.length}; every value needs its partner`);
  const difference = meanInterval(own.map((value, pair) => value - other[pair]!));
  if (own.length === 1) return { ...difference, p: null };
  if (difference.mean === 0) return { ...difference, p: 1 };
  const degrees = own.length - 1;
  const standardError = difference.interval / studentQuantile(0.05, degrees);
  return { ...difference, p: studentTail(difference.mean / standardError, degrees) };
}
