import { randomStream } from "../data/index.js";
import type { Layer } from "../nn/index.js";
import { Generator, noGrad, rand, randn, scope, type Tensor } from "../tensor/index.js";
import { applyPermutation, type Permutations } from "./apply-permutation.js";
import { LandscapeError } from "./landscape-error.js";
import { evaluating } from "./measure.js";
import { keepingState, setState, stateOf } from "./model-state.js";
import type { PermutationSpec } from "./permutation-spec.js";
import type { Weights } from "./weights.js";

/** How far outputs may differ, as a share of the largest. */
const TOLERANCE: Readonly<Record<string, number>> = { float64: 1e-10, float32: 1e-3, float16: 5e-2, bfloat16: 1e-1 };

/** A permutation of each label, from a seed. */
export function randomPermutations(spec: PermutationSpec, seed: number): Permutations {
  return Object.fromEntries(spec.labels.map(({ name, size }, i) => [name, randomStream(seed, i).permutation(size)]));
}

/** The specification with labels that change the outputs pinned. @throws LandscapeError when outputs still change. */
export function verifiedSpec(model: Layer, input: Tensor, spec: PermutationSpec): PermutationSpec {
  return keepingState(model, () => {
    const state = scope(() => disturbed(model));
    try {
      const gap = (one: PermutationSpec) => scope(() => outputGap(model, input, state, applyPermutation(state, one, randomPermutations(one, 1))));
      if (gap(spec) === 0) return spec;
      const failing = spec.labels.filter((label) => gap({ ...spec, labels: [label] }) > 0).map(({ name }) => name);
      const rest = { ...spec, labels: spec.labels.filter(({ name }) => !failing.includes(name)), pinned: [...spec.pinned, ...failing] };
      if (gap(rest) === 0) return rest;
      throw new LandscapeError(
        "permuting the units that the forward pass does not tell apart changes the outputs, together though not label by label " +
          `(${rest.labels.map(({ name }) => name).join(", ")}). ` +
          "The network does something that its operators do not show, such as reading values in JavaScript; give a permutation specification of your own.",
      );
    } finally {
      for (const tensor of Object.values(state)) tensor.dispose();
    }
  });
}

/** 0 when both states give equal outputs up to rounding, else by how much they differ as a share of the largest. */
export function outputGap(model: Layer, input: Tensor, one: Weights, other: Weights): number {
  return evaluating(model, () =>
    scope(() => {
      const outputs = [one, other].map((state) => {
        setState(model, state);
        return model.forward(input).clone();
      }) as [Tensor, Tensor];
      const largest = outputs[0].abs().max().toNumber();
      const gap = outputs[0].sub(outputs[1]).abs().max().toNumber() / Math.max(largest, Number.MIN_VALUE);
      return gap <= TOLERANCE[outputs[0].dtype]! ? 0 : gap;
    }),
  );
}

/** Fresh networks hold ones and zeros that would hide a wrong permutation: everything gets noise of a tenth of its size, buffers a positive one (variances). */
function disturbed(model: Layer): Weights {
  const generator = new Generator(1);
  const buffers = new Set(model.namedBuffers().map(([name]) => name));
  return noGrad(() =>
    Object.fromEntries(
      Object.entries(stateOf(model)).map(([name, value]) => {
        const size = value.square().mean().sqrt().add(0.1).mul(0.1);
        const noise = (buffers.has(name) ? rand : randn)(value.shape, { generator }).to({ dtype: value.dtype, device: value.device });
        return [name, value.add(noise.mul(size))];
      }),
    ),
  );
}
