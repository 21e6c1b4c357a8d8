import assert from "node:assert/strict";
import { test } from "node:test";
import { arrays } from "../../src/data/index.js";
import { scope, tensor } from "../../src/tensor/index.js";
import { dataErrorWith } from "./support.js";

test("flat numbers and a shape become examples", () => {
  const data = arrays({ input: [1, 2, 3, 4, 5, 6], shape: [2], target: [0, 1, 2], classes: ["a", "b", "c"], name: "three" });
  assert.equal(data.length, 3);
  assert.deepEqual(data.shape, [2]);
  assert.deepEqual(data.classes, ["a", "b", "c"]);
  const { input, target } = data.batch([2, 0, 0]);
  assert.equal(input.dtype, "float32");
  assert.deepEqual(input.toArray(), [[5, 6], [1, 2], [1, 2]]);
  assert.equal(target.dtype, "int64");
  assert.deepEqual(target.toArray(), [2, 0, 0]);
});

test("bytes are pixels: they come out in [0, 1]", () => {
  const data = arrays({ input: Uint8Array.of(0, 51, 255), shape: [1], target: Int32Array.of(0, 0, 0) });
  assert.deepEqual([...data.batch([0, 1, 2]).input.toTypedArray()], [0, Math.fround(51 / 255), 1]);
});

test("tensors are taken as they are, and outlive the scope they were made in", () => {
  const data = scope(() => {
    const input = tensor([[1, 2], [3, 4]]).to("float64");
    const kept = arrays({ input, target: tensor(Float32Array.of(0.5, 1.5)) });
    return { kept };
  }).kept;
  const { input, target } = data.batch([1]);
  assert.equal(input.dtype, "float32");
  assert.deepEqual(input.toArray(), [[3, 4]]);
  assert.equal(target.dtype, "float32");
  assert.deepEqual(target.toArray(), [1.5]);
});

test("a float target is a regression, a whole-numbered plain array classes", () => {
  const dtype = (target: Float64Array | BigInt64Array | number[]): string => arrays({ input: [1, 2], shape: [1], target }).batch([0]).target.dtype;
  assert.equal(dtype(Float64Array.of(1, 2)), "float32");
  assert.equal(dtype([0.5, 2]), "float32");
  assert.equal(dtype([1, 2]), "int64");
  assert.equal(dtype(BigInt64Array.of(1n, 2n)), "int64");
});

test("numbers that do not fit together are errors", () => {
  assert.throws(() => arrays({ input: [1, 2, 3], shape: [2], target: [0], name: "odd" }), dataErrorWith("odd", "multiple of 2", "found 3"));
  assert.throws(() => arrays({ input: [1, 2], target: [0, 1], name: "flat" }), dataErrorWith("flat", "shape"));
  assert.throws(() => arrays({ input: [1, 2], shape: [1], target: [0], name: "few" }), dataErrorWith("few", "2 targets", "[1]"));
  assert.throws(
    () => arrays({ input: [1, 2], shape: [1], target: [0, 2], classes: ["a", "b"], name: "unnamed" }),
    dataErrorWith("unnamed", "from 0 to 1", "found 2"),
  );
});

test("an example that does not exist is an error", () => {
  const data = arrays({ input: [1, 2], shape: [1], target: [0, 1], name: "two" });
  for (const index of [2, -1, 0.5, Number.NaN]) {
    assert.throws(() => data.batch([0, index]), dataErrorWith("two", "from 0 to 1", String(index)));
  }
});
