import { full, noGrad, type Tensor } from "../tensor/index.js";

// PyTorch's `torch.nn.init`: the same formulas, drawing from the default generator in the same order, so that equal seeds give equal weights.

/** The layers that an initialisation's variance is corrected for. */
export type Nonlinearity = "linear" | "sigmoid" | "tanh" | "relu" | "leakyRelu" | "selu";

/** `slope` is the leaky ReLU's negative slope; `mode` the side whose variance is preserved. */
export interface KaimingOptions {
  slope?: number;
  mode?: "fanIn" | "fanOut";
  nonlinearity?: Nonlinearity;
}

/**
 * How many inputs feed one output and how many outputs one input feeds, for a weight `[outputs, inputs, ...kernel]`.
 *
 * @throws Error when the tensor has fewer than two dimensions.
 */
export function fans(weight: Tensor): { fanIn: number; fanOut: number } {
  const [outputs, inputs, ...kernel] = weight.shape;
  if (outputs === undefined || inputs === undefined) {
    throw new Error(`fans: a weight needs at least two dimensions, got [${weight.shape.join(", ")}]; initialise vectors with uniform_, normal_ or constant_`);
  }
  const field = kernel.reduce((product, size) => product * size, 1);
  return { fanIn: inputs * field, fanOut: outputs * field };
}

/** The recommended factor on the standard deviation: 1 for linear and sigmoid, 5/3 for tanh, √2 for ReLU, √(2 / (1 + slope²)) for leaky ReLU, 3/4 for SELU. */
export function gain(nonlinearity: Nonlinearity, slope = 0.01): number {
  const gains: Record<Nonlinearity, number> = {
    linear: 1,
    sigmoid: 1,
    tanh: 5 / 3,
    relu: Math.SQRT2,
    leakyRelu: Math.sqrt(2 / (1 + slope ** 2)),
    selu: 3 / 4,
  };
  return gains[nonlinearity];
}

/** Fills with values uniform in [low, high). */
export function uniform_<T extends Tensor>(tensor: T, low = 0, high = 1): T {
  return filled(tensor, () => tensor.uniform_(low, high));
}

/** Fills with normal values. */
export function normal_<T extends Tensor>(tensor: T, mean = 0, std = 1): T {
  return filled(tensor, () => tensor.normal_(mean, std));
}

/** Fills with one value. */
export function constant_<T extends Tensor>(tensor: T, value: number): T {
  return filled(tensor, () => tensor.fill_(value));
}

/** U(−b, b) with b = gain √(6 / (fanIn + fanOut)) (Glorot and Bengio, 2010). */
export function xavierUniform_<T extends Tensor>(tensor: T, factor = 1): T {
  const { fanIn, fanOut } = fans(tensor);
  // PyTorch takes the square root of the variance first; the order decides the last bit.
  const bound = Math.sqrt(3) * (factor * Math.sqrt(2 / (fanIn + fanOut)));
  return uniform_(tensor, -bound, bound);
}

/** N(0, gain² 2 / (fanIn + fanOut)) (Glorot and Bengio, 2010). */
export function xavierNormal_<T extends Tensor>(tensor: T, factor = 1): T {
  const { fanIn, fanOut } = fans(tensor);
  return normal_(tensor, 0, factor * Math.sqrt(2 / (fanIn + fanOut)));
}

/** U(−b, b) with b = gain √(3 / fan) (He et al., 2015). */
export function kaimingUniform_<T extends Tensor>(tensor: T, options: KaimingOptions = {}): T {
  const bound = Math.sqrt(3) * kaimingStd(tensor, options);
  return uniform_(tensor, -bound, bound);
}

/** N(0, gain² / fan) (He et al., 2015). */
export function kaimingNormal_<T extends Tensor>(tensor: T, options: KaimingOptions = {}): T {
  return normal_(tensor, 0, kaimingStd(tensor, options));
}

function kaimingStd(tensor: Tensor, { slope = 0, mode = "fanIn", nonlinearity = "leakyRelu" }: KaimingOptions): number {
  return gain(nonlinearity, slope) / Math.sqrt(fans(tensor)[mode]);
}

/** N(mean, std²) restricted to [low, high], by the inverse of the cumulative distribution: x = mean + std √2 erf⁻¹(u). */
export function truncNormal_<T extends Tensor>(tensor: T, { mean = 0, std = 1, low = -2, high = 2 } = {}): T {
  const from = 2 * normalCdf((low - mean) / std) - 1;
  const to = 2 * normalCdf((high - mean) / std) - 1;
  return filled(tensor, () => tensor.uniform_(from, to).erfinv_().mul_(std * Math.SQRT2).add_(mean).clamp_(low, high));
}

/** Φ(x) = (1 + erf(x / √2)) / 2 */
function normalCdf(x: number): number {
  return (1 + full([], x / Math.SQRT2, { dtype: "float64" }).erf().toNumber()) / 2;
}

function filled<T extends Tensor>(tensor: T, fill: () => unknown): T {
  noGrad(fill);
  return tensor;
}
