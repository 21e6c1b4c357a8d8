import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ones, ops, tensor, type Tensor } from "../../src/tensor/index.js";

const indices = (values: number[]): Tensor => tensor(values, { dtype: "int64" });
const built = process.arch === "x64";

describe("the kernel of group-sparse layers", { skip: !built && "made by LIBXSMM on x86-64 only" }, () => {
  const layer = built ? (ops("tessera::group_linear") as (...args: unknown[]) => Tensor) : () => assert.fail();

  it("takes a batch of no examples", () => {
    const [input, weight] = [ones([0, 4], { requiresGrad: true }), ones([1, 4, 4], { requiresGrad: true })];
    const output = layer(input, weight, null, indices([0, 1]), indices([0]));
    assert.deepEqual(output.shape, [0, 4]);
    output.sum().backward();
    assert.deepEqual([input.grad?.shape, weight.grad?.sum().item()], [[0, 4], 0]);
  });

  it("refuses what has no size, without ending the process", () => {
    assert.throws(() => layer(ones([2, 4]), ones([0, 0, 0]), null, indices([0]), indices([])), { name: "TensorError", message: /weight must be/ });
    assert.throws(() => layer(ones([2, 0]), ones([0, 4, 4]), null, indices([0, 0]), indices([])), { name: "TensorError", message: /at least one unit/ });
    assert.throws(() => layer(ones([2, 4]), ones([0, 4, 4]), null, indices([0]), indices([])), { name: "TensorError", message: /at least one output tile/ });
  });
});
