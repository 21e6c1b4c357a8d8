/** The factor by which a rate is multiplied at a step; step 0 is the first. */
export type Schedule = (step: number) => number;

/** The same rate throughout. */
export function constant(): Schedule {
  return () => 1;
}

/**
 * The rate times `gamma` after every `every` steps.
 *
 *     factor(t) = gamma ^ ⌊t / every⌋
 */
export function step({ every, gamma = 0.1 }: { every: number; gamma?: number }): Schedule {
  if (!(Number.isInteger(every) && every > 0)) throw new RangeError(`every is ${every}; expected a whole number of steps above 0`);
  return (at) => gamma ** Math.floor(at / every);
}

/**
 * A linear warm-up from near 0, then half a cosine from 1 down to `min` at step `total` (Loshchilov & Hutter 2017, equation 5).
 *
 *     factor(t) = (t + 1) / (warmup + 1)                                        t < warmup
 *     factor(t) = min + (1 − min) (1 + cos(π (t − warmup) / (total − warmup))) / 2
 *
 * @param total steps in all, warm-up included; the factor stays at `min` after them
 */
export function cosine({ total, warmup = 0, min = 0 }: { total: number; warmup?: number; min?: number }): Schedule {
  if (!(total > 0 && warmup >= 0 && warmup < total)) {
    throw new RangeError(`total is ${total} and warmup ${warmup}; expected 0 <= warmup < total`);
  }
  return (at) => {
    if (at < warmup) return (at + 1) / (warmup + 1);
    const part = Math.min(1, (at - warmup) / (total - warmup));
    return min + ((1 - min) * (1 + Math.cos(Math.PI * part))) / 2;
  };
}
