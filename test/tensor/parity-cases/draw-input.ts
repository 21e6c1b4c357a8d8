import { type DType, scope, tensor, tensorBytes } from "../../../src/tensor/index.js";
import { encodeBytes, type EncodedTensor } from "../../support/python-tensors.js";
import type { Input } from "./case.js";

/** The elements of one input: the same for the same seed, on every machine. */
export function drawInput(input: Input, floatDtype: DType, seed: number): EncodedTensor {
  const dtype = input.kind === "whole" ? "int64" : input.kind === "bool" ? "bool" : floatDtype;
  const values = new Float64Array(elements(input, uniform(seed)));
  return scope(() => encodeBytes(tensorBytes(tensor(values, { shape: input.shape, dtype })), dtype, input.shape));
}

function elements({ kind, shape, low = 0, high = 2 }: Input, next: () => number): number[] {
  const length = shape.reduce((product, size) => product * size, 1);
  const between = (from: number, to: number): number[] => Array.from({ length }, () => from + (to - from) * next());
  switch (kind) {
    case "real":
      return between(-2, 2);
    case "positive":
      return between(0.2, 3);
    case "unit":
      return between(-0.95, 0.95);
    case "distinct":
      return shuffled(length, next).map((rank) => (rank - length / 3) * 0.37);
    case "special":
      return between(-2, 2).map((value, index) => ({ 1: NaN, 3: Infinity, 4: -Infinity })[index] ?? value);
    case "whole":
    case "bool":
      return between(low, high).map(Math.floor);
    case "regular":
      return between(-1, 1).map((value, index) => value + (onDiagonal(index, shape[0]!) ? shape[0]! : 0));
    case "symmetric": {
      const half = between(-1, 1);
      const size = shape[0]!;
      return half.map((value, index) => value + half[(index % size) * size + Math.floor(index / size)]! + (onDiagonal(index, size) ? 2 * size : 0));
    }
  }
}

const onDiagonal = (index: number, size: number): boolean => index % (size + 1) === 0;

function shuffled(length: number, next: () => number): number[] {
  const ranks = Array.from({ length }, (_, rank) => rank);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [ranks[at], ranks[other]] = [ranks[other]!, ranks[at]!];
  }
  return ranks;
}

/** Uniform in [0, 1): the top bits of a 32-bit multiplicative hash of a counter (Knuth, TAOCP 3, 6.4). */
function uniform(seed: number): () => number {
  let counter = (seed + 1) * 7919;
  return () => {
    let hash = Math.imul(counter++, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
  };
}
