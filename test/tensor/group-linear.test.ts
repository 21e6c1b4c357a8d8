import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { engine, grad, manualSeed, ones, ops, randn, scope, setThreads, tensor, zeros, type DType, type Tensor } from "../../src/tensor/index.js";
import { assertClose } from "./assert-close.js";

type Layer = (input: Tensor, weight: Tensor, bias: Tensor | null, rows: Tensor, columns: Tensor, relu?: boolean) => Tensor;

const layer = ops("tessera::group_linear") as Layer;
const composed = ops("tessera::group_linear_composed") as Layer;
const dense = ops("tessera::group_linear_dense") as Layer;
const indices = (values: readonly number[]): Tensor => tensor(values as number[], { dtype: "int64" });

/** A layer of any tile side, any pattern with any fan-in (none and repeated tiles too), inputs that need not fill the last tile, any batch. */
const shapes = fc
  .record({ tile: fc.constantFrom(1, 3, 16, 32, 64), inputTiles: fc.integer({ min: 1, max: 5 }), outputTiles: fc.integer({ min: 1, max: 5 }), batch: fc.integer({ min: 1, max: 70 }) })
  .chain(({ tile, inputTiles, outputTiles, batch }) =>
    fc.record({
      tile: fc.constant(tile),
      batch: fc.constant(batch),
      inputs: fc.integer({ min: (inputTiles - 1) * tile + 1, max: inputTiles * tile }),
      reads: fc.array(fc.array(fc.integer({ min: 0, max: inputTiles - 1 }), { maxLength: 6 }), { minLength: outputTiles, maxLength: outputTiles }),
      relu: fc.boolean(),
      bias: fc.boolean(),
      seed: fc.nat(),
    }),
  );

type Case = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

function operands({ tile, batch, inputs, reads, bias, seed }: Case) {
  manualSeed(seed);
  const tiles = reads.flat().length;
  const starts = reads.reduce<number[]>((sums, row) => [...sums, (sums.at(-1) as number) + row.length], [0]);
  return {
    leaves: [randn([batch, inputs]), randn([tiles, tile, tile]), ...(bias ? [randn([reads.length * tile])] : [])],
    rows: indices(starts),
    columns: indices(reads.flat()),
    upstream: randn([batch, reads.length * tile]),
  };
}

/** The value and every gradient of a form of the layer, computed in `dtype`. */
function outcome(form: Layer, given: ReturnType<typeof operands>, relu: boolean, dtype: DType): Tensor[] {
  const [input, weight, bias = null] = given.leaves.map((leaf) => leaf.to(dtype).detach().requiresGrad_()) as [Tensor, Tensor, Tensor?];
  const output = form(input, weight, bias, given.rows, given.columns, relu);
  return [output, ...(grad(output, [input, weight, ...(bias ? [bias] : [])], { gradOutputs: [given.upstream.to(dtype)] }) as Tensor[])];
}

