import { zeros } from "../tensor/index.js";
import { learningCoefficient } from "./learning-coefficient.js";
import { normalCrossing, normalCrossingCoefficient } from "./normal-crossing.js";
import type { LossFunction } from "./posterior-sampler.js";
import { rankOneCoefficient, reducedRank, reducedRankCoefficient } from "./reduced-rank-regression.js";

export interface SamplerCheck {
  /** such as `w1^1 w2^2` */
  readonly name: string;
  /** λ of the published table, which holds for n β → ∞ */
  readonly table: number;
  /** λ̂ as the posterior sampled has it, by an integral */
  readonly exact: number;
  /** λ̂ by MALA */
  readonly measured: number;
  /** standard error over the chains */
  readonly error: number;
}

export interface SamplerSelfTestOptions {
  /** of each of 64 chains; default 1500 */
  draws?: number;
  /** default 0 */
  seed?: number;
}

interface Case {
  readonly name: string;
  readonly loss: LossFunction;
  readonly parameters: number;
  readonly nBeta: number;
  readonly table: number;
  readonly exact: number;
}

const LOCALISATION = 1;

/** Samples singular losses whose learning coefficient is known, normal crossings and reduced-rank regression (specification 1.1), as they are about 0. */
export function samplerSelfTest({ draws = 1500, seed = 0 }: SamplerSelfTestOptions = {}): SamplerCheck[] {
  return cases().map(({ name, loss, parameters, nBeta, table, exact }) => {
    const settings = { nBeta, localisation: LOCALISATION, chains: 64, draws, seed };
    const { value, error } = learningCoefficient(loss, zeros([parameters], { dtype: "float64" }), settings);
    return { name, table, exact, measured: value, error: error! };
  });
}

function cases(): Case[] {
  const powers = [[0, 1], [0, 2], [0, 3], [1, 1], [1, 2], [2, 2]] as const;
  const sizes = [[1, 4], [4, 1], [3, 2]] as const;
  return [
    ...powers.map(([a, b]): Case => {
      const exact = normalCrossingCoefficient(a, b, 100, LOCALISATION);
      return { name: `y = x w1^${a} w2^${b}`, loss: normalCrossing(a, b), parameters: 2, nBeta: 100, table: 1 / (2 * Math.max(a, b)), exact };
    }),
    ...sizes.map(([m, n]): Case => {
      const exact = rankOneCoefficient(m, n, 300, LOCALISATION);
      return { name: `linear network ${m}-1-${n}`, loss: reducedRank(m, 1, n), parameters: m + n, nBeta: 300, table: reducedRankCoefficient(m, 1, n), exact };
    }),
  ];
}
