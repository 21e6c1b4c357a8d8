import { noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import type { Basis } from "./bases.js";
import type { ModuleGraph } from "./module-graph.js";
import { eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";

/**
 * Which module of another analysis of the same network every node lies in. Directions have no names, and mix inside of a module: so node j goes to the module that has most of its variance, with
 * f̂_j written in the other basis,
 *
 *     f̂_j = Σ_i a_ij ĝ_i,   a = C'⁺ C      argmax_c Σ_{i in c} a_ij Cov[ĝ_i, f̂_j] / Var[f̂_j]
 *
 * The terms sum to 1, and are squared correlations where the ĝ are uncorrelated (Pratt's measure); a direction that the other basis has too goes with it, whatever it correlates with. −1 where the
 * most is none's.
 *
 * @param nodes of the graph that is to be labelled, in `bases`
 * @param others the other bases, whose nodes `graph` has, each with its module in `of`
 */
export function matchedModules(
  chain: Chain,
  points: Points,
  { bases, nodes }: { bases: readonly Basis[]; nodes: ModuleGraph["nodes"] },
  { bases: others, nodes: otherNodes, of }: { bases: readonly Basis[]; nodes: ModuleGraph["nodes"]; of: readonly number[] },
): number[] {
  const modules = bases.map((basis, layer): number[] => {
    const own = otherNodes.flatMap((node, place) => (node.layer === layer ? [{ direction: node.direction, module: of[place]! }] : []));
    return (varianceShares(chain, points, layer, basis, others[layer]!).toArray() as number[][]).map((row) => {
      const shares = new Map<number, number>();
      for (const { direction, module } of own) shares.set(module, (shares.get(module) ?? 0) + row[direction]!);
      let [best, most] = [-1, 0];
      for (const [module, share] of shares) if (share > most) [best, most] = [module, share];
      return best;
    });
  });
  return nodes.map(({ layer, direction }) => modules[layer]![direction]!);
}

/** The shares of one basis's variances that the directions of the other have, [one's, other's]; 0 of what never varies. */
function varianceShares(chain: Chain, points: Points, layer: number, { to: c }: Basis, { to: d, from }: Basis): Tensor {
  return noGrad(() =>
    scope(() => {
      const size = c.size(0);
      const like = { dtype: "float64", device: c.device } as const;
      const [mean, covariance] = [zeros([size], like), zeros([size, size], like)];
      let rows = 0;
      eachBatch(chain, points, layer, (f) => {
        mean.add_(f.reshape([-1, size]).sum(0));
        rows += f.numel() / size;
      });
      mean.div_(rows);
      eachBatch(chain, points, layer, (f) => {
        const about = f.reshape([-1, size]).sub(mean);
        covariance.addmm_(about.t(), about);
      });
      const variance = covariance.matmul(c).mul(c).sum(0).unsqueeze(1);
      const shares = c.t().matmul(covariance).matmul(d).mul(from.matmul(c).t());
      return shares.div(variance.clampMin(1e-300)).mul(variance.gt(1e-24 * variance.max().toNumber()).to("float64"));
    }),
  );
}
