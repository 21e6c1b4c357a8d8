import assert from "node:assert/strict";
import { defaultLoss, displaced, disposeWeights, type NormMode, type Sample, setWeights, type Weights, weightsOf } from "../../src/landscape/index.js";
import { inMode } from "../../src/landscape/landscape-loss.js";
import type { Layer } from "../../src/nn/index.js";
import { enableGrad, grad, noGrad, randn, scope, type Tensor } from "../../src/tensor/index.js";
import type { Loss } from "../../src/train/index.js";

/** `tolerance` is relative, down to values of `floor`. */
export function close(actual: number, expected: number, tolerance: number, what = "", floor = 1e-3): void {
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(floor, Math.abs(expected)), `${what}: ${actual} instead of ${expected}`);
}

/** A sample of one batch. */
export const sampleOf = (input: Tensor, target: Tensor): Sample => ({ batches: [{ input, target }], examples: input.size(0), [Symbol.dispose]: () => {} });

/** A random direction, as large against each parameter as `scale` says. */
export function randomDirection(model: Layer, scale: number): Weights {
  return noGrad(() =>
    Object.fromEntries(
      Object.entries(weightsOf(model)).map(([name, value]) => [
        name,
        randn(value.shape, { dtype: value.dtype }).mul(scale * Math.sqrt(value.square().mean().toNumber() + 0.01)),
      ]),
    ),
  );
}

/** L(θ + t Δ) of a sample, by a plain forward pass. */
export function lossAt(
  model: Layer,
  weights: Weights,
  direction: Weights,
  t: number,
  { batches, examples }: Sample,
  loss: Loss = defaultLoss,
  norms: NormMode = "running",
): number {
  const whole = Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, direction[name] ?? value.zerosLike()]));
  const point = displaced(weights, whole, t);
  setWeights(model, point);
  disposeWeights(point);
  return inMode(model, norms, () =>
    scope(() => batches.reduce((sum, { input, target }) => sum + (loss(model.forward(input), target).toNumber() * input.size(0)) / examples, 0)),
  );
}

/** l, l', l" at t by central differences of fourth order. */
export function differences(l: (t: number) => number, h: number, t = 0): [number, number, number] {
  const [a, b, c, d, e] = [-2, -1, 0, 1, 2].map((i) => l(t + i * h)) as [number, number, number, number, number];
  return [c, (a - 8 * b + 8 * d - e) / (12 * h), (-a + 16 * b - 30 * c + 16 * d - e) / (12 * h * h)];
}

/** l' and l" of one batch by two backward passes, at the weights that the model has. */
export function byBackward(model: Layer, direction: Weights, input: Tensor, target: Tensor, loss: Loss = defaultLoss, norms: NormMode = "running"): [number, number] {
  return inMode(model, norms, () =>
    enableGrad(() => {
      const named = model.namedParameters().filter(([name]) => direction[name] !== undefined);
      const parameters = named.map(([, parameter]) => parameter);
      const along = (gradients: readonly (Tensor | null)[]) =>
        gradients.flatMap((gradient, i) => (gradient === null ? [] : [gradient.mul(direction[named[i]![0]]!).sum()])).reduce((a, b) => a.add(b));
      const slope = along(grad(loss(model.forward(input), target), parameters, { createGraph: true }));
      return [slope.toNumber(), along(grad(slope, parameters, { allowUnused: true })).toNumber()];
    }),
  );
}
