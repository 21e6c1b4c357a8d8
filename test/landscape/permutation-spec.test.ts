import assert from "node:assert/strict";
import { test } from "node:test";
import {
  applyPermutation, composed, interpolated, inverse, LandscapeError, measure, permutationSpec, randomPermutations, setState, setWeights, stateOf, weightsOf, type Weights,
} from "../../src/landscape/index.js";
import { Conv2d, Flatten, GroupNorm, Linear, llama, MaxPool2d, mlp, Module, MultiHeadAttention, ReLU, Sequential, type Layer } from "../../src/nn/index.js";
import { manualSeed, noGrad, randint, randn, type Tensor } from "../../src/tensor/index.js";
import { networks } from "./networks.js";

const sizes = (model: Layer, input: Tensor) => Object.fromEntries(permutationSpec(model, input).labels.map(({ name, size }) => [name, size]));
const output = (model: Layer, input: Tensor) => noGrad(() => model.eval().forward(input));
const moves = (one: Weights, other: Weights) => Object.keys(one).some((name) => one[name]!.ne(other[name]!).any().item());

function gap(model: Layer, input: Tensor, state: Weights): number {
  const before = output(model, input);
  setState(model, state);
  return before.sub(output(model, input)).abs().max().toNumber() / before.abs().max().toNumber();
}

for (const [name, make] of Object.entries(networks)) {
  test(`${name}: random permutations leave the outputs as they are, in float32 and float64, and their inverses bring the weights back`, () => {
    for (const [dtype, tolerance] of [["float32", 1e-3], ["float64", 1e-10]] as const) {
      manualSeed(1);
      const { model, input } = make();
      model.to({ dtype });
      const x = input.dtype === "int64" ? input : input.to(dtype);
      const spec = permutationSpec(model, x);
      assert.deepEqual([spec.pinned, spec.unknown], [[], []]);
      const before = stateOf(model);
      const permutations = randomPermutations(spec, 3);
      const after = applyPermutation(before, spec, permutations);
      for (const label of spec.labels) {
        const alone = applyPermutation(before, spec, { [label.name]: permutations[label.name]! });
        assert.ok(moves(before, alone), `${label.name} moves something`);
      }
      const found = gap(model, x, after);
      assert.ok(found <= tolerance, `${dtype}: ${found}`);
      assert.ok(!moves(before, applyPermutation(after, spec, inverse(permutations))));
      const second = randomPermutations(spec, 4);
      assert.ok(!moves(applyPermutation(after, spec, second), applyPermutation(before, spec, composed(permutations, second))));
    }
  });
}

test("a perceptron has a label for each hidden layer, on the axes that the definition names", () => {
  const spec = permutationSpec(mlp({ inputs: 3, hidden: [4, 5], outputs: 2 }), randn([2, 3]));
  assert.deepEqual(
    spec.labels.map(({ name, size, uses }) => [name, size, uses.map((use) => `${use.name} ${use.axis}`)]),
    [
      ["layers.0", 4, ["layers.0.weight 0", "layers.0.bias 0", "layers.2.weight 1"]],
      ["layers.2", 5, ["layers.2.weight 0", "layers.2.bias 0", "layers.4.weight 1"]],
    ],
  );
});

test("channels that are flattened move as blocks of their places", () => {
  const model = new Sequential(new Conv2d(1, 4, 3), new ReLU(), new MaxPool2d(2), new Flatten(), new Linear(4 * 9, 3));
  const spec = permutationSpec(model, randn([2, 1, 8, 8]));
  assert.deepEqual(sizes(model, randn([2, 1, 8, 8])), { 0: 4 });
  const block = spec.labels[0]!.uses.find(({ name }) => name === "4.weight")!;
  assert.deepEqual([block.axis, [...block.positions]], [1, Array.from({ length: 36 }, (_, i) => i)]);
});

test("residual streams: with zero-padded shortcuts a stage's channels stay in the next, whose own ones move among themselves; with projections all are free", () => {
  manualSeed(2);
  const a = networks["ResNet-20, shortcut A"]!();
  const b = networks["ResNet-20, shortcut B"]!();
  const stream = (found: Record<string, number>) => [found["conv1"], found["layer2.0.conv2"], found["layer3.0.conv2"]];
  assert.deepEqual(stream(sizes(a.model, a.input)), [8, 8, 16]);
  assert.deepEqual(stream(sizes(b.model, b.input)), [8, 16, 32]);
});

