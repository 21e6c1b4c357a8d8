import assert from "node:assert/strict";
import { tensor, tensorFromBytes, type Tensor, type TypedArray } from "../../src/tensor/index.js";
import { decodeBytes, encodeBytes, type EncodedTensor } from "../support/python-tensors.js";

/** A tensor on its way to Python, and back. */
export const encode = (t: Tensor): EncodedTensor => encodeBytes(t.detach().toTypedArray(), t.dtype, t.shape);
export const decode = (e: EncodedTensor): Tensor => tensorFromBytes(decodeBytes(e), e.dtype, e.shape);

/** A tensor of int64 from nested arrays. */
export function indices(data: readonly (readonly number[])[]): Tensor {
  return tensor(data, { dtype: "int64" });
}

/** Elements as numbers. */
export function numbers(t: Tensor): number[] {
  return Array.from(t.detach().to("float64").toTypedArray() as Float64Array);
}

/**
 * Asserts equal shapes and |a - e| <= rtol (|e| + rms(e)) + atol for every element; the absolute part is for gradients that are zero but for rounding.
 */
export function assertClose(name: string, actual: Tensor, expected: Tensor, { rtol, atol }: { rtol: number; atol: number }): void {
  assert.deepEqual(actual.shape, expected.shape, `${name}: shape`);
  assert.equal(actual.dtype, expected.dtype, `${name}: dtype`);
  const [a, e] = [numbers(actual), numbers(expected)];
  const rms = Math.sqrt(e.reduce((sum, x) => sum + x * x, 0) / Math.max(1, e.length));
  const worst = a.findIndex((x, i) => !(Math.abs(x - e[i]!) <= rtol * (Math.abs(e[i]!) + rms) + atol));
  assert.equal(worst, -1, `${name}: element ${worst} is ${a[worst]}, expected ${e[worst]}`);
}

/** Asserts equal bytes. */
export function assertSame(name: string, actual: Tensor, expected: Tensor): void {
  assert.deepEqual(actual.shape, expected.shape, `${name}: shape`);
  assert.deepEqual(actual.toTypedArray() as TypedArray, expected.toTypedArray() as TypedArray, name);
}
