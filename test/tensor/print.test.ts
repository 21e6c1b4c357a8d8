import assert from "node:assert/strict";
import { test } from "node:test";
import { formatTensor, type PrintableTensor } from "../../src/tensor/print.js";
import { runPython } from "../support/python.js";
import { encodeBytes, PYTHON_TENSORS } from "../support/python-tensors.js";

type NumericArray = Float32Array | Float64Array | Uint16Array | Int8Array | Int16Array | Int32Array | BigInt64Array | Uint8Array;
interface Case extends PrintableTensor {
  readonly data: NumericArray;
}

function floats(shape: number[], values: number[] | ((index: number) => number), dtype: "float32" | "float64" = "float32"): Case {
  const length = shape.reduce((product, size) => product * size, 1);
  const list = typeof values === "function" ? Array.from({ length }, (_, index) => values(index)) : values;
  assert.equal(list.length, length);
  return { data: dtype === "float32" ? new Float32Array(list) : new Float64Array(list), shape, dtype };
}

/** Deterministic values in [0, 1). */
function noise(seed: number): (index: number) => number {
  return (index) => {
    const x = Math.sin((index + 1) * 12.9898 + seed * 78.233) * 43758.5453;
    return x - Math.floor(x);
  };
}

function cases(): Case[] {
  const some = noise(1);
  const result: Case[] = [
    floats([2, 2], [1, 2, 3, 4]),
    floats([2, 2], [1, 2.5, 3, 4]),
    floats([], [0]),
    floats([], [-0]),
    floats([], [3.14159]),
    floats([], [NaN]),
    floats([1], [Infinity]),
    floats([3], [NaN, Infinity, -Infinity]),
    floats([4], [1, NaN, Infinity, -Infinity]),
    floats([4], [0.5, NaN, Infinity, -Infinity]),
    floats([4], [1e-6, NaN, Infinity, -Infinity]),
    floats([3], [0, -0, 0]),
    floats([3], [0.25, -0, 0]),
    floats([3], [1e-5, -0, 0]),
    floats([3], [0.03125, 0.09375, -0.15625]),
    floats([4], [0.5, 1.00005, 2.00015, -1.00025], "float64"),
    floats([4], [100005, 100015, 1e12, 3], "float64"),
    floats([3], [100005, 100015, -100025e5], "float64"),
    floats([2], [1, 1000]),
    floats([2], [1, 1001]),
    floats([2], [1e8, 1e8]),
    floats([2], [1.5e8, 1e8]),
    floats([2], [1e8 + 0.5, 1e8], "float64"),
    floats([2], [1e-4, 1e-2], "float64"),
    floats([2], [1e-4, 1e-2]),
    floats([2], [9e-5, 1e-2]),
    floats([2], [1e-300, 1e300], "float64"),
    floats([2], [5e-324, 1.7976931348623157e308], "float64"),
    floats([3], [1e-45, 1e-40, 3.4e38]),
    floats([2], [99999.99995, 1000.5], "float64"),
    floats([2], [9.99995, 9.99996], "float64"),
    floats([1], [9.99995e10], "float64"),
    floats([0], []),
    floats([0, 3], []),
    floats([2, 0], [], "float64"),
    floats([2, 0, 4], []),
    floats([1, 1, 1, 1], [7]),
    floats([2, 3, 2, 2], some),
    floats([30], some),
    floats([3, 30], (index) => some(index) * 200 - 100),
    floats([25], (index) => some(index) * 10 ** (index - 12)),
    floats([1000], some),
    floats([1001], some),
    floats([1001], (index) => index),
    floats([20, 60], (index) => some(index) - 0.5),
    floats([6, 200], (index) => index / 8),
    floats([7, 200], (index) => index / 8, "float64"),
    floats([9, 8, 7, 6], some, "float64"),
    floats([2, 1000], (index) => (index === 500 ? 1e9 : some(index))),
    floats([1, 1, 2000], some),
    floats([3, 4], (index) => some(index) * 1e5, "float64"),
    floats([12], (index) => some(index) * 1e-3, "float64"),
    { data: new Int32Array([1, -2, 300]), shape: [3], dtype: "int32" },
    { data: new Int8Array([127, -128]), shape: [2, 1], dtype: "int8" },
    { data: new Int16Array([32767, -32768]), shape: [2], dtype: "int16" },
    { data: new Uint8Array([0, 255, 7, 8]), shape: [2, 2], dtype: "uint8" },
    { data: new BigInt64Array([2n ** 63n - 1n, -(2n ** 63n)]), shape: [2], dtype: "int64" },
    { data: new BigInt64Array(1200).map((_, index) => BigInt(index) ** 3n), shape: [40, 30], dtype: "int64" },
    { data: new BigInt64Array([5n]), shape: [], dtype: "int64" },
    { data: new BigInt64Array(0), shape: [0], dtype: "int64" },
    { data: new Uint8Array(0), shape: [0], dtype: "bool" },
    { data: new Uint8Array([1, 0, 1, 1]), shape: [2, 2], dtype: "bool" },
    { data: new Uint8Array([1, 1]), shape: [2], dtype: "bool" },
    { data: new Uint8Array([1]), shape: [], dtype: "bool" },
    { data: new Uint16Array([0x3c00, 0x3555, 0x7c00, 0xfc00, 0x7e00, 0x0001, 0x8000, 0x7bff]), shape: [8], dtype: "float16" },
    { data: new Uint16Array([0x3f80, 0x4049, 0xbf00, 0x8000]), shape: [2, 2], dtype: "bfloat16" },
  ];
  for (let seed = 0; seed < 60; seed++) {
    const value = noise(seed + 10);
    const scale = 10 ** (Math.floor(value(1000) * 14) - 5);
    const shape = [1 + Math.floor(value(1001) * 4), 1 + Math.floor(value(1002) * 12)];
    const digits = 2 ** Math.floor(value(1003) * 8);
    const kind = seed % 3;
    const random = (index: number): number => (value(index) - 0.3) * scale;
    const choose = [random, (index: number) => Math.round(random(index)), (index: number) => Math.round(random(index) * digits) / digits];
    for (const dtype of ["float32", "float64"] as const) result.push(floats(shape, choose[kind]!, dtype));
    const bits = Uint16Array.from({ length: 6 }, (_, index) => Math.floor(value(index) * 65536));
    result.push({ data: bits, shape: [6], dtype: seed % 2 ? "float16" : "bfloat16" });
  }
  return result.flatMap((item) => (item.dtype.includes("float") ? [item, { ...item, requiresGrad: true }] : [item]));
}

test("formatTensor gives PyTorch's own text", () => {
  const all = cases();
  const expected = runPython(
    `${PYTHON_TENSORS}
print(json.dumps([repr(decode(c["tensor"]).requires_grad_(c["requiresGrad"])) for c in data]))`,
    all.map((item) => ({ tensor: encodeBytes(item.data, item.dtype, item.shape), requiresGrad: item.requiresGrad ?? false })),
  ) as string[];
  assert.ok(all.length > 200);
  all.forEach((item, index) => assert.equal(formatTensor(item), expected[index]));
});

test("formatTensor names a device other than the CPU", () => {
  const text = formatTensor({ data: [1, 2], shape: [2], dtype: "float64", device: "cuda:0", requiresGrad: true });
  assert.equal(text, "tensor([1., 2.], device='cuda:0', dtype=torch.float64, requires_grad=True)");
});

test("formatTensor reads booleans and plain arrays", () => {
  assert.equal(formatTensor({ data: [true, false], shape: [2], dtype: "bool" }), "tensor([ True, False])");
  assert.equal(formatTensor({ data: [1, 2, 3, 4], shape: [2, 2], dtype: "float32" }), "tensor([[1., 2.],\n        [3., 4.]])");
});
