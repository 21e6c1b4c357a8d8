import { cat, linalgSvdvals, type Tensor, zeros } from "../tensor/index.js";
import type { GateGroup } from "./gate-groups.js";
import { numericalRank } from "./orthogonal-factor.js";

/** A linear map W with orthonormal bases of what of it can matter. */
export interface ReducedMap {
  /** W, [inputs, units] */
  readonly weight: Tensor;
  /** Q_G, [inputs, r_G]: spans what W reads */
  readonly reads: Tensor;
  /** Q_K, [units, r_K]: spans the gradients of its units */
  readonly slopes: Tensor;
}

/** Values of all directions side by side that are still compared: 256 MiB. */
const MOST = 2 ** 25;

/**
 * How many independent free directions the mixing of groups and single units add to those of dependent activations and gradients. The latter are what Q_Gᵀ δW Q_K does not see, so directions
 * are compared in these coordinates: for units a and b of a group between W_l and W_(l+1)
 *
 *     δW_l = W_l e_a e_bᵀ      δW_(l+1) = −e_a e_bᵀ W_(l+1)
 *
 * In a group that is always open a may also be the constant, W_l e_a then the bias's row.
 *
 * @param groups of the units of every map but the last
 * @param local free directions of every map by itself, [directions, r_G r_K], from `LocalDirections`
 * @returns null where there are too many to compare
 */
export function mixingRank(
  maps: readonly ReducedMap[],
  groups: readonly (readonly GateGroup[])[],
  local: readonly (Tensor | null)[],
  biases: boolean,
  threshold: number,
): number | null {
  const sizes = maps.map(({ reads, slopes }) => reads.size(1) * slopes.size(1));
  const columns = sizes.reduce((sum, size) => sum + size, 0);
  const mixed = groups.flat().reduce((sum, { units, always }) => sum + units.length * (units.length + (always && biases ? 1 : 0)), 0);
  const rows = local.reduce((sum, own) => sum + (own?.size(0) ?? 0), mixed);
  if (rows === 0) return 0;
  if (rows * columns > MOST) return null;
  const directions = [
    ...groups.flatMap((own, l) => own.map((group) => mixings(maps, sizes, l, group, biases))),
    ...local.flatMap((own, l) => (own === null ? [] : [placed(own, sizes, l)])),
  ];
  return numericalRank(linalgSvdvals(cat(directions, 0)).toArray<number[]>(), threshold).rank;
}

/** Of one group behind map l: [pairs, all coordinates], each over its length before the reduction, so that small neurons are as free as large ones and rounding stays small. */
function mixings(maps: readonly ReducedMap[], sizes: readonly number[], l: number, { units, always }: GateGroup, biases: boolean): Tensor {
  const [here, next] = [maps[l]!, maps[l + 1]!];
  const like = { dtype: "float64", device: here.weight.device } as const;
  const into = units.map((unit) => here.weight.select(1, unit));
  const places = [...units];
  if (always && biases) {
    const constant = zeros([here.weight.size(0)], like);
    constant.select(0, here.weight.size(0) - 1).fill_(1);
    into.push(constant);
    places.push(next.weight.size(0) - 1);
  }
  const rows: Tensor[] = [];
  into.forEach((column, a) =>
    units.forEach((b) => {
      const row = next.weight.select(0, b);
      const length = column.square().sum().add(row.square().sum()).sqrt().clampMin(1e-300);
      const left = outer(here.reads.t().matmul(column), here.slopes.select(0, b)).div(length);
      const right = outer(next.reads.select(0, places[a]!), row.matmul(next.slopes)).div(length).neg();
      rows.push(placed(cat([left, right], 0).unsqueeze(0), sizes, l));
    }),
  );
  return cat(rows, 0);
}

/** Coordinates of map l and perhaps its neighbours behind among those of all maps. */
function placed(own: Tensor, sizes: readonly number[], l: number): Tensor {
  const like = { dtype: "float64", device: own.device } as const;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const before = sizes.slice(0, l).reduce((sum, size) => sum + size, 0);
  return cat([zeros([own.size(0), before], like), own, zeros([own.size(0), total - before - own.size(1)], like)], 1);
}

const outer = (a: Tensor, b: Tensor): Tensor => a.unsqueeze(1).mul(b).reshape([-1]);
