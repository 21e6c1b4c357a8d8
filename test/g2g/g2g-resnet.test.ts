import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Connectivity, countEdges, density, g2gResNet, type G2GResNetConfig, MaskedConv2d, PatternError, resnetConvolutions, resnetCost, resnetPatterns, type TilePattern,
} from "../../src/g2g/index.js";
import { Conv2d, resnet, select } from "../../src/nn/index.js";
import { adamW } from "../../src/optim/index.js";
import { noGrad, randn, scope } from "../../src/tensor/index.js";
import { largestDifference } from "./support.js";

const groups = { groups: 4, within: 1, between: 0.2 };
const kinds: Connectivity[] = [
  { kind: "dense" },
  { kind: "edges", grouping: "mixer", ...groups },
  { kind: "tiles", grouping: "index", tile: 4, ...groups },
  { kind: "random", ...groups },
  { kind: "random", distribution: "uniform", ...groups },
  { kind: "random", distribution: "erk", ...groups },
];
const config = (connectivity: Connectivity, seed = 3): G2GResNetConfig => ({ depth: 8, classes: 5, inChannels: 2, width: 0.5, connectivity, seed });

test("every connectivity gives logits and gradients, and the counts are those of the tensors, before and after training", () => {
  for (const connectivity of kinds) {
    const net = g2gResNet(config(connectivity));
    const drawn = net.patterns;
    const expected = resnetCost({ ...net.config, patterns: drawn }).parameters;
    const optimizer = adamW(net, { lr: 0.01, weightDecay: 0.1 });
    for (let step = 0; step < 3; step++) {
      scope(() => {
        optimizer.zeroGrad();
        const logits = net.forward(randn([3, 2, 8, 8]));
        assert.deepEqual(logits.shape, [3, 5]);
        logits.square().sum().backward();
        for (const [name, parameter] of net.namedParameters()) assert.ok(parameter.grad !== null, name);
        optimizer.step();
      });
    }
    // After some steps every existing parameter has moved away from 0, the shifts of batch normalisation too; absent ones never do.
    const existing = net.parameters().reduce((sum, parameter) => sum + Number(parameter.detach().ne(0).sum().item()), 0);
    assert.equal(existing, expected, connectivity.kind);
    assert.deepEqual(net.patterns, drawn);
  }
});

test("state-dict keys are ResNet's, with a mask beside every sparse weight, and a state dict carries the patterns over", () => {
  const keys = Object.keys(resnet({ depth: 8, numClasses: 5, inChannels: 2, width: 0.5 }).stateDict());
  for (const connectivity of kinds) {
    const net = g2gResNet(config(connectivity));
    const masks = connectivity.kind === "dense" ? [] : resnetConvolutions({ depth: 8, width: 0.5 }).map(({ path }) => `${path}.mask`);
    assert.deepEqual(Object.keys(net.stateDict()).filter((key) => !key.endsWith(".mask")), keys);
    assert.deepEqual(Object.keys(net.stateDict()).filter((key) => key.endsWith(".mask")), masks);

    const other = g2gResNet(config(connectivity, 4));
    other.loadStateDict(net.stateDict());
    assert.deepEqual(other.patterns, net.patterns);
    const x = randn([2, 2, 8, 8]);
    assert.equal(largestDifference(other.eval().forward(x), net.eval().forward(x)), 0);
  }
});

test("the dense network computes what ResNet does", () => {
  const net = g2gResNet(config({ kind: "dense" })).eval();
  const reference = resnet({ depth: 8, numClasses: 5, inChannels: 2, width: 0.5 }).eval();
  reference.loadStateDict(net.stateDict());
  const x = randn([2, 2, 8, 8]);
  assert.equal(largestDifference(net.forward(x), reference.forward(x)), 0);
});

test("a sparse network computes what ResNet does with its weights", () => {
  const net = g2gResNet(config(kinds[1]!)).eval();
  const reference = resnet({ depth: 8, numClasses: 5, inChannels: 2, width: 0.5 }).eval();
  reference.loadStateDict(Object.fromEntries(Object.entries(net.stateDict()).filter(([key]) => !key.endsWith(".mask"))));
  const x = randn([2, 2, 8, 8]);
  assert.ok(largestDifference(net.forward(x), reference.forward(x)) < 1e-5);
});

