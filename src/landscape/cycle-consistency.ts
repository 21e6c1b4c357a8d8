import { LandscapeError } from "./landscape-error.js";

/**
 * How well three matchings of the units of one layer agree: the share of units that come back to themselves on the way round,
 *
 *     ca[bc[ab[i]]] = i
 *
 * with ab[i] the unit of B that is matched to unit i of A, and so on. 1 where one permutation for each network serves all pairs; 1/n on average for matchings that
 * have nothing to do with each other.
 *
 * @throws LandscapeError unless the three are permutations of the same units.
 */
export function cycleConsistency(ab: Int32Array, bc: Int32Array, ca: Int32Array): number {
  for (const [name, permutation] of Object.entries({ ab, bc, ca })) {
    const seen = new Set(permutation);
    if (permutation.length !== ab.length || seen.size !== ab.length || permutation.some((unit) => unit < 0 || unit >= ab.length)) {
      throw new LandscapeError(`${name} is no permutation of 0 … ${ab.length - 1}; give three matchings of the same layer`);
    }
  }
  return ab.length === 0 ? 1 : ab.filter((unit, i) => ca[bc[unit]!] === i).length / ab.length;
}
