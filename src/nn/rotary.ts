import { arange, cat, tensor, type Device, type DType, type Tensor } from "../tensor/index.js";

/** How the rotary frequencies are stretched for contexts longer than those trained on; `factor` is the stretch. */
export type RotaryScaling =
  | { readonly type: "linear"; readonly factor: number }
  | {
      readonly type: "llama3";
      readonly factor: number;
      readonly lowFreqFactor: number;
      readonly highFreqFactor: number;
      readonly originalMaxPositionEmbeddings: number;
    };

type Llama3Scaling = RotaryScaling & { readonly type: "llama3" };

/**
 * The angle per position of each pair of features, in radians: θᵢ = base^(−2i / size), i = 0 … size/2 − 1 (Su et al., 2021, section 3.2.2), stretched by `scaling`.
 */
export function rotaryFrequencies(size: number, base: number, scaling: RotaryScaling | null = null): number[] {
  const frequencies = Array.from({ length: size / 2 }, (_, i) => base ** ((-2 * i) / size));
  if (scaling === null) return frequencies;
  return frequencies.map((frequency) => (scaling.type === "linear" ? frequency / scaling.factor : stretch(frequency, scaling)));
}

/**
 * Llama 3.1: wavelengths shorter than context / high stay, those longer than context / low are stretched by the factor, and those between
 * are blended: θ' = (1 − s) θ / factor + s θ with s = (context / wavelength − low) / (high − low), cut to 0 … 1.
 */
function stretch(frequency: number, scaling: Llama3Scaling): number {
  const { factor, lowFreqFactor: low, highFreqFactor: high, originalMaxPositionEmbeddings: context } = scaling;
  const wavelength = (2 * Math.PI) / frequency;
  const s = Math.min(1, Math.max(0, (context / wavelength - low) / (high - low)));
  return ((1 - s) * frequency) / factor + s * frequency;
}

/** Cosines and sines of the angles at positions 0 … length − 1, each `[length, size]`, both halves alike; computed in float64. */
export interface RotaryTables {
  readonly cos: Tensor;
  readonly sin: Tensor;
}

/** The tables for `frequencies`, as `rotaryFrequencies` gives them. */
export function rotaryTables(length: number, frequencies: readonly number[], { dtype, device }: { dtype: DType; device: Device }): RotaryTables {
  const angles = arange(length, { dtype: "float64" }).outer(tensor(Float64Array.from(frequencies)));
  const both = cat([angles, angles], -1);
  return { cos: both.cos().to({ dtype, device }), sin: both.sin().to({ dtype, device }) };
}

/**
 * Rotates feature i and i + size/2 together as one plane: x cos + (−x₂, x₁) sin, the pairing of Hugging Face's Llama checkpoints.
 *
 * @param x `[batch, heads, length, size]`
 */
export function rotate(x: Tensor, { cos, sin }: RotaryTables): Tensor {
  const [first, second] = x.chunk(2, -1) as [Tensor, Tensor];
  return x.mul(cos).add(cat([second.neg(), first], -1).mul(sin));
}
