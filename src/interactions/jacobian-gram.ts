import { enableGrad, grad, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { asRows, eachBatch, type Points } from "./points.js";
import type { Chain } from "./section.js";
import { readings, type Signs, signGenerator } from "./signs.js";
import { unitDerivatives } from "./unit-section.js";

/**
 * The Jacobian Gram matrix of a node layer (specification 1.5, step 4), [inputs + 1, inputs + 1]: how strongly, and through which directions together, the activations f act on
 * the directions `next` of a later node layer,
 *
 *     K = E[ Σ_i ∇_f y_i ∇_f y_iᵀ ],   y = m(f) C_next
 *
 * Of sequences the sum is over output positions too, and over the gradients at all input positions, whose mean is taken:
 *
 *     K = E_s[ Σ_ti ∇_s y_ti ∇_s y_tiᵀ ]
 *
 * For one section of units in closed form, without a gradient:
 *
 *     K = W_in (S ∘ P Pᵀ) W_inᵀ,   S = E[φ' φ'ᵀ],   P = W_out C_next
 *
 * @param next C_next, [outputs + 1, directions]
 * @param until the node layer that `next` is a basis of; default: the one after `layer`
 * @param signs random ones in place of the sum over output positions, where there is no closed form
 */
export function jacobianGram(chain: Chain, points: Points, layer: number, next: Tensor, until = layer + 1, signs?: Signs): Tensor {
  const section = chain[layer]!;
  if (until > layer + 1 || section.units === null) return byGradients(chain, points, layer, next, until, signs);
  const { units } = section;
  return noGrad(() =>
    scope(() => {
      const width = units.into.size(1);
      const together = zeros([width, width], { dtype: "float64", device: next.device });
      const count = eachBatch(chain, points, layer, (f) => {
        const derivatives = unitDerivatives(units, asRows(f));
        together.addmm_(derivatives.t(), derivatives);
      });
      const p = units.outOf.matmul(next);
      return units.into.matmul(together.div_(count).mul_(p.matmul(p.t()))).matmul(units.into.t());
    }),
  );
}

/** By a backward pass for every direction and output position, or every draw of signs. */
function byGradients(chain: Chain, points: Points, layer: number, next: Tensor, until: number, signs?: Signs): Tensor {
  const size = chain[layer]!.inputs + 1;
  return scope(() => {
    const sum = zeros([size, size], { dtype: "float64", device: next.device });
    const generator = signs && signGenerator(signs, layer);
    const count = eachBatch(chain, points, layer, (f) => {
      const from = f.detach().requiresGrad_();
      const y = enableGrad(() =>
        chain
          .slice(layer, until)
          .reduce((g, section) => section.forward(g), from)
          .matmul(next),
      );
      // [points, positions, directions]
      const whole = enableGrad(() => y.reshape([y.size(0), -1, y.size(-1)]));
      const parts = enableGrad(() => (signs?.directions ? [whole.flatten(1)] : whole.unbind(2)));
      for (const part of parts) {
        for (const reading of readings(part, signs, generator)) {
          scope(() => {
            const [slope] = grad(
              enableGrad(() => reading(part).sum()),
              [from],
              { allowUnused: true, retainGraph: true },
            );
            if (slope) noGrad(() => sum.addmm_(asRows(slope).t(), asRows(slope)));
          });
        }
      }
    });
    return sum.div_(count);
  });
}
