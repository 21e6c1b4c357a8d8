import { tensor, tensorBytes, type Tensor } from "../tensor/index.js";

/**
 * A mask at one bit an edge, a 32nd of what it takes in float32: row by row, the first input in the highest bit, the last byte of a row filled up with zeros,
 * as `numpy.packbits(mask, axis=1)` does.
 *
 * @param mask `[outputs, inputs]`, not 0 where an edge exists
 * @returns `[outputs, ceil(inputs / 8)]`, uint8
 */
export function packMask(mask: Tensor): Tensor {
  const [outputs, inputs] = mask.shape as [number, number];
  const rowBytes = Math.ceil(inputs / 8);
  const packed = new Uint8Array(outputs * rowBytes);
  const exists = tensorBytes(mask.ne(0));
  for (let i = 0; i < outputs; i++) {
    for (let j = 0; j < inputs; j++) packed[i * rowBytes + (j >> 3)]! |= exists[i * inputs + j]! << (7 - (j & 7));
  }
  return tensor(packed, { shape: [outputs, rowBytes] });
}

/**
 * Undoes `packMask`.
 *
 * @param packed `[outputs, ceil(inputs / 8)]`, uint8
 * @returns `[outputs, inputs]` row by row, 1 where an edge exists
 */
export function unpackMask(packed: Tensor, inputs: number): Uint8Array {
  const [outputs, rowBytes] = packed.shape as [number, number];
  const mask = new Uint8Array(outputs * inputs);
  const bytes = tensorBytes(packed);
  for (let i = 0; i < outputs; i++) {
    for (let j = 0; j < inputs; j++) mask[i * inputs + j] = (bytes[i * rowBytes + (j >> 3)]! >> (7 - (j & 7))) & 1;
  }
  return mask;
}
