import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { add, cat, clamp, empty, maxPool2d, memoryStats, ops, ones, randn, sum, tensor, TensorError, threads, setThreads, topk, zeros, type Tensor } from "../../src/tensor/index.js";

describe("operators as methods and functions", () => {
  const x = tensor([[1, 2], [3, 4]]);

  it("choose the overload by their arguments", () => {
    assert.deepEqual(x.sum().toArray(), 10);
    assert.deepEqual(x.sum(1).toArray(), [3, 7]);
    assert.deepEqual(x.sum([0, 1]).toArray(), 10);
    assert.deepEqual(x.sum(1, true).shape, [2, 1]);
    assert.deepEqual(x.sum(1, { keepdim: true, dtype: "float64" }).dtype, "float64");
    assert.deepEqual(sum(x, [1]).toArray(), [3, 7]);
    assert.deepEqual(x.add(1).toArray(), [[2, 3], [4, 5]]);
    assert.deepEqual(x.add(x, { alpha: 10 }).toArray(), [[11, 22], [33, 44]]);
    assert.deepEqual(x.max(1).map((part: Tensor) => part.toArray()), [[2, 4], [1, 1]]);
    assert.equal(x.max().item(), 4);
    assert.deepEqual(x.view(4).shape, x.view([4]).shape);
    assert.deepEqual(x.permute(1, 0).toArray(), [[1, 3], [2, 4]]);
    assert.deepEqual(x.index([tensor([1], { dtype: "int64" }), null]).toArray(), [[3, 4]]);
    assert.deepEqual(clamp(x, { min: 2, max: 3 }).toArray(), [[2, 2], [3, 3]]);
    assert.deepEqual(cat([x, x], 1).shape, [2, 4]);
    assert.deepEqual(topk(x, 1).map((part) => part.toArray()), [[[2], [4]], [[1], [1]]]);
  });

  it("keep the sign of a zero", () => {
    assert.ok(Object.is(ones([1]).mul(-0).item(), -0));
  });

  it("take a number for a list of fixed length", () => {
    assert.deepEqual(maxPool2d(randn([1, 1, 8, 8]), 2).shape, [1, 1, 4, 4]);
    assert.deepEqual(maxPool2d(randn([1, 1, 8, 8]), [2, 4], { padding: 1 }).shape, [1, 1, 5, 2]);
  });

  it("do not confuse calls that differ only in a text or in options", () => {
    const y = tensor([1.5, -1.5]);
    assert.deepEqual(y.div(1, { roundingMode: "floor" }).toArray(), [1, -2]);
    assert.deepEqual(y.div(1, { roundingMode: "trunc" }).toArray(), [1, -1]);
    assert.deepEqual(y.div(1).toArray(), [1.5, -1.5]);
    assert.ok(Math.abs(y.gelu({ approximate: "tanh" }).sum().toNumber() - y.gelu().sum().toNumber()) < 1e-2);
  });

  it("change in place and return the same object; out variants write", () => {
    const y = zeros([2]);
    assert.equal(y.add_(2), y);
    const out = empty([2]);
    assert.equal(add(y, y, { out }), out);
    assert.deepEqual(out.toArray(), [4, 4]);
  });

  it("name operator, arguments and shapes when libtorch refuses", () => {
    assert.throws(() => ones([2, 3]).matmul(ones([4, 5])), (error: TensorError) => {
      assert.equal(error.name, "TensorError");
      assert.equal(error.operator, "aten::matmul");
      assert.match(error.message, /aten::matmul\(self: float32 \[2, 3\], other: float32 \[4, 5\]\): .*mat1 and mat2 shapes cannot be multiplied/);
      return true;
    });
    assert.throws(() => ones([2]).add(ones([3])), /aten::add.Tensor\(self: float32 \[2\], other: float32 \[3\]\).*must match/);
    assert.throws(() => tensor([1], { dtype: "int64" }).bitwiseAnd(tensor([1.5])), TensorError);
    assert.throws(() => ones([2, 2]).mm(ones([2, 2], { dtype: "float64" })), /aten::mm.*(Float|dtype|scalar type)/);
  });

  it("carry int64 exactly and refuse what does not fit", () => {
    const zero = zeros([1], { dtype: "int64" });
    for (const value of [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, -(2n ** 53n) - 1n]) assert.equal(zero.add(value).item(), value);
    assert.throws(() => zero.add(2n ** 63n), { name: "TensorError", message: /does not fit int64/ });
  });

  it("free the results of a call that has too many", () => {
    const long = ones([70_000]);
    const before = memoryStats().tensors;
    assert.throws(() => long.split(1), /more than one call can give/);
    assert.equal(memoryStats().tensors, before);
  });

  it("list the overloads when none fits", () => {
    assert.throws(() => x.add("two" as unknown as number), /fits no overload[^]*'other' is Tensor, got 'two'/);
    assert.throws(() => x.sum({ keepdims: true } as never), /has no option 'keepdims'/);
    assert.throws(() => x.sum(0, { dim: 1 } as never), /got 'dim' twice/);
    assert.throws(() => x.transpose(0.5 as number, 1), /'dim0' is int, got 0.5/);
  });
});

describe("ops, the raw door", () => {
  it("calls any operator by its schema name", () => {
    const addTensor = ops("aten::add.Tensor");
    assert.deepEqual((addTensor(ones([2]), ones([2]), { alpha: 2 }) as Tensor).toArray(), [3, 3]);
    const [values] = ops("aten::sort")(tensor([3, 1, 2])) as Tensor[];
    assert.deepEqual(values?.toArray(), [1, 2, 3]);
  });

  it("suggests the nearest names of an unknown operator", () => {
    assert.throws(() => ops("aten::matmull"), { name: "TensorError", message: /no operator 'aten::matmull'\. Nearest: aten::matmul/ });
    assert.throws(() => ops("relu6_"), /Nearest: aten::relu6_/);
  });

  it("checks arguments against the schema", () => {
    const mm = ops("aten::mm");
    assert.throws(() => mm(ones([1, 1])), /needs 'mat2' \(Tensor\)/);
    assert.throws(() => mm(ones([1, 1]), 3), /'mat2' is Tensor, got 3/);
    assert.throws(() => mm(ones([1, 1]), ones([1, 1]), 1), /takes 2 positional arguments, got 3/);
  });
});

describe("threads", () => {
  it("are set and reported", () => {
    const before = threads();
    setThreads(1);
    assert.equal(threads(), 1);
    setThreads(before);
    for (const count of [0, 1.5, NaN, 1e12]) assert.throws(() => setThreads(count), { name: "TensorError", message: /at least 1/ });
  });
});