describe("group_linear", () => {
  it("agrees, values and gradients, with the composed form in float64", () => {
    fc.assert(
      fc.property(shapes, (shape) =>
        scope(() => {
          const given = operands(shape);
          assertClose(outcome(layer, given, shape.relu, "float32"), outcome(composed, given, shape.relu, "float64"), 2e-5);
          for (const form of [layer, dense]) assertClose(outcome(form, given, shape.relu, "float64"), outcome(composed, given, shape.relu, "float64"), 1e-12);
        }),
      ),
      { numRuns: 120 },
    );
  });

  it("takes bfloat16 and sums in float32", () => {
    fc.assert(
      fc.property(shapes, (shape) =>
        scope(() => {
          const given = operands({ ...shape, relu: false });
          const rounded = { ...given, leaves: given.leaves.map((leaf) => leaf.bfloat16().float()), upstream: given.upstream.bfloat16().float() };
          const found = outcome(layer, rounded, false, "bfloat16");
          assert.equal(found[0]?.dtype, "bfloat16");
          assertClose(found, outcome(composed, rounded, false, "float64"), 2 ** -8); // one rounding, of the result
        }),
      ),
      { numRuns: 40 },
    );
  });

  it("agrees with the dense layer when every tile exists, at sizes where rows collide in the cache", () => {
    manualSeed(1);
    const [inputs, outputs, tile, batch] = [512, 256, 32, 100];
    const [across, down] = [inputs / tile, outputs / tile];
    const whole = randn([outputs, inputs]);
    const weight = whole.view([down, tile, across, tile]).permute([0, 2, 3, 1]).reshape([down * across, tile, tile]);
    const rows = indices(Array.from({ length: down + 1 }, (_, r) => r * across));
    const columns = indices(Array.from({ length: down * across }, (_, t) => t % across));
    const [x, g] = [randn([batch, inputs], { requiresGrad: true }), randn([batch, outputs])];
    const y = layer(x, weight, null, rows, columns);
    assertClose([y], [x.double().matmul(whole.double().t())], 1e-4);
    assertClose(grad(y, x, { gradOutputs: [g] }) as Tensor[], [g.double().matmul(whole.double())], 1e-4);
  });

  it("gives the same bits every time", () => {
    const given = operands({ tile: 32, batch: 70, inputs: 150, reads: [[0, 1, 2], [4], [1, 3], [2, 4]], relu: true, bias: true, seed: 5 });
    const [first, second] = [outcome(layer, given, true, "float32"), outcome(layer, given, true, "float32")];
    first.forEach((part, i) => assert.ok(part.equal(second[i] as Tensor)));
  });

  it("gives an example the same bits in any batch and on any number of threads", () => {
    const threads = engine().threads;
    try {
      for (const relu of [false, true]) {
        const given = operands({ tile: 32, batch: 300, inputs: 150, reads: [[0, 1, 2], [4], [1, 3], [2, 4]], relu, bias: true, seed: 6 });
        const [x, ...rest] = given.leaves as [Tensor, Tensor, Tensor];
        setThreads(2);
        const [y, dx, dw] = outcome(layer, given, relu, "float32") as [Tensor, Tensor, Tensor];
        setThreads(1);
        outcome(layer, given, relu, "float32").forEach((part, i) => assert.ok(part.equal([y, dx, dw][i] ?? part)));
        for (const [from, count] of [[0, 1], [7, 5], [100, 64]] as const) {
          const some = { ...given, leaves: [x.narrow(0, from, count).contiguous(), ...rest], upstream: given.upstream.narrow(0, from, count).contiguous() };
          const [part, gradient] = outcome(layer, some, relu, "float32") as [Tensor, Tensor];
          assert.ok(part.equal(y.narrow(0, from, count)) && gradient.equal(dx.narrow(0, from, count)), `${from}, ${count}`);
        }
      }
    } finally {
      setThreads(threads);
    }
  });

  it("has second derivatives", () => {
    const second = (form: Layer): unknown => {
      manualSeed(3);
      const [x, w] = [randn([3, 24], { requiresGrad: true }), randn([3, 16, 16], { requiresGrad: true })];
      const y = form(x, w, null, indices([0, 2, 3]), indices([0, 1, 1]), true);
      const [dx] = grad(y.pow(3).sum(), x, { createGraph: true });
      return grad((dx as Tensor).pow(2).sum(), w)[0]?.toArray();
    };
    const flat = (value: unknown): number[] => (value as number[][][]).flat(2);
    const [found, expected] = [flat(second(layer)), flat(second(composed))];
    found.forEach((value, i) => assert.ok(Math.abs(value - (expected[i] as number)) <= 1e-4 * Math.max(1, Math.abs(expected[i] as number))));
  });

  it("takes a batch of no examples, and inputs of more than two dimensions", () => {
    const [input, weight] = [ones([0, 4], { requiresGrad: true }), ones([1, 4, 4], { requiresGrad: true })];
    const output = layer(input, weight, null, indices([0, 1]), indices([0]));
    assert.deepEqual(output.shape, [0, 4]);
    output.sum().backward();
    assert.deepEqual([input.grad?.shape, weight.grad?.sum().item()], [[0, 4], 0]);
    assert.deepEqual(layer(ones([2, 3, 4]), ones([1, 4, 4]), null, indices([0, 1]), indices([0])).shape, [2, 3, 4]);
  });

  it("says what is wrong with a pattern, without ending the process", () => {
    const [x, w] = [ones([2, 8]), ones([2, 4, 4])];
    const refuses = (message: RegExp, ...args: Parameters<Layer>): void => assert.throws(() => layer(...args), { name: "TensorError", message });
    refuses(/weight must be \[tiles, tile, tile\], got \[0, 0, 0\]/, x, ones([0, 0, 0]), null, indices([0]), indices([]));
    refuses(/input must be \[\.\.\., inputs\], got \[2, 0\]/, ones([2, 0]), w, null, indices([0, 2]), indices([0, 0]));
    refuses(/columns has 1 entries, weight has 2 tiles/, x, w, null, indices([0, 2]), indices([0]));
    refuses(/rows must go from 0 to the number of tiles, 2/, x, w, null, indices([0, 1]), indices([0, 1]));
    refuses(/rows must not fall, entry 2 does/, x, w, null, indices([0, 2, 1, 2]), indices([0, 1]));
    refuses(/tile 1 reads input tile 2, but 8 inputs make 2 tiles of 4/, x, w, null, indices([0, 2]), indices([0, 2]));
    refuses(/tile 0 reads input tile -1/, x, w, null, indices([0, 2]), indices([-1, 0]));
    refuses(/bias must be \[4\]/, x, w, ones([3]), indices([0, 2]), indices([0, 1]));
    refuses(/input is Float, weight is Double/, x, w.double(), null, indices([0, 2]), indices([0, 1]));
    refuses(/rows must be .*int64/, x, w, null, zeros([2]), indices([0, 1]));
  });
});

