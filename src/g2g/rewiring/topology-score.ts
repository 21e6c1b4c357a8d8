import { noGrad, scope, tensor, type Tensor, zeros } from "../../tensor/index.js";
import { edgeLinear } from "../edge-linear.js";
import { edgePath } from "../edge-path.js";
import type { Units } from "./units.js";

/**
 * The Cannistraci-Hebb score CH3-L3 of every place of a bipartite graph: how many paths of length three lead from an input to an output, each weighed down by the
 * links with which its two middle nodes reach out of the community that the paths make (Zhang et al., "Epitopological learning and Cannistraci-Hebb
 * network shape intelligence brain-inspired theory for ultra-sparse advantage in deep learning", 2024; specification 4.1). With the adjacency
 * A `[outputs, inputs]`, C = A·Aᵀ, degrees d = A·1,
 *
 *     P_ij = 1 where C_ij > 0, else 0       E_ij = max(d_j − C_ij, 1) − 1       K_ij = P_ij / (1 + E_ij)
 *
 *     S = K·A + (K'·Aᵀ)ᵀ      K' likewise from Aᵀ
 *
 * @returns `[rows · columns]`
 */
export function topologyScores({ exists, rows, columns }: Units): Float32Array {
  const links = exists.reduce((sum, one) => sum + one, 0);
  return noGrad(() =>
    scope(() => {
      const adjacency = tensor(Float32Array.from(exists)).view([rows, columns]);
      const transposed = adjacency.t().contiguous();
      const paths = (a: Tensor, other: Tensor) => {
        const common = product(a, a, links);
        const outside = a.sum([1]).view([1, -1]).sub(common).clamp(1);
        return product(common.gt(0).to("float32").div_(outside), other, links);
      };
      return paths(adjacency, transposed).add_(paths(transposed, adjacency).t()).toTypedArray() as Float32Array;
    }),
  );
}

/** x · Aᵀ, over the links of A where that pays. */
function product(x: Tensor, adjacency: Tensor, links: number): Tensor {
  const [outputs, inputs] = adjacency.shape as [number, number];
  const path = edgePath({ inputs, outputs, examples: x.size(0), dtype: "float32", device: "cpu" }, () => links);
  return path === "kernel" ? edgeLinear(x, adjacency, zeros([outputs]), adjacency, false) : x.matmul(adjacency.t());
}
