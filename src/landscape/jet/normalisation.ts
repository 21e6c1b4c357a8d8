import type { Tensor } from "../../tensor/index.js";
import { type Jet, type JetRule, linearly, plus, times } from "./jet.js";
import { scaleAndShift } from "./products.js";

/**
 * x̂ = c r with c = x − E[x] and r = (E[c²] + ε)^(−½), means over the dimensions `dims`:
 *
 *     v' = 2 E[c c'],   v" = 2 E[c'²] + 2 E[c c"],   r' = −½ r³ v',   r" = ¾ r⁵ v'² − ½ r³ v"
 *     x̂' = c' r + c r',   x̂" = c" r + 2 c' r' + c r"
 */
function standardised(x: Tensor, jx: Jet, dims: readonly number[], eps: number): [Tensor, Jet] {
  const mean = (d: Tensor) => d.mean([...dims], true);
  const centred = (d: Tensor) => d.sub(mean(d));
  const c = centred(x);
  const { first: c1, second: c2 } = linearly(jx, centred);
  const r = mean(c.square()).add(eps).rsqrt();
  const meanOf = (d: Tensor | null) => (d === null ? null : mean(d));
  const v1 = times(meanOf(times(c1, c)), 2);
  const v2 = plus(times(meanOf(times(c1, c1)), 2), times(meanOf(times(c2, c)), 2));
  const cube = r.pow(3).mul(-0.5);
  const r1 = times(v1, cube);
  const r2 = plus(times(v1, v1, r.pow(5).mul(0.75)), times(v2, cube));
  return [c.mul(r), { first: plus(times(c1, r), times(r1, c)), second: plus(times(c2, r), times(c1, r1, 2), times(r2, c)) }];
}

/** The dimensions from `start` on. */
const dimensions = (start: number, ndim: number): number[] => Array.from({ length: ndim - start }, (_, i) => start + i);

const layerNorm: JetRule = ({ args, jet }) => {
  const { input, normalizedShape, weight, bias, eps = 1e-5 } = args as { input: Tensor; normalizedShape: readonly number[]; weight?: Tensor | null; bias?: Tensor | null; eps?: number };
  const [normal, derivatives] = standardised(input, jet(input), dimensions(input.ndim - normalizedShape.length, input.ndim), eps);
  return scaleAndShift(normal, derivatives, weight ?? null, bias ?? null, normalizedShape, jet);
};

const groupNorm: JetRule = ({ args, jet }) => {
  const { input, numGroups, weight, bias, eps = 1e-5 } = args as { input: Tensor; numGroups: number; weight?: Tensor | null; bias?: Tensor | null; eps?: number };
  const shape = input.shape;
  const grouped = (d: Tensor) => d.reshape([shape[0]!, numGroups, -1]);
  const [normal, derivatives] = standardised(grouped(input), linearly(jet(input), grouped), [2], eps);
  const back = (d: Tensor) => d.reshape(shape);
  return scaleAndShift(back(normal), linearly(derivatives, back), weight ?? null, bias ?? null, perChannel(input), jet);
};

/** With the batch's statistics as above; with running ones, which do not depend on t, x̂ = (x − μ) / √(σ² + ε) is affine in x. */
const batchNorm: JetRule = ({ args, jet }) => {
  const { input, weight, bias, runningMean, runningVar, training, eps } = args as {
    input: Tensor; weight: Tensor | null; bias: Tensor | null; runningMean: Tensor | null; runningVar: Tensor | null; training: boolean; eps: number;
  };
  const shape = perChannel(input);
  if (training || runningMean === null || runningVar === null) {
    const [normal, derivatives] = standardised(input, jet(input), [0, ...dimensions(2, input.ndim)], eps);
    return scaleAndShift(normal, derivatives, weight, bias, shape, jet);
  }
  const r = runningVar.add(eps).rsqrt().reshape(shape);
  const normal = input.sub(runningMean.reshape(shape)).mul(r);
  return scaleAndShift(normal, linearly(jet(input), (d) => d.mul(r)), weight, bias, shape, jet);
};

const perChannel = (input: Tensor): number[] => [1, -1, ...input.shape.slice(2).map(() => 1)];

export const normalisationRules: Readonly<Record<string, JetRule>> = {
  "aten::layer_norm": layerNorm,
  "aten::group_norm": groupNorm,
  "aten::batch_norm": batchNorm,
};
