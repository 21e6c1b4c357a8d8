import assert from "node:assert/strict";
import { test } from "node:test";
import { randomStream } from "../../src/data/index.js";
import { edgePattern, fanIns, MaskedLinear } from "../../src/g2g/index.js";
import { adam, adamW, sgd } from "../../src/optim/index.js";
import { Generator, linear, noGrad, randn, scope } from "../../src/tensor/index.js";
import { largestDifference } from "./support.js";

const pattern = edgePattern({ inputs: 30, outputs: 20, grouping: "mixer", groups: 4, within: 1, between: 0.2, junction: 1, random: randomStream(1) });
const make = () => new MaskedLinear(pattern, { generator: new Generator(1) });
const absentSum = (layer: MaskedLinear) => layer.weight.detach().mul(layer.mask.mul(-1).add(1)).abs().sum().item();

test("equals a dense layer with the masked weight, the weight's gradient masked", () => {
  const layer = make().to({ dtype: "float64" });
  const x = randn([7, 30], { dtype: "float64" }).requiresGrad_();
  const outer = randn([7, 20], { dtype: "float64" });
  const y = layer.forward(x);
  y.backward(outer);

  const weight = layer.weight.detach().mul(layer.mask).requiresGrad_();
  const bias = layer.bias.detach().clone().requiresGrad_();
  const same = x.detach().clone().requiresGrad_();
  const expected = linear(same, weight, bias);
  expected.backward(outer);
  assert.ok(largestDifference(y, expected) < 1e-12);
  assert.ok(largestDifference(x.grad!, same.grad!) < 1e-12);
  assert.ok(largestDifference(layer.bias.grad!, bias.grad!) < 1e-12);
  assert.ok(largestDifference(layer.weight.grad!, weight.grad!.mul(layer.mask)) < 1e-12);
});

test("no optimizer and no weight decay revives an absent weight", () => {
  const optimizers = {
    adam: (layer: MaskedLinear) => adam(layer, { lr: 0.1, weightDecay: 0.1 }),
    adamW: (layer: MaskedLinear) => adamW(layer, { lr: 0.1, weightDecay: 0.1 }),
    sgd: (layer: MaskedLinear) => sgd(layer, { lr: 0.1, momentum: 0.9, weightDecay: 0.1 }),
  };
  for (const [name, create] of Object.entries(optimizers)) {
    const layer = make();
    const optimizer = create(layer);
    const before = layer.weight.detach().clone();
    for (let step = 0; step < 20; step++) {
      scope(() => {
        optimizer.zeroGrad();
        layer.forward(randn([8, 30])).square().sum().backward();
        optimizer.step();
      });
    }
    assert.equal(absentSum(layer), 0, name);
    assert.ok(largestDifference(layer.weight.detach(), before) > 0.01, name);
  }
});

test("applyMask_ removes what was written over absent weights", () => {
  const layer = make();
  noGrad(() => layer.weight.fill_(1));
  layer.applyMask_();
  assert.equal(absentSum(layer), 0);
  assert.equal(layer.weight.detach().sum().item(), pattern.edges);
});

test("starts uniform in ±1/√fanIn row by row: the dense layer's pre-activation variance", () => {
  const wide = edgePattern({ inputs: 1024, outputs: 256, grouping: "index", groups: 8, within: 1, between: 0.15, junction: 0, random: randomStream(2) });
  const layer = new MaskedLinear(wide, { generator: new Generator(3) });
  const counts = fanIns(wide);
  const sums = layer.weight.detach().square().sum(1).toTypedArray();
  const largest = layer.weight.detach().abs().amax([1]).toTypedArray();
  counts.forEach((fanIn, row) => {
    assert.ok(Number(largest[row]) <= 1 / Math.sqrt(fanIn));
    // fanIn weights of variance 1 / (3 fanIn) sum to 1/3 whatever the fan-in; relative standard deviation about sqrt(0.8 / 260).
    assert.ok(Math.abs(Number(sums[row]) * 3 - 1) < 0.28, String(sums[row]));
  });
});

test("a unit without edges starts at its bias and stays finite", () => {
  const empty = edgePattern({ inputs: 4, outputs: 4, grouping: "index", groups: 1, within: 0, between: 0, junction: 0, random: randomStream(1) });
  const layer = new MaskedLinear(empty);
  assert.equal(layer.forward(randn([2, 4])).abs().sum().item(), 0);
});
