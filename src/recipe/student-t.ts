/**
 * Two-sided tail of Student's t with a whole number of degrees of freedom, P(|T| ≥ |t|). With θ = arctan(|t| / √ν) it is the tail of a series
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4):
 *
 *     P(|T| < |t|) = [ν odd] · 2θ/π + sin θ · Σ c(m) cosᵐ θ,    m = ν mod 2, ν mod 2 + 2, …, ν − 2,
 *     P(|T| ≥ |t|) =                  sin θ · Σ c(m) cosᵐ θ,    m = ν, ν + 2, …,
 *
 * with c(0) = 1, c(1) = 2/π and c(m + 2) = c(m) · (m + 1) / (m + 2).
 *
 * @throws RangeError unless `degrees` is a whole number from 1 up.
 */
export function studentTail(t: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`studentTail: ${degrees} degrees of freedom; give a whole number from 1 up`);
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees));
  // Of an infinite t, Math.cos(angle) would leave 6e-17.
  const cosine = Math.sqrt(degrees / (degrees + t ** 2));
  const odd = degrees % 2 === 1;
  let term = Math.sin(angle) * (odd ? (2 / Math.PI) * cosine : 1);
  let centre = odd ? (2 / Math.PI) * angle : 0;
  let m = odd ? 1 : 0;
  const next = (): void => {
    term *= (cosine ** 2 * (m + 1)) / (m + 2);
    m += 2;
  };
  for (; m < degrees; next()) centre += term;
  // 1 − centre would cancel a small tail; near the middle, in turn, the tail's own series hardly converges.
  if (!(cosine ** 2 <= 0.5)) return Math.max(0, 1 - centre);
  let tail = 0;
  for (; term > tail * Number.EPSILON; next()) tail += term;
  return tail;
}

/** The t that |T| reaches with probability `tail`, by bisection: about 12.7 for 5 % and one degree of freedom, 1.96 for many. */
export function studentQuantile(tail: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (studentTail(high, degrees) > tail) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (studentTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
}
