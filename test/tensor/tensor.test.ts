import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  arange, DTYPES, empty, eye, fftFft, fromTypedArray, full, isDType, linspace, ones, rand, randint, tensor, Tensor, TensorError, zeros, type DType, type NestedArray, type TypedArray,
} from "../../src/tensor/index.js";

describe("tensor", () => {
  it("takes numbers, booleans, bigints and nested arrays", () => {
    assert.deepEqual([tensor(3).shape, tensor(3).dtype, tensor(3).item()], [[], "float32", 3]);
    assert.deepEqual([tensor([[1, 2, 3], [4, 5, 6]]).shape, tensor([true, false]).dtype, tensor([1n]).dtype], [[2, 3], "bool", "int64"]);
    assert.deepEqual(tensor([[true], [false]]).toArray(), [[true], [false]]);
    assert.equal(tensor([1, 2], { dtype: "int64" }).dtype, "int64");
    assert.deepEqual(tensor([]).shape, [0]);
  });

  it("gives back nested arrays of any shape", () => {
    const nested = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }).chain((shape) => {
      const build = (dim: number): fc.Arbitrary<unknown> =>
        dim === shape.length ? fc.float({ noNaN: true, noDefaultInfinity: true }) : fc.array(build(dim + 1), { minLength: shape[dim] as number, maxLength: shape[dim] as number });
      return shape.includes(0) ? fc.constant([] as unknown) : build(0);
    });
    fc.assert(fc.property(nested, (data) => assert.deepEqual(tensor(data as NestedArray).toArray(), data)));
  });

  it("round-trips every dtype through typed arrays", () => {
    for (const dtype of DTYPES) {
      const values = dtype === "bool" ? [0, 1, 1] : [0, 1, 5];
      const made = tensor(values, { dtype });
      assert.equal(made.dtype, dtype);
      assert.deepEqual(made.toArray().map(Number), values, dtype);
      const again = tensor(made.toTypedArray(), { dtype, shape: [3] });
      assert.ok(again.eq(made).all().item(), dtype);
    }
  });

  it("names the place where nested arrays are ragged", () => {
    assert.throws(() => tensor([[1, 2], [3]]), { name: "TensorError", message: "ragged array: 1 elements at [1], its neighbours have 2" });
    assert.throws(() => tensor([[1, 2], 3] as NestedArray), /ragged array: a value at \[1\]/);
    assert.throws(() => tensor(["a"] as unknown as NestedArray), /expected numbers or booleans, got a at \[0\]/);
    assert.throws(() => tensor(new Float32Array(5), { shape: [2, 3] }), /shape \[2, 3\] needs 6 elements, the array has 5/);
    assert.throws(() => tensor([1.5], { dtype: "int64" }), /int64 takes integers, got 1.5/);
  });

  it("keeps int64 beyond 2^53 exact", () => {
    const big = 2n ** 60n + 1n;
    assert.equal(tensor([big]).item(), big);
    assert.deepEqual(tensor([big, 7n]).toArray(), [big, 7]);
    assert.equal(tensor([0n]).add(big).item(), big);
    assert.equal(tensor([-5n]).sum().item(), -5);
  });

  it("shares memory with typed arrays when asked, and copies otherwise", () => {
    const array = new Float32Array([1, 2, 3]);
    const shared = fromTypedArray(array);
    const copied = tensor(array);
    array[0] = 9;
    assert.deepEqual([shared.toArray(), copied.toArray()], [[9, 2, 3], [1, 2, 3]]);
    shared.mul_(2);
    assert.deepEqual([...array], [18, 4, 6]);
    const view = shared.asTypedArray() as Float32Array;
    view[1] = -1;
    assert.equal(array[1], -1);
  });

  it("keeps a view's memory alive after the tensor is gone", () => {
    const made = full([1000], 7);
    const view = made.asTypedArray();
    made.dispose();
    for (let i = 0; i < 50; i++) zeros([1000]).dispose();
    assert.ok((view as Float32Array).every((value) => value === 7));
    assert.throws(() => eye(3).t().narrow(0, 0, 2).t().asTypedArray(), /contiguous/);
  });

  it("does not let a viewed memory be replaced", () => {
    const x = ones([4]);
    const seen = x.asTypedArray();
    assert.throws(() => x.resize_([100_000]), /not resizable/);
    assert.deepEqual([...(seen as Float32Array)], [1, 1, 1, 1]);
  });

  it("does not read one dtype's bytes as another's", () => {
    assert.throws(() => fromTypedArray(new Float32Array(1), [1], "int32"), { name: "TensorError", message: /int32 elements come as Int32Array, not as Float32Array/ });
    assert.throws(() => zeros([1]).copyFrom_(new Int32Array(1)), { name: "TensorError", message: /Float32Array/ });
    assert.throws(() => fftFft(ones([4])).toArray(), { name: "TensorError", message: /viewAsReal/ });
    assert.ok(!isDType("constructor"));
  });

  it("refuses sizes that are no sizes", () => {
    assert.throws(() => fromTypedArray(new Float32Array(4), [-2, -2]), { name: "TensorError", message: /whole numbers/ });
    assert.throws(() => fromTypedArray(new Float32Array(3), [1.5, 2]), { name: "TensorError", message: /whole numbers/ });
  });

  it("copies from arrays in place", () => {
    const made = zeros([2, 2], { dtype: "float64" });
    made.copyFrom_(new Float64Array([1, 2, 3, 4]));
    assert.deepEqual(made.toArray(), [[1, 2], [3, 4]]);
    assert.throws(() => made.copyFrom_(new Float64Array(3)), /needs 32 bytes, the array has 24/);
  });

  it("tells shape, strides and sizes", () => {
    const made = zeros([2, 3, 4]);
    assert.deepEqual([made.ndim, made.numel(), made.size(-1), made.stride()], [3, 24, 4, [12, 4, 1]]);
    assert.deepEqual(made.transpose(0, 2).stride(), [1, 4, 12]);
    assert.throws(() => made.size(3), /dimension 3 is out of range/);
    assert.throws(() => made.item(), /one element, this one has shape \[2, 3, 4\]/);
  });

  it("converts between dtypes", () => {
    const made = tensor([1.7, -2.2]);
    assert.deepEqual(made.to("int32").toArray(), [1, -2]);
    assert.deepEqual([made.double().dtype, made.half().dtype, made.bfloat16().dtype, made.long().dtype, made.bool().dtype], ["float64", "float16", "bfloat16", "int64", "bool"]);
    assert.deepEqual(made.to({ dtype: "float64", device: "cpu" }).dtype, "float64");
    assert.throws(() => made.to("flaot32" as DType), TensorError);
  });

  it("says when a tensor was disposed", () => {
    const made = ones([2]);
    made.dispose();
    made.dispose();
    for (const use of [() => made.shape, () => made.add(1), () => made.toArray(), () => made.requiresGrad_()]) assert.throws(use, /disposed/);
    assert.equal(String(made), "tensor(disposed)");
  });
});

