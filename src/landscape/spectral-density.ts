/** A part of a spectrum: an eigenvalue and its share of all. */
export interface SpectralNode {
  readonly value: number;
  /** all shares sum to 1 */
  readonly weight: number;
}

export interface DensityOptions {
  /** standard deviation of the bell that stands for an eigenvalue; default: a hundredth of the range of the values */
  width?: number;
  /** how many places, evenly spaced from six widths below the lowest value to six above the highest; default 601 */
  points?: number;
}

/** How densely the eigenvalues lie at a place. */
export interface DensityPoint {
  readonly value: number;
  readonly density: number;
}

/**
 * The spectral density that Lanczos' nodes stand for (Ghorbani, Krishnan and Xiao, 2019),
 *
 *     φ(x) = Σ_i w_i exp(−(x − θ_i)² / 2σ²) / (σ √(2π))        w_i the first component of the eigenvector of T, squared
 *
 * It integrates to 1.
 *
 * @throws RangeError when there is no node, a width is not above 0, or there are fewer points than would show every bell.
 */
export function spectralDensity(nodes: readonly SpectralNode[], options: DensityOptions = {}): DensityPoint[] {
  if (nodes.length === 0) throw new RangeError("nodes: expected at least one, as hessianSpectrum gives");
  const values = nodes.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const largest = Math.max(Math.abs(low), Math.abs(high));
  // Values that agree but for rounding are one bell.
  const { width = (high - low > 1e-6 * largest ? high - low : largest || 1) / 100, points = 601 } = options;
  if (!(width > 0)) throw new RangeError(`width: ${width}; expected a number above 0`);
  const first = low - 6 * width;
  const spacing = (high - low + 12 * width) / (points - 1);
  // Bells narrower than the spacing would be missed between two points.
  if (!Number.isInteger(points) || !(spacing <= width)) {
    throw new RangeError(`points: ${points}; expected a whole number of at least ${Math.ceil((high - low) / width + 13)} for bells of width ${width}`);
  }
  return Array.from({ length: points }, (_, i) => {
    const value = first + i * spacing;
    const density = nodes.reduce((sum, node) => sum + node.weight * Math.exp(-((value - node.value) ** 2) / (2 * width * width)), 0);
    return { value, density: density / (width * Math.sqrt(2 * Math.PI)) };
  });
}
