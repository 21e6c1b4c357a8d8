import { type Chain, type Section, unitSection } from "../../src/interactions/index.js";
import { eye, Generator, linalgInv, linalgQr, randn, tensor, type Tensor } from "../../src/tensor/index.js";

const F64 = { dtype: "float64" } as const;

/** A random square matrix with singular values spread evenly, in logarithms, from 1 to `condition`; 1: orthogonal. */
export function randomMap(size: number, condition: number, seed: number): Tensor {
  const generator = new Generator(seed);
  const [left, right] = [0, 1].map(() => linalgQr(randn([size, size], { ...F64, generator }))[0]!) as [Tensor, Tensor];
  const values = tensor(
    Array.from({ length: size }, (_, i) => condition ** (size === 1 ? 0 : i / (size - 1))),
    F64,
  );
  return left.mul(values).matmul(right);
}

/** An affine map of activations with their constant: [f, 1] → [f A + shift, 1]. */
export function affine(linear: Tensor, shift: Tensor): Tensor {
  const size = linear.size(0);
  const whole = eye(size + 1, size + 1, F64);
  whole.slice(0, 0, size).slice(1, 0, size).copy_(linear);
  whole.select(0, size).slice(0, 0, size).copy_(shift);
  return whole;
}

/** The same network with node layer `layer` behind a map [features + 1, features' + 1] and its right inverse: what it computes stays. */
export function mapped(chain: Chain, layer: number, map: Tensor, inverse = linalgInv(map)): Chain {
  return chain.map((section: Section, index) => {
    const units = section.units!;
    if (index === layer - 1) return unitSection(section.name, { ...units, outOf: units.outOf.matmul(map) });
    if (index === layer) return unitSection(section.name, { ...units, into: inverse.matmul(units.into) });
    return section;
  });
}
