import type { Tensor } from "../../tensor/index.js";
import { addProduct, CONSTANT, type Jet, type JetCall, type JetRule, linearly, plus, through, times } from "./jet.js";

/**
 * x̂ = c r with c = x − E[x] and r = (E[c²] + ε)^(−½), means over the dimensions `dims`:
 *
 *     v' = 2 E[c c'],   v" = 2 E[c'²] + 2 E[c c"],   r' = −½ r³ v',   r" = ¾ r⁵ v'² − ½ r³ v"
 *
 * @returns c and r, whose product is x̂
 */
function standardised(x: Tensor, jx: Jet, dims: readonly number[], eps: number): { c: Tensor; jc: Jet; r: Tensor; jr: Jet } {
  const mean = (d: Tensor) => d.mean([...dims], true);
  const centred = (d: Tensor) => d.sub(mean(d));
  const c = centred(x);
  const jc = linearly(jx, centred);
  const r = mean(c.square()).add(eps).rsqrt();
  const v1 = through(times(jc.first, c, 2), mean);
  const v2 = through(times(addProduct(times(jc.first, jc.first), jc.second, c), 2), mean);
  const cube = r.pow(3).mul(-0.5);
  return { c, jc, r, jr: { first: times(v1, cube), second: addProduct(times(v2, cube), times(v1, v1), r.pow(5).mul(0.75)) } };
}

/** Derivatives of a product of two tensors of which the first has the product's shape. */
function scaled(a: Tensor, ja: Jet, b: Tensor, jb: Jet): Jet {
  return {
    first: addProduct(times(ja.first, b), a, jb.first),
    second: addProduct(addProduct(times(ja.second, b), ja.first, jb.first, 2), a, jb.second),
  };
}

/** Derivatives of a γ + β, with γ and β shaped so that they broadcast. */
function affine(a: Tensor, ja: Jet, scale: Tensor | null, shift: Tensor | null, shape: readonly number[], jet: JetCall["jet"]): Jet {
  const shaped = (d: Tensor) => d.reshape(shape);
  const product = scale === null ? ja : scaled(a, ja, shaped(scale), linearly(jet(scale), shaped));
  const offset = linearly(jet(shift), shaped);
  return { first: plus(product.first, offset.first), second: plus(product.second, offset.second) };
}

/** The dimensions from `start` on. */
const dimensions = (start: number, ndim: number): number[] => Array.from({ length: ndim - start }, (_, i) => start + i);

const layerNorm: JetRule = ({ args, jet }) => {
  const {
    input,
    normalizedShape,
    weight,
    bias,
    eps = 1e-5,
  } = args as { input: Tensor; normalizedShape: readonly number[]; weight?: Tensor | null; bias?: Tensor | null; eps?: number };
  const { c, jc, r, jr } = standardised(input, jet(input), dimensions(input.ndim - normalizedShape.length, input.ndim), eps);
  return affine(c.mul(r), scaled(c, jc, r, jr), weight ?? null, bias ?? null, normalizedShape, jet);
};

const groupNorm: JetRule = ({ args, jet }) => {
  const { input, numGroups, weight, bias, eps = 1e-5 } = args as { input: Tensor; numGroups: number; weight?: Tensor | null; bias?: Tensor | null; eps?: number };
  const shape = input.shape;
  const grouped = (d: Tensor) => d.reshape([shape[0]!, numGroups, -1]);
  const back = (d: Tensor) => d.reshape(shape);
  const { c, jc, r, jr } = standardised(grouped(input), linearly(jet(input), grouped), [2], eps);
  return affine(back(c.mul(r)), linearly(scaled(c, jc, r, jr), back), weight ?? null, bias ?? null, perChannel(input), jet);
};

/**
 * y = c R + β with R = r γ per channel: with the batch's statistics as above. Running ones do not depend on t: c = x − μ and r = (σ² + ε)^(−½) with r' = 0.
 */
const batchNorm: JetRule = ({ args, jet }) => {
  const { input, weight, bias, runningMean, runningVar, training, eps } = args as {
    input: Tensor;
    weight: Tensor | null;
    bias: Tensor | null;
    runningMean: Tensor | null;
    runningVar: Tensor | null;
    training: boolean;
    eps: number;
  };
  const shape = perChannel(input);
  const ofBatch = training || runningMean === null || runningVar === null;
  const { c, jc, r, jr } = ofBatch
    ? standardised(input, jet(input), [0, ...dimensions(2, input.ndim)], eps)
    : { c: input.sub(runningMean.reshape(shape)), jc: jet(input), r: runningVar.add(eps).rsqrt().reshape(shape), jr: CONSTANT };
  const scale = weight === null ? r : r.mul(weight.reshape(shape));
  const y = scaled(c, jc, scale, affine(r, jr, weight, null, shape, jet));
  const offset = linearly(jet(bias), (d) => d.reshape(shape));
  return { first: plus(y.first, offset.first), second: plus(y.second, offset.second) };
};

const perChannel = (input: Tensor): number[] => [1, -1, ...input.shape.slice(2).map(() => 1)];

export const normalisationRules: Readonly<Record<string, JetRule>> = {
  "aten::layer_norm": layerNorm,
  "aten::group_norm": groupNorm,
  "aten::batch_norm": batchNorm,
};
