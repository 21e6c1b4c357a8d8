import { cat, type Tensor } from "../tensor/index.js";
import type { LossFunction } from "./posterior-sampler.js";

/** L = w1^2a w2^2b about 0: the loss of y = x w1^a w2^b on inputs of mean square 1. Its learning coefficient is 1 / (2 max(a, b)) (specification 1.1). */
export const normalCrossing =
  (a: number, b: number): LossFunction =>
  (w) => {
    const [w1, w2] = [w.select(1, 0), w.select(1, 1)];
    const [left, right] = [w1.pow(2 * a), w2.pow(2 * b)];
    const slope = (x: Tensor, power: number): Tensor => (power === 0 ? x.zerosLike() : x.pow(2 * power - 1).mul(2 * power));
    return { loss: left.mul(right), gradient: cat([slope(w1, a).mul(right).unsqueeze(1), slope(w2, b).mul(left).unsqueeze(1)], 1) };
  };

/** n β E[L] of a normal crossing under its localised posterior: what λ̂ is at a finite temperature. By the trapezoid rule in the logarithms of w1 and w2. */
export function normalCrossingCoefficient(a: number, b: number, nBeta: number, localisation: number): number {
  const logs = Array.from({ length: 400 }, (_, i) => -40 + (i / 399) * (40 + Math.log(9 / Math.sqrt(localisation))));
  let [sum, weight] = [0, 0];
  for (const u of logs) {
    for (const v of logs) {
      const energy = nBeta * Math.exp(2 * a * u + 2 * b * v);
      const density = Math.exp(u + v - energy - (localisation / 2) * (Math.exp(2 * u) + Math.exp(2 * v)));
      sum += energy * density;
      weight += density;
    }
  }
  return sum / weight;
}