describe("denormals", () => {
  it("are flushed to zero by operators and kept by JavaScript", () => {
    const tiny = 2 ** -140; // a denormal in float32
    assert.equal(tensor([tiny]).mul(1).item(), 0);
    assert.equal(tensor([tiny]).item(), tiny);
    assert.equal(Number.MIN_VALUE * 1 > 0, true);
    assert.equal(Math.fround(tiny) + 0, tiny);
  });
});

describe("factories", () => {
  it("make what PyTorch makes", () => {
    assert.deepEqual(arange(4).toArray(), [0, 1, 2, 3]);
    assert.deepEqual([arange(1, 4).dtype, arange(0, 1, 0.5).dtype, arange(1, 8, 3).toArray()], ["int64", "float32", [1, 4, 7]]);
    assert.deepEqual(linspace(0, 1, 3).toArray(), [0, 0.5, 1]);
    assert.deepEqual(eye(2, 3).toArray(), [[1, 0, 0], [0, 1, 0]]);
    assert.deepEqual([full([2], 3).dtype, full([2], true).dtype, full([2], 3, { dtype: "int64" }).toArray()], ["float32", "bool", [3, 3]]);
    assert.deepEqual([empty([0, 3]).numel(), zeros([]).item()], [0, 0]);
    assert.ok(ones([2], { requiresGrad: true }).requiresGrad);
    assert.throws(() => zeros([-1]), TensorError);
  });

  it("draw within their bounds", () => {
    const uniform = rand([1000]).toTypedArray() as Float32Array;
    assert.ok(uniform.every((value) => value >= 0 && value < 1));
    const integers = Array.from(randint(3, 6, [500]).toTypedArray() as unknown as ArrayLike<bigint>, Number);
    assert.deepEqual([...new Set(integers)].sort(), [3, 4, 5]);
  });
});

describe("fromTypedArray", () => {
  it("takes every element type, and asks which 16-bit float raw bits are", () => {
    const arrays: [TypedArray, DType][] = [
      [new Float32Array(2), "float32"], [new Float64Array(2), "float64"], [new Int8Array(2), "int8"], [new Int16Array(2), "int16"],
      [new Int32Array(2), "int32"], [new BigInt64Array(2), "int64"], [new Uint8Array(2), "uint8"],
    ];
    for (const [array, dtype] of arrays) assert.equal(fromTypedArray(array).dtype, dtype);
    assert.throws(() => fromTypedArray(new Uint16Array(2)), /'float16' or 'bfloat16'/);
    assert.throws(() => fromTypedArray(new Uint32Array(2) as unknown as TypedArray), /no dtype has the elements of a Uint32Array/);
    assert.throws(() => tensor(new BigUint64Array(2) as unknown as TypedArray), /BigUint64Array/);
    const resizable = new (ArrayBuffer as unknown as new (bytes: number, options: { maxByteLength: number }) => ArrayBuffer)(8, { maxByteLength: 16 });
    assert.throws(() => fromTypedArray(new Float32Array(resizable)), /resizable buffer/);
    assert.deepEqual(fromTypedArray(new Uint16Array([0x3f80]), [1], "bfloat16").toArray(), [1]);
    assert.ok(fromTypedArray(new Float32Array(0)) instanceof Tensor);
  });
});
