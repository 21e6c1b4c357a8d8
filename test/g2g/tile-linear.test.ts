import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../src/data/index.js";
import { expandMask, fanIns, type Grouping, GROUPINGS, TileLinear, tilePattern } from "../../src/g2g/index.js";
import { Generator, linear, randn, scope, tensor, type Tensor } from "../../src/tensor/index.js";
import { largestDifference } from "./support.js";

test("equals a dense layer with the expanded weight: values and every gradient", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Grouping>(...GROUPINGS),
      fc.record({ tile: fc.integer({ min: 1, max: 16 }), groups: fc.integer({ min: 1, max: 4 }), tilesPerGroup: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ moreInputs: fc.nat(40), between: fc.double({ min: 0.01, max: 1, noNaN: true }), batch: fc.integer({ min: 1, max: 9 }), seed: fc.nat(1000) }),
      (grouping, { tile, groups, tilesPerGroup }, { moreInputs, between, batch, seed }) =>
        scope(() => {
          const inputs = groups * tile + moreInputs;
          const outputs = groups * tile * tilesPerGroup;
          const pattern = tilePattern({ inputs, outputs, grouping, groups, within: 1, between, tile, junction: 1, random: randomStream(seed) });
          const generator = new Generator(seed);
          const layer = new TileLinear(pattern, { generator }).to({ dtype: "float64" });
          const x = randn([batch, inputs], { generator, dtype: "float64" }).requiresGrad_();
          const outer = randn([batch, outputs], { generator, dtype: "float64" });

          const y = layer.forward(x);
          y.backward(outer);

          const dense = layer.expandedWeight().requiresGrad_();
          const bias = layer.bias.detach().clone().requiresGrad_();
          const same = x.detach().clone().requiresGrad_();
          const expected = linear(same, dense, bias);
          expected.backward(outer);

          const close = (a: Tensor, b: Tensor) => assert.ok(largestDifference(a, b) < 1e-12);
          close(y, expected);
          close(x.grad!, same.grad!);
          close(layer.bias.grad!, bias.grad!);
          const weightGradient = new TileLinear(pattern).to({ dtype: "float64" });
          weightGradient.weight.requiresGrad_(false).copy_(layer.weight.grad!);
          const mask = tensor(expandMask(pattern), { shape: [outputs, inputs] }); // the pattern's own: an existing weight may be drawn exactly zero
          close(weightGradient.expandedWeight(), dense.grad!.mul(mask));
        }),
    ),
    { numRuns: 40 },
  );
});

test("stores its tiles and nothing else, and starts within the bounds of its fan-in", () => {
  const pattern = tilePattern({ inputs: 784, outputs: 1024, grouping: "index", groups: 8, within: 1, between: 0.15, tile: 64, junction: 0, random: randomStream(1) });
  const layer = new TileLinear(pattern, { generator: new Generator(1) });
  assert.deepEqual(layer.weight.shape, [16 * 3, 64, 64]);
  assert.deepEqual(Object.keys(layer.stateDict()), ["weight", "bias", "columns"]);
  const dense = layer.expandedWeight();
  fanIns(pattern).forEach((fanIn, row) => {
    const largest = Number(dense.select(0, row).abs().max().item());
    assert.ok(largest <= 1 / Math.sqrt(fanIn) && largest > 0.9 / Math.sqrt(fanIn));
  });
});

test("weights under padding are zero and get no gradient", () => {
  const pattern = tilePattern({ inputs: 10, outputs: 16, grouping: "index", groups: 2, within: 1, between: 1, tile: 8, junction: 0, random: randomStream(1) });
  const layer = new TileLinear(pattern, { generator: new Generator(1) });
  layer.forward(randn([4, 10])).sum().backward();
  // The second input tile of each row has 2 real inputs and 6 of padding.
  for (const tensor of [layer.weight.detach(), layer.weight.grad!]) {
    const padding = tensor.view([2, 2, 8, 8]).select(1, 1).narrow(1, 2, 6);
    assert.equal(padding.abs().sum().item(), 0);
  }
});
