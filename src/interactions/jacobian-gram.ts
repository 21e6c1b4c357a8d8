import { enableGrad, grad, noGrad, scope, type Tensor, zeros } from "../tensor/index.js";
import { applyDifferentiably } from "./apply-section.js";
import { GramSum } from "./gram-sum.js";
import { InteractionError } from "./interaction-error.js";
import { asRows, eachBatch, type Points } from "./points.js";
import { remembered } from "./remembering.js";
import type { Chain, Units } from "./section.js";
import { readings, type Signs, signGenerator } from "./signs.js";
import { derivativesFromValues, tellsDerivatives, unitDerivatives } from "./unit-section.js";

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
 * @throws InteractionError when the points do not fit, where no gradient goes through a section, and where derivatives are not finite.
 */
export function jacobianGram(chain: Chain, points: Points, layer: number, next: Tensor, until = layer + 1, signs?: Signs): Tensor {
  const section = chain[layer]!;
  const { units } = section;
  const k = until > layer + 1 || units === null ? byGradients(chain, points, layer, next, until, signs) : inClosedForm(chain, points, layer, units, next);
  if (scope(() => k.isfinite().all().toNumber() === 1)) return k;
  const sections = chain.slice(layer, until).map(({ name }) => name);
  throw new InteractionError(
    `derivatives of ${sections.length === 1 ? "section" : "sections"} ${sections.join(", ")} are NaN or infinite for some points; look for infinite weights and for roots and quotients at 0`,
  );
}

function inClosedForm(chain: Chain, points: Points, layer: number, units: Units, next: Tensor): Tensor {
  const section = chain[layer]!;
  return noGrad(() =>
    scope(() => {
      const p = section.direct ? next : units.outOf.matmul(next);
      const acting = p.matmul(p.t());
      // Linear units are always on.
      if (units.function !== "identity") acting.mul_(openTogether(chain, points, layer));
      return units.into.matmul(acting).matmul(units.into.t());
    }),
  );
}

/** S, [units, units]: from what the next node layer holds where that is enough and in memory, else from the activations before the section. */
function openTogether(chain: Chain, points: Points, layer: number): Tensor {
  const section = chain[layer]!;
  const units = section.units!;
  const told = tellsDerivatives(section) && remembered(chain, points, layer + 1) !== null;
  const together = new GramSum(units.into.size(1), units.into.device);
  const count = eachBatch(chain, points, told ? layer + 1 : layer, (f) => {
    const derivatives = told ? derivativesFromValues(units, asRows(f)) : unitDerivatives(units, asRows(f));
    // A ReLU's are 0 or 1: float32 counts them exactly, in half the time.
    const counts = units.function === "relu" && f.numel() / f.size(-1) < 2 ** 24;
    together.add(counts ? derivatives.to("float32") : derivatives);
  });
  return together.total().div_(count);
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
          .reduce((g, section) => applyDifferentiably(section, g), from)
          .matmul(next),
      );
      // [points, positions, directions]
      const whole = enableGrad(() => (y.ndim === 3 ? y : y.unsqueeze(1)));
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
