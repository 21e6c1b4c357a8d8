import { cat, scope, type Tensor } from "../tensor/index.js";
import type { Section } from "./section.js";

/** Activations with their constant, split: the features, the variance where it is a coordinate of its own, and the constant, each [..., size]. */
export interface Stream {
  readonly x: Tensor;
  readonly variance: Tensor;
  readonly constant: Tensor;
}

/**
 * The first half of a LayerNorm as a section (specification 1.5): it adds the variance to the features, [x, 1] → [x, Var x, 1], so that what divides is a coordinate that can be seen. The section behind
 * it divides, and isolates the variance.
 */
export function varianceSection(name: string, features: number): Section {
  return {
    name,
    inputs: features,
    outputs: features + 1,
    units: null,
    forward: (f) => scope(() => cat([f.slice(-1, 0, features), varianceOf(f.slice(-1, 0, features)), f.slice(-1, features)], -1)),
  };
}

/** The parts of [x, 1], or of [x, Var x, 1] when `split`. */
export function streamOf(f: Tensor, features: number, split: boolean): Stream {
  const x = f.slice(-1, 0, features);
  return { x, variance: split ? f.slice(-1, features, features + 1) : varianceOf(x), constant: f.slice(-1, features + (split ? 1 : 0)) };
}

/** (x − E[x]) / √(Var[x] + ε) with the constant behind it, so that scale and shift are weights of what reads it. An ablation may leave a variance below 0: it counts as 0. */
export function normalised({ x, variance, constant }: Stream, eps: number): Tensor {
  return cat([x.sub(x.mean(-1, true)).div(variance.clampMin(0).add(eps).sqrt()), constant], -1);
}

function varianceOf(x: Tensor): Tensor {
  return x.sub(x.mean(-1, true)).square().mean(-1, true);
}
