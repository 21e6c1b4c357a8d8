import assert from "node:assert/strict";
import { test } from "node:test";
import { balanceUnits, norm, permutationSpec, setWeights, weightsOf, type Weights } from "../../src/landscape/index.js";
import { Conv2d, Flatten, GELU, type Layer, Linear, MaxPool2d, ReLU, Sequential } from "../../src/nn/index.js";
import { manualSeed, noGrad, rand, randn, type Tensor } from "../../src/tensor/index.js";

const outputOf = (model: Layer, weights: Weights, input: Tensor) => {
  setWeights(model, weights);
  return noGrad(() => model.forward(input));
};

test("units between linear maps and ReLU get equal norms of what writes and what reads them; outputs stay; scalings come back to the same weights", () => {
  manualSeed(1);
  const layers = [new Conv2d(1, 4, 3), new ReLU(), new MaxPool2d(2), new Flatten(), new Linear(36, 5), new ReLU(), new Linear(5, 3)];
  const model = new Sequential(...layers).to({ dtype: "float64" });
  const input = randn([3, 1, 8, 8], { dtype: "float64" });
  const spec = permutationSpec(model, input);
  const weights = weightsOf(model);
  const balanced = balanceUnits(spec, weights, 100);
  const gap = outputOf(model, weights, input).sub(outputOf(model, balanced, input)).abs().max().toNumber();
  assert.ok(gap < 1e-12, String(gap));
  assert.ok(norm(balanced) < norm(weights));
  const squares = (value: Tensor, axis: number) => value.movedim(axis, 0).flatten(1).square().sum([1]);
  const written = squares(balanced["4.weight"]!, 0).add(balanced["4.bias"]!.square());
  assert.ok(written.sub(squares(balanced["6.weight"]!, 1)).abs().max().toNumber() < 1e-9);
  const factor = rand([5], { dtype: "float64" }).add(0.5);
  const scaled = {
    ...weights, "4.weight": weights["4.weight"]!.mul(factor.unsqueeze(1)), "4.bias": weights["4.bias"]!.mul(factor), "6.weight": weights["6.weight"]!.div(factor),
  };
  const again = balanceUnits(spec, scaled, 100);
  for (const name of Object.keys(balanced)) assert.ok(again[name]!.sub(balanced[name]!).abs().max().toNumber() < 1e-9, name);
});

test("units with another activation have no such freedom and stay", () => {
  manualSeed(2);
  const model = new Sequential(new Linear(4, 6), new GELU(), new Linear(6, 2));
  const spec = permutationSpec(model, randn([3, 4]));
  assert.equal(spec.labels[0]!.scaling, null);
  const weights = weightsOf(model);
  const same = balanceUnits(spec, weights);
  for (const name of Object.keys(weights)) assert.ok(!same[name]!.ne(weights[name]!).any().item());
});
