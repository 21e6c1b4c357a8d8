import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { engine, grad, manualSeed, noGrad, ones, ops, rand, randn, scope, setThreads, tensor, zeros, type DType, type Tensor } from "../../src/tensor/index.js";
import { assertClose } from "./assert-close.js";

type Layer = (input: Tensor, weight: Tensor, bias: Tensor | null, mask: Tensor, relu?: boolean) => Tensor;

const layer = ops("tessera::edge_linear") as Layer;
const composed = ops("tessera::edge_linear_composed") as Layer;
const edgeCount = ops("tessera::edge_count") as (mask: Tensor) => number;

/** Any size, most of them ragged; rows and columns without an edge; from no edge to all of them. */
const shapes = fc.record({
  inputs: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 130 })),
  outputs: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 130 })),
  batch: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(1, 63, 64, 65, 128, 300)),
  density: fc.constantFrom<number[]>(0, 0.05, 0.25, 0.5, 0.9, 1),
  emptyRows: fc.constantFrom<number[]>(0, 0.4),
  emptyColumns: fc.constantFrom<number[]>(0, 0.4),
  relu: fc.boolean(),
  bias: fc.boolean(),
  seed: fc.nat(),
});

type Case = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

const draw = (shape: number[], share: number): Tensor => rand(shape).lt(share).float();

function operands({ inputs, outputs, batch, density, emptyRows, emptyColumns, bias, seed }: Case) {
  manualSeed(seed);
  const mask = draw([outputs, inputs], density).mul(draw([outputs, 1], 1 - emptyRows)).mul(draw([1, inputs], 1 - emptyColumns));
  // Absent weights are not 0 here: the kernels must not read them.
  return { leaves: [randn([batch, inputs]), randn([outputs, inputs]), ...(bias ? [randn([outputs])] : [])], mask, upstream: randn([batch, outputs]) };
}

/** The value and every gradient of a form of the layer, computed in `dtype`. */
function outcome(form: Layer, given: ReturnType<typeof operands>, relu: boolean, dtype: DType, upstream = given.upstream): Tensor[] {
  const [input, weight, bias = null] = given.leaves.map((leaf) => leaf.to(dtype).detach().requiresGrad_()) as [Tensor, Tensor, Tensor?];
  const output = form(input, weight, bias, given.mask, relu);
  return [output, ...(grad(output, [input, weight, ...(bias ? [bias] : [])], { gradOutputs: [upstream.to(dtype)] }) as Tensor[])];
}

/** A sum next to 0 may round to the other side of it, so the reference takes its gate from the kernel's output. */
function expected(given: ReturnType<typeof operands>, relu: boolean, output: Tensor): Tensor[] {
  const gated = relu ? given.upstream.mul(output.gt(0).float()) : given.upstream;
  const [y, ...gradients] = outcome(composed, given, false, "float64", gated) as [Tensor, ...Tensor[]];
  return [relu ? y.relu() : y, ...gradients];
}

