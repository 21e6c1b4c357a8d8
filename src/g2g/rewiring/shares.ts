/** How much of a choice each criterion makes: `{ magnitude: 1 }`, or `{ hebb: 0.5, random: 0.5 }`. */
export type Shares<Criterion extends string> = Partial<Record<Criterion, number>>;

/**
 * The criteria with a share above 0, in the order given, shares summing to 1.
 *
 * @throws RangeError for a criterion that does not exist, a negative share, or none above 0.
 */
export function criteriaOf<Criterion extends string>(setting: string, shares: Shares<Criterion>, known: readonly Criterion[]): [Criterion, number][] {
  const given = Object.entries(shares) as [Criterion, number | undefined][];
  for (const [criterion, share = 0] of given) {
    if (!known.includes(criterion)) throw new RangeError(`${setting}: ${criterion} is no criterion; expected ${known.join(", ")}`);
    if (!(share >= 0 && share < Infinity)) throw new RangeError(`${setting}: the share of ${criterion} is ${share}; expected a number of 0 or more`);
  }
  const used = given.flatMap(([criterion, share = 0]): [Criterion, number][] => (share > 0 ? [[criterion, share]] : []));
  const sum = used.reduce((total, [, share]) => total + share, 0);
  if (used.length === 0) throw new RangeError(`${setting}: no criterion has a share above 0; give one of ${known.join(", ")}`);
  return used.map(([criterion, share]) => [criterion, share / sum]);
}

/**
 * `total` in whole parts: part i ends where the sum of the first i shares does, rounded. Parts are exact to less than one and add up to the total.
 *
 * @param shares summing to 1
 */
export function wholeParts(total: number, shares: readonly number[]): number[] {
  let sum = 0;
  let taken = 0;
  return shares.map((share, index) => {
    sum += share;
    const end = index === shares.length - 1 ? total : Math.round(total * sum);
    const part = end - taken;
    taken = end;
    return part;
  });
}
