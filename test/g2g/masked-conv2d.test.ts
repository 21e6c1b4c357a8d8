import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomStream } from "../../src/data/index.js";
import { countEdges, edgePattern, type EdgePattern, expandMask, fanIns, MaskedConv2d, PatternError, tilePattern, type TilePattern } from "../../src/g2g/index.js";
import { adam, adamW, sgd } from "../../src/optim/index.js";
import { conv2d, type DType, Generator, grad, noGrad, randn, scope, type Tensor, tensor } from "../../src/tensor/index.js";
import { largestDifference } from "./support.js";

const options = { inputs: 8, outputs: 16, grouping: "mixer", groups: 4, within: 1, between: 0.3, junction: 1 } as const;
const edges = (changes: Partial<Parameters<typeof edgePattern>[0]> = {}) => edgePattern({ ...options, random: randomStream(1), ...changes });
const tiles = () => tilePattern({ ...options, tile: 2, random: randomStream(1) });
const patterns: (EdgePattern | TilePattern)[] = [edges(), tiles()];
const make = (pattern: EdgePattern | TilePattern = edges(), bias = false) =>
  new MaskedConv2d(pattern, { kernelSize: 3, padding: 1, bias, generator: new Generator(1) });
const spread = (mask: Tensor) => mask.view([...mask.shape, 1, 1]);
const absent = (layer: MaskedConv2d, values: Tensor = layer.weight.detach()) => values.mul(spread(layer.mask).mul(-1).add(1)).abs().sum().item();

test("equals a dense convolution with the masked weight, values, gradients and gradients of gradients", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...patterns),
      fc.record({ kernelSize: fc.constantFrom(1, 3), stride: fc.integer({ min: 1, max: 2 }), padding: fc.nat(1), bias: fc.boolean() }),
      fc.constantFrom<DType>("float32", "float64"),
      (pattern, sizes, dtype) =>
        scope(() => {
          const layer = new MaskedConv2d(pattern, { ...sizes, generator: new Generator(2) }).to({ dtype });
          const x = randn([2, 8, 7, 6], { dtype }).requiresGrad_();
          const weight = layer.weight.detach().clone().requiresGrad_();
          const same = x.detach().clone().requiresGrad_();
          const y = layer.forward(x);
          const expected = conv2d(same, weight.mul(spread(layer.mask)), layer.bias, [sizes.stride, sizes.stride], [sizes.padding, sizes.padding]);
          const tolerance = dtype === "float32" ? 1e-4 : 1e-11;
          assert.ok(largestDifference(y, expected) < tolerance);

          const ours = grad(y.square().sum(), [x, layer.weight], { createGraph: true }) as [Tensor, Tensor];
          const theirs = grad(expected.square().sum(), [same, weight], { createGraph: true }) as [Tensor, Tensor];
          ours.forEach((gradient, i) => assert.ok(largestDifference(gradient, theirs[i]!) < 10 * tolerance));
          assert.equal(absent(layer, ours[1]), 0);
          const [second] = grad(ours[1].sin().sum(), [x]);
          const [expectedSecond] = grad(theirs[1].sin().sum(), [same]);
          assert.ok(largestDifference(second!, expectedSecond!) < (dtype === "float32" ? 0.05 : 1e-9));
        }),
    ),
    { numRuns: 30 },
  );
});

test("no optimizer and no weight decay revives an absent kernel: weights, gradients and moments stay exactly 0", () => {
  const optimizers = {
    adam: (layer: MaskedConv2d) => adam(layer, { lr: 0.1, weightDecay: 0.1 }),
    adamW: (layer: MaskedConv2d) => adamW(layer, { lr: 0.1, weightDecay: 0.1 }),
    sgd: (layer: MaskedConv2d) => sgd(layer, { lr: 0.1, momentum: 0.9, weightDecay: 0.1 }),
  };
  for (const [name, create] of Object.entries(optimizers)) {
    for (const pattern of patterns) {
      const layer = make(pattern);
      const optimizer = create(layer);
      const before = layer.weight.detach().clone();
      for (let step = 0; step < 10; step++) {
        scope(() => {
          optimizer.zeroGrad();
          layer.forward(randn([4, 8, 5, 5])).square().sum().backward();
          optimizer.step();
        });
      }
      assert.equal(absent(layer), 0, name);
      assert.equal(absent(layer, layer.weight.grad!), 0, name);
      const moments = Object.values(optimizer.stateDict().tensors).filter((value) => value.shape.length === 4);
      assert.equal(moments.length, name === "sgd" ? 1 : 2);
      for (const moment of moments) assert.equal(absent(layer, moment), 0, name);
      assert.ok(largestDifference(layer.weight.detach(), before) > 0.01, name);
    }
  }
});

