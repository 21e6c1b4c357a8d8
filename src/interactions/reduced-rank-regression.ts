import { cat } from "../tensor/index.js";
import type { LossFunction } from "./posterior-sampler.js";

/** L = |A B|², A [m, h] and B [h, n]: the loss of a linear network m → h → n that should give 0, on inputs of unit covariance. */
export const reducedRank =
  (m: number, h: number, n: number): LossFunction =>
  (w) => {
    const [a, b] = [w.narrow(1, 0, m * h).reshape([-1, m, h]), w.narrow(1, m * h, h * n).reshape([-1, h, n])];
    const y = a.matmul(b);
    const [da, db] = [y.matmul(b.transpose(1, 2)), a.transpose(1, 2).matmul(y)];
    return { loss: y.square().sum([1, 2]), gradient: cat([da.reshape([-1, m * h]), db.reshape([-1, h * n])], 1).mul(2) };
  };

/** Its learning coefficient about 0 (Aoyagi and Watanabe, 2005; specification 1.1). */
export function reducedRankCoefficient(m: number, h: number, n: number): number {
  if (n > m + h) return (m * h) / 2;
  if (m > n + h) return (h * n) / 2;
  if (h > m + n) return (m * n) / 2;
  const odd = (m + h + n) % 2;
  return (2 * m * n + 2 * h * n + 2 * m * h - n * n - m * m - h * h + odd) / 8;
}

/** n β E[L] for h = 1 under the localised posterior: what λ̂ is at a finite temperature. B is integrated out in closed form; what is left depends on |A| alone. */
export function rankOneCoefficient(m: number, n: number, nBeta: number, localisation: number): number {
  let [sum, weight] = [0, 0];
  for (let u = -40; u < 7; u += 1e-3) {
    const square = Math.exp(2 * u);
    const precision = 2 * nBeta * square + localisation;
    const density = Math.exp(m * u - (localisation / 2) * square - (n / 2) * Math.log(precision));
    sum += (density * n * nBeta * square) / precision;
    weight += density;
  }
  return sum / weight;
}
