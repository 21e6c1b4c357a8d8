import { empty } from "./create.js";
import { byteSize, type DType } from "./dtype.js";
import { readInto } from "./read-range.js";
import type { Tensor } from "./tensor.js";

/**
 * Reads row-major little-endian elements from an open file straight into a new tensor's memory: no second copy is made.
 *
 * The caller has checked that the file holds that many bytes from `start`.
 *
 * @throws FileError when it has become shorter since.
 */
export function readTensor(path: string, fd: number, start: number, dtype: DType, shape: readonly number[]): Tensor {
  const tensor = empty(shape, { dtype });
  const byteLength = tensor.numel() * byteSize(dtype);
  if (byteLength > 0) {
    const { buffer, byteOffset } = tensor.asTypedArray();
    readInto(path, fd, start, new Uint8Array(buffer, byteOffset, byteLength));
  }
  return tensor;
}
