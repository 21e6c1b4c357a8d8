import { enableGrad, type Tensor } from "../tensor/index.js";
import { InteractionError } from "./interaction-error.js";
import type { Section } from "./section.js";

/** m(f). @throws InteractionError when a section gives other features than it says. */
export function applySection(section: Section, f: Tensor): Tensor {
  const y = section.forward(f);
  if (y.size(-1) === section.outputs + 1) return y;
  const shape = (x: Tensor): string => `[${x.shape.join(", ")}]`;
  throw new InteractionError(
    `section ${section.name} makes ${shape(y)} of ${shape(f)}; expected ${section.outputs + 1} as the last size: its ${section.outputs} outputs and the constant`,
  );
}

/** m(f) for gradients by f. @throws InteractionError when no gradient goes through the section. */
export function applyDifferentiably(section: Section, f: Tensor): Tensor {
  const y = enableGrad(() => applySection(section, f));
  if (y.requiresGrad) return y;
  throw new InteractionError(
    `section ${section.name}: no gradient goes from what it gives to what it reads. Its forward leaves autograd, by detach, noGrad or a step such as gt; make it of differentiable operators, or give it units`,
  );
}
