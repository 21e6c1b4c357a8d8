/** A height above the ends, and where on the line it is. */
export interface Height {
  readonly value: number;
  /** 0 at the first network, 1 at the second */
  readonly t: number;
}

/** The barrier of a line by the three definitions in use (specification 1.2). */
export interface Barriers {
  /** (a) max over t of l(t) − (1 − t) l(0) − t l(1): above the chord (Entezari et al., 2022). Never negative */
  readonly chord: Height;
  /** (b) max over t of l(t) − (l(0) + l(1)) / 2: above the mean of the ends (Ainsworth et al., 2023). Never negative */
  readonly mean: Height;
  /** (c) l(½) − (l(0) + l(1)) / 2: the middle alone (Adilova et al., 2024). Negative where the average is better than its ends */
  readonly midpoint: Height;
}

/**
 * @param points `[t, value]`, ascending, of which 0, ½ and 1 are three
 */
export function barriers(points: readonly (readonly [number, number])[]): Barriers {
  const at = (wanted: number) => points.find(([t]) => t === wanted)![1];
  const [first, last] = [at(0), at(1)];
  const highest = (height: (t: number, value: number) => number): Height =>
    points.map(([t, value]): Height => ({ t, value: height(t, value) })).reduce((a, b) => (b.value > a.value ? b : a));
  return {
    chord: highest((t, value) => value - first - t * (last - first)),
    mean: highest((_, value) => value - (first + last) / 2),
    midpoint: { t: 0.5, value: at(0.5) - (first + last) / 2 },
  };
}
