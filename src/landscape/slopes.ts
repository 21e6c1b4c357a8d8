import type { Layer } from "../nn/index.js";
import { enableGrad, grad, scope, type Tensor } from "../tensor/index.js";
import { inMode, type LossOptions } from "./landscape-loss.js";
import { LandscapeError } from "./landscape-error.js";
import { defaultLoss } from "./measure.js";
import type { Sample } from "./sample.js";
import type { Weights } from "./weights.js";

/** The loss at a point and how it changes there along parts of a direction. */
export interface Slopes {
  /** the mean over the examples */
  readonly loss: number;
  /** ∇_S L · Δ_S of each group */
  readonly slopes: readonly number[];
}

/**
 * Slopes along the parts of a direction Δ that belong to each group of parameters, at the weights that the model has now: one backward pass for all groups. Their sum
 * is the slope along the whole of Δ when the groups hold every parameter once.
 *
 * @throws LandscapeError when the loss is not finite.
 */
export function slopesHere(
  model: Layer,
  direction: Weights,
  groups: readonly (readonly string[])[],
  { batches, examples }: Sample,
  { loss: lossOf = defaultLoss, norms = "batch" }: LossOptions,
): Slopes {
  const parameters = new Map(model.namedParameters());
  const names = groups.flat();
  const wanted = names.map((name) => parameters.get(name)!);
  const needed = wanted.map((parameter) => parameter.requiresGrad);
  let loss = 0;
  const slopes = groups.map(() => 0);
  try {
    for (const parameter of wanted) parameter.requiresGrad_();
    inMode(model, norms, () => {
      for (const { input, target } of batches) {
        const share = input.size(0) / examples;
        scope(() => {
          const value = enableGrad(() => lossOf(model.forward(input), target));
          loss += share * value.toNumber();
          const gradients = new Map(grad(value, wanted, { allowUnused: true }).map((gradient, i) => [names[i]!, gradient]));
          groups.forEach((group, g) => (slopes[g]! += share * group.reduce((sum, name) => sum + along(gradients.get(name)!, direction[name]!), 0)));
        });
      }
    });
  } finally {
    wanted.forEach((parameter, i) => parameter.requiresGrad_(needed[i]));
  }
  if (!Number.isFinite(loss)) throw new LandscapeError(`the loss at a point of the line is ${loss}; look for damaged weights, or inputs that are not finite`);
  return { loss, slopes };
}

/** Σ gᵢ dᵢ, summed in float64 */
function along(gradient: Tensor | null, direction: Tensor): number {
  return gradient === null ? 0 : gradient.mul(direction).sum({ dtype: "float64" }).toNumber();
}
