/**
 * The height of a curve above its chord from its changes of slope. With g(t) = l(t) − (1 − t) l(0) − t l(1) and the Green's function of the interval,
 *
 *     g(t) = − ∫₀¹ G(t, s) l"(s) ds,   G(t, s) = min(t, s) (1 − max(t, s));   at t = ½ a tent, G = min(s, 1 − s) / 2
 *
 * (specification 1.4: our own derivation). Over n equal cells of width δ the change of slope D_i = ∫ l" of a cell is known exactly, kinks and all, and G is linear in it
 * when t is a boundary of cells, so
 *
 *     g(t) ≈ − Σ G(t, mᵢ) D_i − δ²/12 (l"(t) − (1 − t) l"(0) − t l"(1))
 *
 * with the middles mᵢ; the last term (Euler–Maclaurin) takes its second derivatives from neighbouring changes of slope, and leaves an error of order δ⁴.
 *
 * @param cells n, at least 4
 * @param node t = node / n, strictly between the ends
 * @returns c with g(t) ≈ −Σ cᵢ D_i
 */
export function greenWeights(cells: number, node: number): number[] {
  const width = 1 / cells;
  const t = node / cells;
  const weights = Array.from({ length: cells }, (_, i) => Math.min(t, (i + 0.5) * width) * (1 - Math.max(t, (i + 0.5) * width)));
  // l" times δ: (D_{j−1} + D_j) / 2 inside, (3 D_0 − D_1) / 2 at an end
  const correct = (cell: number, share: number) => (weights[cell]! += (width / 12) * share);
  correct(node - 1, 0.5);
  correct(node, 0.5);
  correct(0, -1.5 * (1 - t));
  correct(1, 0.5 * (1 - t));
  correct(cells - 1, -1.5 * t);
  correct(cells - 2, 0.5 * t);
  return weights;
}

/** Weights of the tent, for g(½). @param cells n, even and at least 4 */
export const tentWeights = (cells: number): number[] => greenWeights(cells, cells / 2);

/** Σ aᵢ bᵢ */
export const weighed = (weights: readonly number[], values: readonly number[]): number => weights.reduce((sum, weight, i) => sum + weight * values[i]!, 0);

/** @throws RangeError unless there can be so many cells: the middle must be a boundary. */
export function checkCells(cells: number): void {
  if (!Number.isInteger(cells) || cells < 4 || cells % 2 === 1)
    throw new RangeError(`cells: ${cells}; expected an even whole number of at least 4, so that the middle of the line is a boundary`);
}
