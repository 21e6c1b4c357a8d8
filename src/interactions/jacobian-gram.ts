import { enableGrad, grad, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { countPoints, eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";
import { unitDerivatives } from "./unit-section.js";

/**
 * The Jacobian Gram matrix of a node layer (specification 1.5, step 4), [inputs + 1, inputs + 1]: how strongly, and through which directions together, the activations f act on
 * the directions `next` of a later node layer,
 *
 *     K = E[ Σ_i ∇_f y_i ∇_f y_iᵀ ],   y = m(f) C_next
 *
 * For one section of units in closed form, without a gradient:
 *
 *     K = W_in (S ∘ P Pᵀ) W_inᵀ,   S = E[φ' φ'ᵀ],   P = W_out C_next
 *
 * @param next C_next, [outputs + 1, directions]
 * @param until the node layer that `next` is a basis of; default: the one after `layer`
 */
export function jacobianGram(chain: Chain, points: Points, layer: number, next: Tensor, until = layer + 1): Tensor {
  const section = chain[layer]!;
  const count = countPoints(points);
  if (until > layer + 1 || section.units === null) return byGradients(chain, points, layer, next, until).div_(count);
  const { units } = section;
  return noGrad(() =>
    scope(() => {
      const width = units.into.size(1);
      const together = zeros([width, width], { dtype: "float64", device: next.device });
      eachBatch(chain, points, layer, (f) => {
        const derivatives = unitDerivatives(units, f);
        together.addmm_(derivatives.t(), derivatives);
      });
      const p = units.outOf.matmul(next);
      return units.into.matmul(together.div_(count).mul_(p.matmul(p.t()))).matmul(units.into.t());
    }),
  );
}

/** The sum over the points, by a backward pass for every direction. */
function byGradients(chain: Chain, points: Points, layer: number, next: Tensor, until: number): Tensor {
  const size = chain[layer]!.inputs + 1;
  return scope(() => {
    const sum = zeros([size, size], { dtype: "float64", device: next.device });
    eachBatch(chain, points, layer, (f) => {
      const from = f.detach().requiresGrad_();
      const y = enableGrad(() =>
        chain
          .slice(layer, until)
          .reduce((g, section) => section.forward(g), from)
          .matmul(next),
      );
      for (let i = 0; i < next.size(1); i++) {
        scope(() => {
          const [slope] = grad(
            enableGrad(() => y.select(1, i).sum()),
            [from],
            { allowUnused: true, retainGraph: true },
          );
          if (slope) noGrad(() => sum.addmm_(slope.t(), slope));
        });
      }
    });
    return sum;
  });
}
