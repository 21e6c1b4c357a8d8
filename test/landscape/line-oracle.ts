import assert from "node:assert/strict";
import { defaultLoss, displaced, disposeWeights, type NormMode, setWeights, type Weights, weightsOf } from "../../src/landscape/index.js";
import { inMode } from "../../src/landscape/landscape-loss.js";
import type { Layer } from "../../src/nn/index.js";
import { enableGrad, grad, noGrad, randn, scope, type Tensor } from "../../src/tensor/index.js";
import type { Loss } from "../../src/train/index.js";
import type { Sample } from "../../src/landscape/index.js";

export function close(actual: number, expected: number, tolerance: number, what = ""): void {
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${actual} instead of ${expected}`);
}

/** A sample of one batch. */
export const sampleOf = (input: Tensor, target: Tensor): Sample => ({ batches: [{ input, target }], examples: input.size(0), [Symbol.dispose]: () => {} });

/** A random direction, as large against each parameter as `scale` says. */
export function randomDirection(model: Layer, scale = 1): Weights {
  return noGrad(() => Object.fromEntries(Object.entries(weightsOf(model)).map(([name, value]) => [name, randn(value.shape, { dtype: value.dtype }).mul(scale * Math.sqrt(value.square().mean().toNumber() + 1e-2))])));
}

/** L(θ + tΔ) of a sample, by a plain forward pass. */
export function lossAt(model: Layer, weights: Weights, direction: Weights, t: number, { batches, examples }: Sample, loss: Loss = defaultLoss, norms: NormMode = "running"): number {
  const point = displaced(weights, { ...zeros(weights), ...direction }, t);
  setWeights(model, point);
  disposeWeights(point);
  return inMode(model, norms, () => scope(() => batches.reduce((sum, { input, target }) => sum + (loss(model.forward(input), target).toNumber() * input.size(0)) / examples, 0)));
}

const zeros = (weights: Weights): Weights => noGrad(() => Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, value.zerosLike()])));

/** l, l', l" at 0 by central differences of fourth order. */
export function differences(l: (t: number) => number, h: number): [number, number, number] {
  const [a, b, c, d, e] = [-2, -1, 0, 1, 2].map((i) => l(i * h)) as [number, number, number, number, number];
  return [c, (a - 8 * b + 8 * d - e) / (12 * h), (-a + 16 * b - 30 * c + 16 * d - e) / (12 * h * h)];
}

/** l' and l" of one batch by two backward passes. */
export function byBackward(model: Layer, direction: Weights, input: Tensor, target: Tensor, loss: Loss = defaultLoss, norms: NormMode = "running"): [number, number] {
  return inMode(model, norms, () =>
    enableGrad(() => {
      const named = model.namedParameters().filter(([name]) => direction[name] !== undefined);
      const along = (gradients: readonly (Tensor | null)[]) => gradients.map((gradient, i) => gradient!.mul(direction[named[i]![0]]!).sum()).reduce((a, b) => a.add(b));
      const parameters = named.map(([, parameter]) => parameter);
      const slope = along(grad(loss(model.forward(input), target), parameters, { createGraph: true }));
      const second = grad(slope, parameters, { allowUnused: true });
      return [slope.toNumber(), second.reduce((sum, gradient, i) => sum + (gradient === null ? 0 : gradient.mul(direction[named[i]![0]]!).sum().toNumber()), 0)];
    }),
  );
}
