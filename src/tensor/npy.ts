import { closeSync } from "node:fs";
import { atomicWrite, writeFully } from "./atomic-write.js";
import { tensorBytes } from "./bytes.js";
import { buildNpyHeader, readNpyHeader } from "./npy-header.js";
import { openForReading } from "./read-range.js";
import { readTensor } from "./read-tensor.js";
import { scope } from "./scope.js";
import type { Tensor } from "./tensor.js";

/**
 * Reads an array saved by `numpy.save`: versions 1.0 to 3.0, little-endian floats, signed integers, uint8 and bool. An array in Fortran order
 * keeps its shape and becomes a tensor with permuted strides, as in NumPy.
 *
 * @throws FileError when the file is missing, malformed, truncated or of another dtype.
 */
export function loadNpy(path: string): Tensor {
  const { fd, size } = openForReading(path);
  try {
    const { dtype, shape, fortranOrder, start } = readNpyHeader(path, fd, size);
    if (!fortranOrder || shape.length < 2) return readTensor(path, fd, start, dtype, shape);
    const backwards = shape.map((_, dim) => shape.length - 1 - dim);
    return readTensor(path, fd, start, dtype, [...shape].reverse()).permute(backwards);
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes a tensor as `numpy.save` does (version 1.0, C order), atomically.
 *
 * @throws FileError when the file cannot be written; an older one survives.
 * @throws TypeError for bfloat16, which NumPy does not have.
 */
export function saveNpy(path: string, tensor: Tensor): void {
  const header = buildNpyHeader(tensor.dtype, tensor.shape);
  atomicWrite(path, (fd) => {
    writeFully(fd, header);
    scope(() => writeFully(fd, tensorBytes(tensor)));
  });
}
