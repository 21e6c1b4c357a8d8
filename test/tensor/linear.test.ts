import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { engine, grad, linear, manualSeed, ones, ops, randn, scope, setThreads, type DType, type Tensor } from "../../src/tensor/index.js";
import { assertClose } from "./assert-close.js";

type Layer = (input: Tensor, weight: Tensor, bias: Tensor | null, relu?: boolean) => Tensor;

const kernel = ops("tessera::linear") as Layer;
const reference: Layer = (input, weight, bias, relu = false) => {
  const output = linear(input, weight, bias);
  return relu ? output.relu() : output;
};

const shapes = fc.record({
  batch: fc.integer({ min: 1, max: 300 }),
  inputs: fc.integer({ min: 1, max: 600 }),
  outputs: fc.integer({ min: 1, max: 70 }),
  bias: fc.boolean(),
  relu: fc.boolean(),
  seed: fc.nat(),
});

type Case = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

function operands({ batch, inputs, outputs, bias, seed }: Case): { leaves: Tensor[]; upstream: Tensor } {
  manualSeed(seed);
  return { leaves: [randn([batch, inputs]), randn([outputs, inputs]), ...(bias ? [randn([outputs])] : [])], upstream: randn([batch, outputs]) };
}

/** The value and every gradient. */
function outcome(form: Layer, { leaves, upstream }: ReturnType<typeof operands>, relu: boolean, dtype: DType): Tensor[] {
  const [input, weight, bias = null] = leaves.map((leaf) => leaf.to(dtype).detach().requiresGrad_()) as [Tensor, Tensor, Tensor?];
  const output = form(input, weight, bias, relu);
  return [output, ...(grad(output, [input, weight, ...(bias ? [bias] : [])], { gradOutputs: [upstream.to(dtype)] }) as Tensor[])];
}

describe("tessera::linear", () => {
  it("agrees, values and gradients, with aten::linear in float64", () => {
    fc.assert(
      fc.property(shapes, (shape) =>
        scope(() => {
          const given = operands(shape);
          assertClose(outcome(kernel, given, shape.relu, "float32"), outcome(reference, given, shape.relu, "float64"), 2e-5);
        }),
      ),
      { numRuns: 80 },
    );
  });

  it("leaves everything but float32 matrices on the CPU to libtorch, with its errors", () => {
    const given = operands({ batch: 3, inputs: 5, outputs: 2, bias: true, relu: true, seed: 1 });
    outcome(kernel, given, true, "float64").forEach((part, i) => assert.ok(part.equal(outcome(reference, given, true, "float64")[i] as Tensor)));
    assert.deepEqual(kernel(ones([5]), ones([2, 5]), null).toArray(), [5, 5]);
    assert.deepEqual(kernel(ones([0, 5]), ones([2, 5]), null).shape, [0, 2]);
    assert.throws(() => kernel(ones([3, 4]), ones([2, 5]), null), { name: "TensorError" });
    assert.throws(() => kernel(ones([3, 5]), ones([2, 5]), ones([3])), { name: "TensorError" });
  });

  it("takes inputs of more than two dimensions and any strides", () => {
    const [x, w] = [randn([4, 2, 3]).transpose(0, 2), randn([4, 7]).t()];
    assertClose([kernel(x, w, null)], [linear(x.double(), w.double())], 1e-5);
  });

  it("has second derivatives", () => {
    const second = (form: Layer): Tensor => {
      manualSeed(3);
      const [x, w] = [randn([3, 6], { requiresGrad: true }), randn([4, 6], { requiresGrad: true })];
      const [dx] = grad(form(x, w, null, true).pow(3).sum(), x, { createGraph: true });
      return grad((dx as Tensor).pow(2).sum(), w)[0] as Tensor;
    };
    assertClose([second(kernel)], [second(reference).double()], 1e-4);
  });

  it("gives the same bits on any number of threads", () => {
    const threads = engine().threads;
    const given = operands({ batch: 129, inputs: 300, outputs: 20, bias: true, relu: true, seed: 4 });
    try {
      setThreads(2);
      const two = outcome(kernel, given, true, "float32");
      setThreads(1);
      outcome(kernel, given, true, "float32").forEach((part, i) => assert.ok(part.equal(two[i] as Tensor)));
    } finally {
      setThreads(threads);
    }
  });
});
