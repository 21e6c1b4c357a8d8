import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { g2gResNet, MaskedConv2d, PAPER_GROUPS, sparseJunctions, unitsOf } from "../../../src/g2g/index.js";
import { gradientNorms, samplesOf, weightNorms } from "../../../src/g2g/rewiring/sparse-layer.js";
import { Generator, randn, scope } from "../../../src/tensor/index.js";
import { runPython } from "../../support/python.js";
import { CONVOLUTIONS, kernelNorms, nested, PATHS, reader, smallConvolution } from "./convolutions.js";
import { existingPlaces, gridOf, numbers, unitValues } from "./support.js";

function close(actual: ArrayLike<number>, expected: readonly number[], what: string): void {
  assert.equal(actual.length, expected.length);
  expected.forEach((value, place) => assert.ok(Math.abs(actual[place]! - value) <= 1e-5 * (1 + Math.abs(value)), `${what}, place ${place}: ${actual[place]} instead of ${value}`));
}

test("the norm of a kernel is its 2-norm, that of a tile the root mean square of its kernels' norms, and 0 where there is none", () => {
  for (const { kind, sizes, name } of CONVOLUTIONS) {
    const layer = smallConvolution(kind, sizes);
    const norms = weightNorms(layer, unitsOf(layer.pattern));
    close(norms, unitValues(gridOf(layer), kernelNorms(numbers(layer.weight), layer), "norm"), name);
    const existing = new Set(existingPlaces(layer));
    norms.forEach((norm, place) => assert.equal(norm > 0, existing.has(place), `${name}, place ${place}`));
  }
});

test("the gradient of every place, existing or not, is that of PyTorch's dense convolution with the same weights", () => {
  const generator = new Generator(5);
  const cases = CONVOLUTIONS.map(({ kind, sizes, name }) => {
    const layer = smallConvolution(kind, sizes, 2);
    const x = randn([3, layer.pattern.inputs, 7, 6], { generator });
    return { name, layer, sizes, x, outer: randn([...layer.forward(x).shape], { generator }) };
  });
  const gradients = runPython(
    `
import torch
out = []
for case in data:
    x, weight, outer = (torch.tensor(case[name], dtype=torch.float64) for name in ("x", "weight", "outer"))
    weight.requires_grad_()
    torch.nn.functional.conv2d(x, weight, stride=case["stride"], padding=case["padding"]).backward(outer)
    out.append(weight.grad.flatten().tolist())
print(json.dumps(out))`,
    cases.map(({ layer, sizes, x, outer }) => ({ ...sizes, weight: nested(layer.weight), x: nested(x), outer: nested(outer) })),
  ) as number[][];
  cases.forEach(({ name, layer, x, outer }, index) => {
    const norms = gradientNorms(layer, unitsOf(layer.pattern), x, outer);
    close(norms, unitValues(gridOf(layer), kernelNorms(gradients[index]!, layer), "norm"), name);
    const existing = new Set(existingPlaces(layer));
    assert.ok(norms.some((norm, place) => norm > 0 && !existing.has(place)), name);
  });
});

test("a sample is a pixel of the output beside the pixel of the input that the middle of the kernel lay on, 0 in the padding", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("edges", "tiles"),
      fc.record({ kernelSize: fc.constantFrom(1, 3, 5), stride: fc.integer({ min: 1, max: 3 }), padding: fc.nat(2) }),
      fc.record({ batch: fc.integer({ min: 1, max: 3 }), height: fc.integer({ min: 5, max: 8 }), width: fc.integer({ min: 5, max: 8 }) }),
      (kind, sizes, { batch, height, width }) =>
        scope(() => {
          const layer = smallConvolution(kind, sizes);
          const { inputs, outputs } = layer.pattern;
          const x = randn([batch, inputs, height, width]);
          const y = layer.forward(x);
          const [read, written] = [reader(x), reader(y)];
          const [, , rows, columns] = y.shape as [number, number, number, number];
          const middle = (sizes.kernelSize - 1) / 2;
          const expected: [number[], number[]] = [[], []];
          for (let image = 0; image < batch; image++) {
            for (let row = 0; row < rows; row++) {
              for (let column = 0; column < columns; column++) {
                const [above, left] = [row * sizes.stride - sizes.padding + middle, column * sizes.stride - sizes.padding + middle];
                for (let channel = 0; channel < inputs; channel++) expected[0].push(read(image, channel, above, left));
                for (let channel = 0; channel < outputs; channel++) expected[1].push(written(image, channel, row, column));
              }
            }
          }
          const [seen, given] = samplesOf(layer, x, y);
          assert.deepEqual([seen.shape, given.shape], [[batch * rows * columns, inputs], [batch * rows * columns, outputs]]);
          assert.deepEqual([numbers(seen), numbers(given)], expected);
        }),
    ),
    { numRuns: 40 },
  );
});

test("the activation of every convolution of a residual network is taken after the batch normalisation that belongs to it", () => {
  const groups = { grouping: "index", ...PAPER_GROUPS } as const;
  for (const connectivity of [{ kind: "edges", ...groups }, { kind: "tiles", tile: 8, ...groups }, { kind: "random", ...PAPER_GROUPS }] as const) {
    const model = g2gResNet({ depth: 8, classes: 3, connectivity });
    const byName = new Map(model.namedModules());
    const found = sparseJunctions(model);
    assert.deepEqual(found.map(({ name }) => name), PATHS);
    for (const { name, layer, activation } of found) {
      assert.ok(layer instanceof MaskedConv2d && layer === byName.get(name));
      assert.equal(activation, byName.get(name.replace("conv", "bn")), name);
    }
  }
  assert.deepEqual(sparseJunctions(g2gResNet({ depth: 8, classes: 3, connectivity: { kind: "dense" } })), []);
});