describe("edge_linear", () => {
  it("agrees, values and gradients, with the masked dense form in float64; absent weights' gradients are exactly 0", () => {
    fc.assert(
      fc.property(shapes, (shape) =>
        scope(() => {
          const given = operands(shape);
          const found = outcome(layer, given, shape.relu, "float32");
          assertClose(found, expected(given, shape.relu, found[0] as Tensor), 2e-5);
          assert.equal((found[2] as Tensor).mul(given.mask.eq(0).float()).abs().sum().toNumber(), 0);
          assert.equal(edgeCount(given.mask), given.mask.sum().toNumber());
          assertClose(outcome(layer, given, shape.relu, "float64"), outcome(composed, given, shape.relu, "float64"), 1e-12);
        }),
      ),
      { numRuns: 150 },
    );
  });

  it("gives the same bits every time, on any number of threads, and each example the same in any batch", () => {
    const threads = engine().threads;
    try {
      for (const relu of [false, true]) {
        const given = operands({ inputs: 150, outputs: 101, batch: 300, density: 0.3, emptyRows: 0.1, emptyColumns: 0.1, relu, bias: true, seed: 6 });
        const [x, ...rest] = given.leaves as [Tensor, Tensor, Tensor];
        setThreads(2);
        const [y, dx, ...others] = outcome(layer, given, relu, "float32") as [Tensor, Tensor, ...Tensor[]];
        for (const count of [2, 1, 3]) {
          setThreads(count);
          outcome(layer, given, relu, "float32").forEach((part, i) => assert.ok(part.equal([y, dx, ...others][i] as Tensor), `${count} threads, part ${i}`));
        }
        for (const [from, size] of [[0, 1], [7, 5], [100, 64]] as const) {
          const some = { ...given, leaves: [x.narrow(0, from, size).contiguous(), ...rest], upstream: given.upstream.narrow(0, from, size).contiguous() };
          const [part, gradient] = outcome(layer, some, relu, "float32") as [Tensor, Tensor];
          assert.ok(part.equal(y.narrow(0, from, size)) && gradient.equal(dx.narrow(0, from, size)), `${from}, ${size}`);
        }
      }
    } finally {
      setThreads(threads);
    }
  });

  it("follows the mask, whichever way it is written to", () => {
    const mask = zeros([9, 7]);
    const [x, weight] = [randn([5, 7]), randn([9, 7])];
    const writes: (() => unknown)[] = [
      () => mask.view([-1]).indexFill_(0, tensor([1, 8, 20]).to("int64"), 1),
      () => mask.select(0, 3).fill_(1),
      () => mask.detach().fill_(1),
      () => mask.copy_(draw([9, 7], 0.5)),
      () => mask.copyFrom_(Float32Array.from({ length: 63 }, (_, i) => i % 2)),
      () => mask.mul_(0),
    ];
    for (const write of writes) {
      noGrad(write);
      assert.equal(edgeCount(mask), mask.sum().toNumber(), String(write));
      assertClose([layer(x, weight, null, mask)], [composed(x.double(), weight.double(), null, mask)], 1e-5);
    }
  });

  it("keeps the lists of several masks apart, those of one that is gone too", () => {
    const counts = Array.from({ length: 20 }, (_, i) => scope(() => edgeCount(draw([8, 8], i / 19)) - edgeCount(zeros([8, 8]))));
    assert.deepEqual([counts[0], counts.at(-1)], [0, 64]);
    const [none, all] = [zeros([8, 8]), ones([8, 8])];
    for (let i = 0; i < 3; i++) assert.deepEqual([edgeCount(none), edgeCount(all)], [0, 64]);
  });

  it("refuses a backward pass through a mask that was written to since", () => {
    const [x, weight, mask] = [randn([4, 6], { requiresGrad: true }), randn([5, 6]), ones([5, 6])];
    const y = layer(x, weight, null, mask);
    noGrad(() => mask.fill_(0));
    assert.throws(() => y.sum().backward(), { message: /modified by an inplace operation/ });
  });

  it("reads what is transposed, and finds only the gradients that are wanted", () => {
    manualSeed(2);
    const mask = draw([20, 30], 0.3);
    const [x, weight] = [randn([30, 70]).t(), randn([30, 20]).t().requiresGrad_()];
    const y = layer(x, weight, null, mask);
    assertClose([y], [composed(x.double(), weight.double(), null, mask)], 1e-5);
    const dy = randn([20, 70]).t();
    assertClose(grad(y, weight, { gradOutputs: [dy] }) as Tensor[], [dy.double().t().matmul(x.double()).mul(mask.double())], 1e-5);
  });

  it("passes NaN on, and keeps it within its example", () => {
    const x = ones([3, 4]);
    noGrad(() => x.select(0, 1).fill_(NaN));
    const found = layer(x, ones([2, 4]), null, ones([2, 4]), true).toArray() as number[][];
    assert.deepEqual(found, [[4, 4], [NaN, NaN], [4, 4]]);
  });

  it("has second derivatives", () => {
    const mask = tensor([[1, 0, 1], [0, 0, 1]]);
    const second = (form: Layer): Tensor => {
      manualSeed(3);
      const [x, w] = [randn([3, 3], { requiresGrad: true }), randn([2, 3], { requiresGrad: true })];
      const [dx] = grad(form(x, w, null, mask, true).pow(3).sum(), x, { createGraph: true });
      return grad((dx as Tensor).pow(2).sum(), w)[0] as Tensor;
    };
    assertClose([second(layer)], [second(composed).double()], 1e-5);
  });

  it("takes a batch of no examples, and inputs of more than two dimensions", () => {
    const [input, weight] = [ones([0, 4], { requiresGrad: true }), ones([3, 4], { requiresGrad: true })];
    const output = layer(input, weight, null, ones([3, 4]));
    assert.deepEqual(output.shape, [0, 3]);
    output.sum().backward();
    assert.deepEqual([input.grad?.shape, weight.grad?.sum().item()], [[0, 4], 0]);
    assert.deepEqual(layer(ones([2, 5, 4]), ones([3, 4]), null, ones([3, 4])).shape, [2, 5, 3]);
  });

  it("says what is wrong with its arguments", () => {
    const refuses = (message: RegExp, ...args: Parameters<Layer>): void => assert.throws(() => layer(...args), { name: "TensorError", message });
    refuses(/weight must be \[outputs, inputs\], got \[4\]/, ones([2, 4]), ones([4]), null, ones([4]));
    refuses(/mask must have the weight's shape, \[3, 4\], got \[4, 3\]/, ones([2, 4]), ones([3, 4]), null, ones([4, 3]));
    refuses(/input must be \[\.\.\., 4\], got \[2, 3\]/, ones([2, 3]), ones([3, 4]), null, ones([3, 4]));
    refuses(/bias must be \[3\]/, ones([2, 4]), ones([3, 4]), ones([4]), ones([3, 4]));
    assert.throws(() => edgeCount(ones([3, 4]).t()), { message: /contiguous float32 matrix/ });
  });
});