test("attention heads move as wholes, with both pairs of sides; grouped ones by groups, rotated queries and keys without a pair", () => {
  manualSeed(3);
  const { model, input } = networks["GPT"]!();
  const heads = permutationSpec(model, input).labels.find(({ name }) => name === "transformer.h.0.attn.c_attn")!;
  assert.equal(heads.size, 4);
  const names = (side: readonly { name: string; axis: number }[]) => side.map(({ name, axis }) => `${name.replace("transformer.h.0.attn.", "")} ${axis}`);
  assert.deepEqual(
    heads.heads.map(({ left, right }) => [names(left), names(right)]),
    [
      [["c_attn.weight 1", "c_attn.bias 0"], ["c_attn.weight 1", "c_attn.bias 0"]],
      [["c_attn.weight 1", "c_attn.bias 0"], ["c_proj.weight 0"]],
    ],
  );
  // Queries, keys and values follow each other, 24 columns each, heads of 6.
  assert.deepEqual(heads.heads.map(({ left, right }) => [left[0]!.positions[0], right[0]!.positions[0]]), [[0, 24], [48, 0]]);
  const grouped = llama({ vocabSize: 11, hiddenSize: 16, intermediateSize: 20, numHiddenLayers: 1, numAttentionHeads: 4, numKeyValueHeads: 2, initializerRange: 0.3 });
  const spec = permutationSpec(grouped, randint(0, 11, [2, 6]));
  assert.deepEqual(spec.labels.map(({ name, size }) => [name, size]), [
    ["model.embed_tokens", 16],
    ["model.layers.0.self_attn.q_proj", 2],
    ["model.layers.0.mlp.gate_proj", 20],
  ]);
  const together = new Sequential(new Linear(6, 8), new MultiHeadAttention(8, 2), new Linear(8, 3));
  const found = permutationSpec(together, randn([2, 5, 6]));
  assert.deepEqual(found.labels.map(({ name, size, heads: pairs }) => [name, size, pairs.length]), [["0", 8, 0], ["1", 2, 2], ["1.out_proj", 8, 0]]);
});

test("groups of channels that are normalised together move as wholes", () => {
  const model = new Sequential(new Conv2d(2, 6, 1), new GroupNorm(3, 6), new ReLU(), new Conv2d(6, 2, 1));
  assert.deepEqual(sizes(model, randn([2, 2, 4, 4])), { 0: 3 });
});

class Cumulated extends Module {
  first = new Linear(4, 6);
  second = new Linear(6, 5);
  third = new Linear(5, 2);

  forward(input: Tensor): Tensor {
    return this.third.forward(this.second.forward(this.first.forward(input).cumsum(1)).relu());
  }
}

class Hidden extends Module {
  first = new Linear(4, 6);
  second = new Linear(6, 5);
  third = new Linear(5, 2);

  forward(input: Tensor): Tensor {
    // An alias is made without an operator, so nobody sees where it comes from.
    return this.third.forward(this.second.forward(this.first.forward(input).relu().alias()).relu());
  }
}

test("an operator without a rule fixes its operands, and a label that the test of equal outputs finds wrong is pinned; the model stays as it was", () => {
  manualSeed(4);
  const cumulated = permutationSpec(new Cumulated(), randn([3, 4]));
  assert.deepEqual([cumulated.labels.map(({ name }) => name), cumulated.unknown], [["second"], ["aten::cumsum"]]);
  const model = new Hidden();
  const before = stateOf(model);
  const hidden = permutationSpec(model, randn([3, 4]));
  assert.deepEqual([hidden.labels.map(({ name }) => name), hidden.pinned], [["second"], ["first"]]);
  assert.ok(!moves(before, stateOf(model)) && model.training);
});

test("permutations of a wrong size, or that are none, are refused by the label", () => {
  const model = mlp({ inputs: 3, hidden: [4], outputs: 2 });
  const spec = permutationSpec(model, randn([2, 3]));
  const weights = weightsOf(model);
  const refused = (pattern: RegExp) => (error: unknown) => error instanceof LandscapeError && pattern.test(error.message);
  assert.throws(() => applyPermutation(weights, spec, { "layers.0": Int32Array.of(0, 1, 2) }), refused(/"layers\.0" has 4 units/));
  assert.throws(() => applyPermutation(weights, spec, { "layers.0": Int32Array.of(0, 1, 2, 2) }), refused(/3 of them different/));
  assert.throws(() => applyPermutation(weights, spec, { "layers.1": Int32Array.of(0) }), refused(/it has layers\.0/));
});

test("the line between two networks stays the same line when both get the same permutation", () => {
  manualSeed(5);
  const [one, other] = [mlp({ inputs: 6, hidden: [9, 8], outputs: 3 }), mlp({ inputs: 6, hidden: [9, 8], outputs: 3 })];
  const batches = [{ input: randn([40, 6]), target: randint(0, 3, [40]) }];
  const sample = { batches, examples: 40, [Symbol.dispose]: () => undefined };
  const spec = permutationSpec(one, batches[0]!.input);
  const permutations = randomPermutations(spec, 7);
  const ends = [one, other].map(weightsOf) as [Weights, Weights];
  const moved = ends.map((weights) => applyPermutation(weights, spec, permutations)) as [Weights, Weights];
  for (const t of [0, 0.2, 0.5, 0.9, 1]) {
    const [before, after] = ([ends, moved] as const).map((pair) => {
      setWeights(one, interpolated(...pair, t));
      return measure(one, sample).loss;
    });
    assert.ok(Math.abs(before! - after!) < 1e-5, `${before} and ${after} at ${t}`);
  }
});
