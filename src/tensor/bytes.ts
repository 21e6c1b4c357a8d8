import type { DType } from "./dtype.js";
import { byteSize } from "./dtype.js";
import { Tensor } from "./tensor.js";

/** A tensor of row-major little-endian bytes, copied. */
export const tensorFromBytes = (bytes: Uint8Array, dtype: DType, shape: readonly number[]): Tensor => Tensor.fromBytes(bytes, dtype, shape);

/** The elements' bytes in row-major order: the tensor's own memory when it is contiguous on the CPU, else a copy. Read only. */
export function tensorBytes(tensor: Tensor): Uint8Array {
  using plain = tensor.detach().to("cpu").contiguous();
  const elements = plain.asTypedArray();
  return new Uint8Array(elements.buffer as ArrayBuffer, elements.byteOffset, plain.numel() * byteSize(plain.dtype));
}
