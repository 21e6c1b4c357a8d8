import { noGrad, scope, type Tensor } from "../tensor/index.js";
import type { Basis } from "./bases.js";
import { independentGroups, type InputGroup } from "./independent-groups.js";
import { eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";

/**
 * Which group of the input every direction of every node layer reads most: the one with the largest first-order index of Sobol, on points whose groups are shuffled each by itself. With x' like x in
 * group g and drawn anew in all others,
 *
 *     S_g = Cov[ f̂_j(x), f̂_j(x') ] / Var[ f̂_j(x) ]
 *
 * @param groups of the input, together all of it
 * @param repeat the shuffling's number
 * @returns by node layer and direction, the group's number; the constant's is 0
 * @throws InteractionError when the groups do not make up the input, or the points do not fit.
 */
export function directionGroups(
  chain: Chain,
  points: Points,
  bases: readonly Basis[],
  groups: readonly InputGroup[],
  { seed = 0, repeat = 1 }: { seed?: number; repeat?: number } = {},
): number[][] {
  return noGrad(() =>
    scope(() => {
      const shuffled = independentGroups(points, groups, seed);
      // x' of every group: like the first shuffling in it, like another in the rest.
      const alike = groups.map((_, own) => independentGroups(points, groups, seed, (group) => (group === own ? 0 : repeat)));
      return bases.map((basis, layer) => ofLayer(chain, shuffled, alike, layer, basis));
    }),
  );
}

function ofLayer(chain: Chain, shuffled: Tensor, alike: readonly Tensor[], layer: number, { to }: Basis): number[] {
  return scope(() => {
    const hatted = (batch: Tensor): Tensor => {
      let centred: Tensor | undefined;
      eachBatch(chain, [batch], layer, (f) => {
        const along = f.matmul(to).reshape([-1, to.size(1)]);
        centred = along.sub(along.mean(0)).keep();
      });
      return centred!;
    };
    const one = hatted(shuffled);
    const indices = alike.map((batch) => {
      const other = hatted(batch);
      const index = one.mul(other).mean(0).toArray() as number[];
      other.dispose();
      return index;
    });
    one.dispose();
    return Array.from({ length: to.size(1) }, (_, j) => indices.reduce((best, index, g) => (index[j]! > indices[best]![j]! ? g : best), 0));
  });
}
