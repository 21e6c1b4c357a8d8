import type { Layer } from "../nn/index.js";
import { linear, noGrad, type OperatorWatcher, scope, Tensor, watchOperators } from "../tensor/index.js";
import type { AffineFamily } from "./affine-family.js";
import type { Sample } from "./sample.js";
import type { Weights } from "./weights.js";

/** Bytes that may be spent on outputs kept; batches beyond are computed as usual. */
const MOST_BYTES = 256 * 2 ** 20;

interface Kept {
  readonly weight: Tensor;
  readonly origin: Tensor;
  readonly directions: readonly Tensor[];
}

/**
 * Runs a model at the points of a line or a plane without its first dense layer. What that layer reads is the data, the same everywhere, so its output is affine in the
 * place s:
 *
 *     h W(s)ᵀ + b(s) = (h W₀ᵀ + b₀) + Σ_k s_k (h W_kᵀ + b_k)
 *
 * The parts are computed once a batch. In an MLP on images the first layer is most of the work. A layer counts where its input comes from a batch through operators without
 * parameters (flattening, scaling) and its weight is a parameter of the model; a model without such a layer is computed as usual.
 *
 * @returns `at`: runs the work, a pass over the sample, with the model already brought to the place
 */
export function firstLayer(
  model: Layer,
  { origin, directions }: AffineFamily,
  { batches }: Sample,
): { at<T>(place: readonly number[], work: () => T): T; dispose(): void } {
  const names = new Map(model.namedParameters().map(([name, parameter]) => [parameter as Tensor, name]));
  const kept: (Kept | undefined)[] = batches.map(() => undefined);
  let bytes = 0;
  // Of which batch a tensor is a function, and of nothing else.
  let sources = new WeakMap<Tensor, number>();
  let now: readonly number[] = [];

  const output = (part: Kept): Tensor =>
    part.directions.reduce((sum, direction, k) => (k === 0 ? sum.add(direction, { alpha: now[k]! }) : sum.add_(direction, { alpha: now[k]! })), part.origin);
  const watch: OperatorWatcher = ({ name, args }, run) => {
    const tensors = Object.values(args)
      .flat()
      .filter((value): value is Tensor => value instanceof Tensor);
    const batch = tensors.length > 0 && tensors.every((one) => sources.has(one)) ? sources.get(tensors[0]!) : undefined;
    if (batch !== undefined) {
      const result = run();
      if (result instanceof Tensor) sources.set(result, batch);
      return result;
    }
    const { input, weight, bias } = args as { input?: Tensor; weight?: Tensor; bias?: Tensor };
    const from = name === "aten::linear" && input !== undefined ? sources.get(input) : undefined;
    if (from === undefined || weight === undefined || !names.has(weight) || (bias && !names.has(bias))) return run();
    const found = kept[from];
    if (found !== undefined) return found.weight === weight ? output(found) : run();
    const size = (directions.length + 1) * 4 * input!.numel() * (weight.size(0) / weight.size(1));
    if (bytes + size > MOST_BYTES) return run();
    bytes += size;
    const part = (of: Weights): Tensor => linear(input!, of[names.get(weight)!]!, bias ? of[names.get(bias)!]! : undefined).keep();
    const fresh = { weight, origin: part(origin), directions: directions.map(part) };
    kept[from] = fresh;
    return output(fresh);
  };

  return {
    at(place, work) {
      now = place;
      sources = new WeakMap(batches.map(({ input }, index) => [input, index]));
      return noGrad(() => scope(() => watchOperators(watch, work)));
    },
    dispose: () => {
      for (const one of kept) for (const value of one === undefined ? [] : [one.origin, ...one.directions]) value.dispose();
    },
  };
}