test("a seed decides patterns and weights; another seed other ones", () => {
  for (const connectivity of kinds) {
    const [a, again, other] = [g2gResNet(config(connectivity)), g2gResNet(config(connectivity)), g2gResNet(config(connectivity, 4))];
    for (const [name, values] of Object.entries(a!.stateDict())) assert.equal(largestDifference(values, again!.stateDict()[name]!), 0, name);
    for (const name of ["conv1.weight", "layer2.0.conv1.weight", "linear.weight", "linear.bias"]) {
      assert.ok(largestDifference(a!.stateDict()[name]!, other!.stateDict()[name]!) > 0, name);
    }
  }
});

test("the default: ResNet-20, 18 sparse convolutions with the presumed groups, first convolution and classifier dense", () => {
  const net = g2gResNet({ classes: 10 });
  assert.equal(net.config.depth, 20);
  assert.equal(select(net, "**", MaskedConv2d).length, 18);
  assert.deepEqual(select(net, "**", Conv2d).map(({ path }) => path), ["conv1"]);
  assert.deepEqual(net.patterns.map(({ inputs, outputs }) => [inputs, outputs]), resnetConvolutions({ depth: 20, width: 1 }).map(({ inputs, outputs }) => [inputs, outputs]));
  const halving = net.layer2[0]!.children()[0] as MaskedConv2d;
  assert.equal(halving.stride, 2);
  const widest = net.patterns[17]!;
  assert.ok(widest.kind === "edges" && widest.labels!.groups === 8);
  assert.ok(Math.abs(density(widest) - 0.25625) < 0.02);
});

test("mixer alternates along the convolutions; edges written into a mask show in the patterns", () => {
  const net = g2gResNet(config(kinds[1]!));
  const labels = net.patterns.map((pattern) => (pattern.kind === "edges" ? [...pattern.labels!.inputs.subarray(0, 4)] : []));
  assert.deepEqual(labels.slice(0, 3), [[0, 0, 1, 1], [0, 1, 2, 3], [0, 0, 1, 1]]);
  const before = countEdges(net.patterns[2]!);
  const { module } = select(net, "layer2.0.conv1", MaskedConv2d)[0]!;
  noGrad(() => module.mask.fill_(1));
  assert.ok(before < 128);
  assert.equal(countEdges(net.patterns[2]!), 8 * 16);
});

test("a tile is the same share of a group in every stage", () => {
  const sides = (tile: number, groups: number, width = 1) =>
    resnetPatterns({ depth: 8, width, seed: 0, connectivity: { kind: "tiles", grouping: "index", groups, within: 1, between: 0.15, tile } }).map((pattern) => (pattern as TilePattern).tile);
  assert.deepEqual(sides(8, 8), [2, 2, 2, 4, 4, 8]);
  assert.deepEqual(sides(16, 4), [4, 4, 4, 8, 8, 16]);
  assert.deepEqual(sides(1, 8), [1, 1, 1, 1, 1, 1]);
  assert.deepEqual(sides(16, 8, 2), [4, 4, 4, 8, 8, 16]);
});

test("impossible networks say what would work", () => {
  const tiles = (tile: number, width: number, groups = 8) => () =>
    resnetPatterns({ depth: 20, width, seed: 0, connectivity: { kind: "tiles", grouping: "index", groups, within: 1, between: 0.15, tile } });
  assert.throws(
    tiles(16, 1),
    new PatternError("tile: 16 of 64 channels are 4 of 16 in layer1.0.conv1, which do not divide its groups of 2 channels; use a tile of 8"),
  );
  assert.throws(tiles(8, 0.75), new PatternError("width: 0.75 gives layer1.0.conv1 12 channels, which are not 8 equal groups; use a width of 0.5 or 1"));
  assert.throws(tiles(8, 0.25), new PatternError("width: 0.25 gives layer1.0.conv1 4 channels, which are not 8 equal groups; use a width of 0.5"));
  assert.throws(tiles(0, 1), new PatternError("tile: 0 is not possible; give a whole number from 1 up"));
  assert.throws(tiles(8, 1, 0), new PatternError("groups: 0 is not possible; give a whole number from 1 up"));
  assert.throws(() => g2gResNet({ depth: 18, classes: 10 }), new RangeError("depth: 18 is not 6n + 2; give 20, 32, 44, 56 or 110"));
  assert.throws(() => g2gResNet({ width: 0.01, classes: 10 }), new RangeError("width: 0.01 leaves 0 channels in the first stage; give at least 0.03125"));
  assert.throws(() => g2gResNet({ width: 0.25, classes: 10 }), /groups: 8 groups need at least as many inputs, and there are 4; use at most 4 groups/);
});
