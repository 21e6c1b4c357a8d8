/** Pearson's correlation; null for fewer than two pairs and where one side does not vary. */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const joint = (p: readonly number[], mp: number, q: readonly number[], mq: number) => p.reduce((sum, value, i) => sum + (value - mp) * (q[i]! - mq), 0);
  const size = Math.sqrt(joint(x, mx, x, mx) * joint(y, my, y, my));
  return size > 0 ? joint(x, mx, y, my) / size : null;
}

/** Spearman's: Pearson's of the ranks, where equal values share the mean of theirs. */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  return pearson(ranks(x), ranks(y));
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length - 1) / 2);
}