test("the gradient's mask survives to() and loadStateDict, and follows the buffer", () => {
  const layer = make().to({ dtype: "float64" }).to({ dtype: "float32" });
  const other = make(edges({ random: randomStream(7) }));
  layer.loadStateDict(other.stateDict());
  assert.deepEqual(layer.pattern, other.pattern);
  const x = randn([2, 8, 5, 5]);
  assert.equal(largestDifference(layer.forward(x), other.forward(x)), 0);
  for (const each of [layer, other]) each.forward(x).square().sum().backward();
  assert.equal(absent(layer, layer.weight.grad!), 0);
  assert.equal(largestDifference(layer.weight.grad!, other.weight.grad!), 0);
});

test("the pattern is the one given, whatever the dtype, and then what the mask says", () => {
  for (const pattern of patterns) {
    const layer = make(pattern);
    assert.deepEqual(layer.pattern, pattern);
    assert.deepEqual(make(pattern).to({ dtype: "bfloat16" }).pattern, pattern);
    assert.deepEqual(Object.keys(layer.stateDict()), ["weight", "mask"]);
    assert.deepEqual([...(layer.mask.toTypedArray() as Float32Array)], [...expandMask(pattern)]);
  }

  const moved = make(edges());
  const place = expandMask(edges()).indexOf(0);
  noGrad(() => moved.mask.view([-1]).select(0, place).fill_(1));
  assert.equal(moved.pattern.kind, "edges");
  assert.equal(countEdges(moved.pattern), countEdges(edges()) + 1);
  assert.equal(expandMask(moved.pattern)[place], 1);

  const before = tiles();
  const retiled = make(before);
  const own = [...before.columns.subarray(0, before.fanIn)];
  const free = [0, 1, 2, 3].find((column) => !own.includes(column))!;
  noGrad(() => {
    retiled.mask.narrow(0, 0, 2).narrow(1, 2 * own[0]!, 2).fill_(0);
    retiled.mask.narrow(0, 0, 2).narrow(1, 2 * free, 2).fill_(1);
  });
  const after = retiled.pattern as TilePattern;
  assert.deepEqual([...after.columns.subarray(0, after.fanIn)], [...own.slice(1), free].sort((a, b) => a - b));
  assert.deepEqual({ ...after, columns: null }, { ...before, columns: null });
});

test("a mask that is no longer whole tiles is refused by name", () => {
  const message = "mask: it is not made of whole tiles of 2, equally many in every row of tiles; write whole tiles, and move them within their row";
  const torn = make(tiles());
  noGrad(() => torn.mask.select(0, 0).fill_(1));
  assert.throws(() => torn.pattern, new PatternError(message));
  const uneven = make(tiles());
  noGrad(() => uneven.mask.narrow(0, 0, 2).fill_(1));
  assert.throws(() => uneven.pattern, new PatternError(message));
});

test("applyMask_ removes what was written over absent kernels", () => {
  const layer = make();
  noGrad(() => layer.weight.fill_(1));
  layer.applyMask_();
  assert.equal(absent(layer), 0);
  assert.equal(layer.weight.detach().sum().item(), 9 * countEdges(layer.pattern));
});

test("starts with variance 2 / (fanIn · 9) row by row, and the same from the same generator", () => {
  const wide = edges({ inputs: 256, outputs: 64 });
  const layer = make(wide);
  const sums = layer.weight.detach().square().sum([1, 2, 3]).toTypedArray();
  // 9 · fanIn squares of mean 2 / (9 · fanIn) sum to 2 with relative standard deviation sqrt(2 / (9 · fanIn)), below 0.05 here.
  fanIns(wide).forEach((_, row) => assert.ok(Math.abs(Number(sums[row]) / 2 - 1) < 0.25, String(sums[row])));
  assert.equal(largestDifference(layer.weight, make(wide).weight), 0);
  assert.equal(make(wide, true).bias!.abs().sum().item(), 0);
});

test("an output without kernels stays finite", () => {
  const layer = make(edges({ within: 0, between: 0 }));
  assert.equal(layer.forward(randn([2, 8, 4, 4])).abs().sum().item(), 0);
});

test("wrong sizes and inputs are named, sizes are printed", () => {
  for (const [name, least] of [["kernelSize", 1], ["stride", 1], ["padding", 0]] as const) {
    const sizes = { kernelSize: 3, stride: 1, padding: 1, [name]: least - 1 };
    assert.throws(() => new MaskedConv2d(edges(), sizes), new RangeError(`MaskedConv2d: ${name} must be a whole number of at least ${least}, got ${least - 1}`));
  }
  for (const shape of [[2, 9, 4, 4], [8, 4, 4]]) {
    assert.throws(() => make().forward(randn(shape)), new RangeError(`MaskedConv2d: expected input [batch, 8, height, width], got [${shape.join(", ")}]`));
  }
  const one: EdgePattern = { kind: "edges", inputs: 2, outputs: 2, mask: Uint8Array.of(1, 0, 0, 0), edges: 1, labels: null };
  assert.equal(make(one, true).toString(), "MaskedConv2d(inputs=2, outputs=2, kernelSize=3, stride=1, padding=1, bias=true, density=0.2500)");
  assert.deepEqual(make(one).forward(tensor([[[[0, 0]], [[5, 5]]]])).toArray(), [[[[0, 0]], [[0, 0]]]]);
});
