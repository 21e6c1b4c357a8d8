import { TensorError } from "./tensor-error.js";

/** Element types, by PyTorch's names. */
export type DType = "float32" | "float64" | "float16" | "bfloat16" | "int8" | "int16" | "int32" | "int64" | "uint8" | "bool";

export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array;

interface DTypeFacts {
  /** libtorch's `ScalarType`. */
  code: number;
  bytes: number;
  floating: boolean;
  /** The array that holds its elements; the 16-bit floats come as raw bits. */
  array: { readonly name: string; new (length: number): TypedArray; new (buffer: ArrayBuffer, byteOffset?: number, length?: number): TypedArray };
}

const FACTS: Record<DType, DTypeFacts> = {
  uint8: { code: 0, bytes: 1, floating: false, array: Uint8Array },
  int8: { code: 1, bytes: 1, floating: false, array: Int8Array },
  int16: { code: 2, bytes: 2, floating: false, array: Int16Array },
  int32: { code: 3, bytes: 4, floating: false, array: Int32Array },
  int64: { code: 4, bytes: 8, floating: false, array: BigInt64Array },
  float16: { code: 5, bytes: 2, floating: true, array: Uint16Array },
  float32: { code: 6, bytes: 4, floating: true, array: Float32Array },
  float64: { code: 7, bytes: 8, floating: true, array: Float64Array },
  bool: { code: 11, bytes: 1, floating: false, array: Uint8Array },
  bfloat16: { code: 15, bytes: 2, floating: true, array: Uint16Array },
};

export const DTYPES = Object.keys(FACTS) as readonly DType[];

const byCode = new Map(DTYPES.map((dtype) => [FACTS[dtype].code, dtype]));

export const isDType = (value: unknown): value is DType => typeof value === "string" && Object.hasOwn(FACTS, value);

function facts(dtype: DType): DTypeFacts {
  if (!isDType(dtype)) throw new TensorError(`${String(dtype)} is not a dtype whose elements Tessera can hand over; convert to one of ${DTYPES.join(", ")} first (complex tensors: viewAsReal)`);
  return FACTS[dtype];
}

export const dtypeCode = (dtype: DType): number => facts(dtype).code;
export const byteSize = (dtype: DType): number => facts(dtype).bytes;
export const isFloating = (dtype: DType): boolean => facts(dtype).floating;
export const arrayType = (dtype: DType): DTypeFacts["array"] => facts(dtype).array;

/** @throws TensorError unless elements of the array are those of the dtype. */
export function expectArrayOf(dtype: DType, array: TypedArray): void {
  if (array instanceof arrayType(dtype) || (dtype === "uint8" && array instanceof Uint8ClampedArray)) return;
  throw new TensorError(`${dtype} elements come as ${arrayType(dtype).name}, not as ${array.constructor.name}`);
}

/** The dtype of libtorch's code; codes that Tessera does not carry (complex, quantised) come as `ScalarType(n)`. */
export function dtypeOfCode(code: number): DType {
  return byCode.get(code) ?? (`ScalarType(${code})` as DType);
}

/** The dtype whose elements a typed array holds. `Uint16Array` has none: it is raw bits of a 16-bit float, so say which. */
export function dtypeOfArray(array: TypedArray): DType | undefined {
  if (array instanceof Float32Array) return "float32";
  if (array instanceof Float64Array) return "float64";
  if (array instanceof BigInt64Array) return "int64";
  if (array instanceof Int32Array) return "int32";
  if (array instanceof Int16Array) return "int16";
  if (array instanceof Int8Array) return "int8";
  if (array instanceof Uint8Array || array instanceof Uint8ClampedArray) return "uint8";
  return undefined;
}
