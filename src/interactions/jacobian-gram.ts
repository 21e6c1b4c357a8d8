import { enableGrad, grad, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { countPoints, eachBatch, type Points } from "./points.js";
import { remembered } from "./remembering.js";
import type { Chain } from "./section.js";
import { derivativesFromValues, tellsDerivatives, unitDerivatives } from "./unit-section.js";

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
      const p = section.direct ? next : units.outOf.matmul(next);
      const acting = p.matmul(p.t());
      // Linear units are always on.
      if (units.function !== "identity") acting.mul_(openTogether(chain, points, layer).div_(count));
      return units.into.matmul(acting).matmul(units.into.t());
    }),
  );
}

/** n S, [units, units]: from what the next node layer holds where that is enough and in memory, else from the activations before the section. */
function openTogether(chain: Chain, points: Points, layer: number): Tensor {
  const section = chain[layer]!;
  const units = section.units!;
  const told = tellsDerivatives(section) && remembered(chain, points, layer + 1) !== null;
  const together = zeros([units.into.size(1), units.into.size(1)], { dtype: "float64", device: units.into.device });
  eachBatch(chain, points, told ? layer + 1 : layer, (f) => {
    const derivatives = told ? derivativesFromValues(units, f) : unitDerivatives(units, f);
    together.addmm_(derivatives.t(), derivatives);
  });
  return together;
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
