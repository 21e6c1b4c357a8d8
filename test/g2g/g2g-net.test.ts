import assert from "node:assert/strict";
import { test } from "node:test";
import { type Connectivity, type G2GNetConfig, g2gNet, networkCost, PatchEncoder } from "../../src/g2g/index.js";
import { conv2d, Generator, grad, noGrad, randn, relu, tensor, type Tensor } from "../../src/tensor/index.js";
import { largestDifference } from "./support.js";

const groups = { groups: 4, within: 1, between: 0.2 };
const kinds: Connectivity[] = [
  { kind: "dense" },
  { kind: "edges", grouping: "mixer", ...groups },
  { kind: "tiles", grouping: "index", tile: 8, ...groups },
  { kind: "random", ...groups },
];
const config = (connectivity: Connectivity, seed = 3): G2GNetConfig => ({
  input: { kind: "patches", channels: 1, height: 8, width: 8, patch: 4, features: 9 },
  classes: 5,
  width: 64,
  connectivity,
  seed,
});

test("every connectivity gives logits and gradients, and the counts are those of the tensors", () => {
  for (const connectivity of kinds) {
    const net = g2gNet(config(connectivity));
    const logits = net.forward(randn([3, 1, 8, 8]));
    assert.deepEqual(logits.shape, [3, 5]);
    logits.square().sum().backward();
    let existing = 0;
    for (const [name, parameter] of net.namedParameters()) {
      assert.ok(parameter.grad !== null, name);
      existing += Number(parameter.detach().ne(0).sum().item());
    }
    // Weights that exist are never exactly 0 in float32 with these few draws; absent ones always are.
    assert.equal(existing, networkCost({ ...net.config, patterns: net.patterns }).parameters);
  }
});

test("a seed decides patterns and weights; another seed other ones", () => {
  for (const connectivity of kinds) {
    const [a, again, other] = [g2gNet(config(connectivity)), g2gNet(config(connectivity)), g2gNet(config(connectivity, 4))];
    for (const [name, values] of Object.entries(a!.stateDict())) {
      assert.equal(largestDifference(values, again!.stateDict()[name]!), 0, name);
    }
    const weight = "junctions.0.weight";
    assert.ok(largestDifference(a!.stateDict()[weight]!, other!.stateDict()[weight]!) > 0);
  }
});

test("a setting that is undefined takes its default", () => {
  const made = g2gNet({ input: { kind: "raw", inputs: 64 }, classes: 3, width: undefined, junctions: 1, connectivity: { kind: "dense" } });
  assert.equal(made.config.width, 1024);
});

test("raw input takes images and flat vectors alike", () => {
  const net = g2gNet({ input: { kind: "raw", inputs: 36 }, classes: 2, width: 16, junctions: 2, connectivity: { kind: "dense" } });
  const x = randn([4, 1, 6, 6]);
  assert.equal(largestDifference(net.forward(x), net.forward(x.reshape([4, 36]))), 0);
  assert.equal(net.junctions.length, 2);
});

test("inputs of another shape, and a network without layers, are refused by name; sizes are printed", () => {
  for (const [kind, name] of [["edges", "MaskedLinear"], ["tiles", "TileLinear"]] as const) {
    const net = g2gNet({ input: { kind: "raw", inputs: 60 }, classes: 2, width: 64, junctions: 1, connectivity: { kind, grouping: "index", tile: 8, ...groups } });
    for (const shape of [[3, 64], [3, 1, 60], [60]]) {
      assert.throws(() => net.junctions[0]!.forward(randn(shape)), new RangeError(`${name}: expected input [batch, 60], got [${shape.join(", ")}]`));
    }
    assert.match(String(net), new RegExp(`${name}\\(inputs=60, outputs=64, .*density=0\\.\\d+\\)`));
  }
  assert.throws(() => g2gNet({ ...config({ kind: "dense" }), junctions: 0 }), /junctions: 0 is not a number of layers; give a whole number from 1 up/);
  assert.throws(() => g2gNet({ ...config({ kind: "dense" }), width: 1.5 }), /width: 1.5 is not a number of units/);
});

test("the patch encoder is patch-major: contiguous inputs are one region of the image", () => {
  const encoder = new PatchEncoder({ channels: 1, height: 4, width: 4, patch: 2, features: 3 }, { generator: new Generator(1) });
  noGrad(() => {
    encoder.conv.weight.fill_(1);
    encoder.conv.bias!.copy_(tensor([0, 100, 200]));
  });
  const image = tensor(Float32Array.from({ length: 16 }, (_, pixel) => pixel)).view([1, 1, 4, 4]);
  const sums = [0 + 1 + 4 + 5, 2 + 3 + 6 + 7, 8 + 9 + 12 + 13, 10 + 11 + 14 + 15];
  assert.deepEqual(encoder.forward(image).toArray(), [sums.flatMap((sum) => [sum, sum + 100, sum + 200])]);
});

test("a patch sees only its own pixels", () => {
  const encoder = new PatchEncoder({ channels: 3, height: 6, width: 9, patch: 3, features: 4 });
  assert.equal(encoder.outputs, 2 * 3 * 4);
  const image = randn([1, 3, 6, 9]);
  const changed = image.clone();
  changed.narrow(2, 3, 3).narrow(3, 6, 3).add_(1);
  const difference = encoder.forward(changed).sub(encoder.forward(image)).detach().abs().view([6, 4]).sum(1).toArray() as number[];
  assert.deepEqual(difference.slice(0, 5), [0, 0, 0, 0, 0]);
  assert.ok(difference[5]! > 0);
});

test("the patch encoder is the convolution of its weights, in values and gradients, also where a hook watches the convolution", () => {
  const encoder = new PatchEncoder({ channels: 3, height: 8, width: 12, patch: 4, features: 5 });
  const [images, weighting] = [randn([6, 3, 8, 12]), randn([6, 30])];
  const { weight, bias } = encoder.conv;
  const gradients = (output: Tensor) => [output, ...grad(output, [weight, bias!], { gradOutputs: [weighting] })] as Tensor[];
  const expected = gradients(relu(conv2d(images, weight, bias, [4, 4])).permute([0, 2, 3, 1]).reshape([6, 30]));
  const compare = () => gradients(encoder.forward(images)).forEach((found, i) => assert.ok(largestDifference(found, expected[i]!) < 1e-4));
  compare();
  let seen = 0;
  encoder.conv.registerForwardHook(() => void seen++);
  compare();
  assert.equal(seen, 1);
});

test("patches that do not fit are refused", () => {
  assert.throws(
    () => new PatchEncoder({ channels: 1, height: 28, width: 28, patch: 5, features: 1 }),
    new RangeError("patch: 28x28 pixels cannot be cut into patches of 5; give a divisor of both sides"),
  );
});
