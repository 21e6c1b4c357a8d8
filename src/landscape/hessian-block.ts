import type { Layer, Parameter } from "../nn/index.js";
import { enableGrad, grad, noGrad, scope, type Tensor, zerosLike } from "../tensor/index.js";
import type { Loss } from "../train/index.js";
import { flattened } from "./flat-vector.js";
import { LandscapeError } from "./landscape-error.js";
import { defaultLoss, evaluating } from "./measure.js";
import type { Sample } from "./sample.js";

/**
 * How the Hessian is applied:
 *
 * - `differences`: central differences of the gradient over a short way. The gradient jumps where a ReLU opens or closes, and the differences see it; derivatives do not.
 * - `exact`: the derivative of the gradient's product with the vector, by a second backward pass. Between kinks it is the Hessian itself.
 */
export type HessianMethod = "differences" | "exact";

export interface HessianOptions {
  /** the mean loss of a batch; default: cross-entropy of classes, mean squares otherwise */
  loss?: Loss | undefined;
  /** default `differences` */
  method?: HessianMethod | undefined;
  /**
   * How far the differences reach to either side, as a part of the length of the weights that move; default 0.003. Shorter ones see fewer kinks and more of the
   * rounding, longer ones more of the third and fourth derivatives.
   */
  step?: number | undefined;
}

/** A symmetric linear map of vectors `[n]`. What it returns is the caller's to free. */
export type LinearMap = (vector: Tensor) => Tensor;

/** The Hessian's block of some parameters. */
export interface HessianBlock {
  /** how many values the parameters have together */
  readonly size: number;
  readonly apply: LinearMap;
}

/**
 * The Hessian of the sample's mean loss at the model's present weights, restricted to the named parameters; the others are held fixed, and so are the statistics of
 * batch norms. The model is in evaluation mode meanwhile, and after every application what it was.
 *
 *     differences    H v ≈ (∇L(θ + h v) − ∇L(θ − h v)) / 2h,   h = step |θ| / |v|
 *     exact          H v = ∇(∇L(θ) · v)
 *
 * @throws LandscapeError when a name is no parameter, or none is given; RangeError for a step that is not above 0.
 */
export function hessianBlock(model: Layer, names: readonly string[], { batches, examples }: Sample, options: HessianOptions = {}): HessianBlock {
  const { loss = defaultLoss, method = "differences", step = 0.003 } = options;
  if (!(step > 0)) throw new RangeError(`step: ${step}; expected a part of the weights' length above 0, such as 0.003`);
  const parameters = namedOnes(model, names);

  /** Σ over the batches of their share of `derivative`, with gradients recorded for the chosen parameters. */
  function overSample(derivative: (batchLoss: Tensor) => (Tensor | null)[]): Tensor {
    const sums = parameters.map((parameter) => noGrad(() => zerosLike(parameter)));
    const wanted = parameters.map((parameter) => parameter.requiresGrad);
    for (const parameter of parameters) parameter.requiresGrad_();
    try {
      evaluating(model, () => {
        for (const { input, target } of batches) {
          scope(() => {
            const parts = enableGrad(() => derivative(loss(model.forward(input), target)));
            parts.forEach((part, i) => part !== null && sums[i]!.add_(part, { alpha: input.size(0) / examples }));
          });
        }
      });
    } finally {
      parameters.forEach((parameter, i) => parameter.requiresGrad_(wanted[i]));
    }
    return flattened(Object.fromEntries(sums.map((sum, i) => [i, sum])));
  }

  const gradient = () => overSample((batchLoss) => grad(batchLoss, parameters, { allowUnused: true }));

  function differences(vector: Tensor): Tensor {
    const home = parameters.map((parameter) => noGrad(() => parameter.detach().clone()));
    const length = Math.sqrt(home.reduce((sum, value) => sum + squared(value), 0));
    const reach = Math.sqrt(squared(vector));
    if (reach === 0) return noGrad(() => zerosLike(vector));
    const h = (step * (length > 0 ? length : Math.sqrt(vector.numel()))) / reach;
    const parts = splitLike(vector, parameters);
    const gradientAt = (t: number): Tensor => {
      noGrad(() => parameters.forEach((parameter, i) => void parameter.copy_(home[i]!.add(parts[i]!, { alpha: t }))));
      return gradient();
    };
    try {
      return gradientAt(h).sub_(gradientAt(-h)).div_(2 * h);
    } finally {
      noGrad(() => parameters.forEach((parameter, i) => void parameter.copy_(home[i]!)));
    }
  }

  function exact(vector: Tensor): Tensor {
    const parts = splitLike(vector, parameters);
    return overSample((batchLoss) => {
      const first = grad(batchLoss, parameters, { allowUnused: true, createGraph: true });
      const products = first.flatMap((part, i) => (part?.requiresGrad ? [part.mul(parts[i]!).sum()] : []));
      // Where the loss is linear in the weights nothing is left to derive.
      if (products.length === 0) return parameters.map(() => null);
      return grad(products.reduce((sum, product) => sum.add(product)), parameters, { allowUnused: true });
    });
  }

  const apply = method === "exact" ? exact : differences;
  return { size: parameters.reduce((sum, parameter) => sum + parameter.numel(), 0), apply: (vector) => scope(() => apply(vector)) };
}

function namedOnes(model: Layer, names: readonly string[]): Parameter[] {
  const all = new Map(model.namedParameters());
  const unknown = names.find((name) => !all.has(name));
  if (unknown !== undefined) {
    throw new LandscapeError(`the model has no parameter "${unknown}"; it has ${[...all.keys()].slice(0, 6).join(", ")}${all.size > 6 ? ", …" : ""}`);
  }
  if (names.length === 0) throw new LandscapeError("no parameters are named; name at least one, as namedParameters does");
  return names.map((name) => all.get(name)!);
}

function splitLike(vector: Tensor, parameters: readonly Tensor[]): Tensor[] {
  let at = 0;
  return parameters.map((parameter) => {
    const part = vector.narrow(0, at, parameter.numel()).reshape([...parameter.shape]);
    at += parameter.numel();
    return part;
  });
}

const squared = (value: Tensor): number => noGrad(() => scope(() => value.to("float64").square().sum().toNumber()));
