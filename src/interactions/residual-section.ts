import type { Linear } from "../nn/index.js";
import { cat, eye, noGrad, scope } from "../tensor/index.js";
import { foldedLinear } from "./folded-linear.js";
import { InteractionError } from "./interaction-error.js";
import type { Section, UnitFunction } from "./section.js";
import { unitSection } from "./unit-section.js";

/**
 * A residual perceptron as a section of units, a copy of its weights in float64: the way around the units is a linear unit for each feature (specification 1.5, closed form).
 *
 *     m(f) = f + φ(f W_in + b_in) W_out + b_out
 *
 * @throws InteractionError when what it adds does not have the features that it reads.
 */
export function residualSection(name: string, first: Linear, units: UnitFunction, second: Linear): Section {
  return noGrad(() =>
    scope(() => {
      const [into, outOf] = [first, second].map(({ weight, bias }) => foldedLinear(weight.t(), bias)) as [
        ReturnType<typeof foldedLinear>,
        ReturnType<typeof foldedLinear>,
      ];
      const [features, width] = [into.size(0) - 1, into.size(1) - 1];
      if (outOf.size(0) !== width + 1 || outOf.size(1) !== features + 1) {
        throw new InteractionError(
          `section ${name} reads ${features} features into ${width} units and writes ${outOf.size(1) - 1} from ${outOf.size(0) - 1}; a residual block writes as many as it reads`,
        );
      }
      const around = eye(features + 1, features + 1, { dtype: "float64", device: into.device });
      return unitSection(name, {
        into: cat([into.slice(1, 0, width), around], 1),
        function: units,
        linear: features + 1,
        outOf: cat([outOf.slice(0, 0, width), around.slice(0, 0, features), outOf.slice(0, width)], 0),
      });
    }),
  );
}
