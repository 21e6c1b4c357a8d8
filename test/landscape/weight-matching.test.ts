import assert from "node:assert/strict";
import { test } from "node:test";
import {
  applyPermutation, difference, inverse, LandscapeError, norm, permutationSpec, randomPermutations, weightMatching, weightsOf, type PermutationSpec, type Weights,
} from "../../src/landscape/index.js";
import { mlp, type Mlp } from "../../src/nn/index.js";
import { linalgQr, manualSeed, randn } from "../../src/tensor/index.js";
import { networks } from "./networks.js";

const product = (a: Weights, b: Weights) => Object.keys(a).reduce((sum, name) => sum + a[name]!.mul(b[name]!).sum({ dtype: "float64" }).toNumber(), 0);
const close = (a: number, b: number, tolerance: number) => assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a} instead of ${b}`);

for (const name of ["mlp", "ResNet-20, shortcut A", "ResNet-20, shortcut B", "ViT", "GPT"]) {
  test(`${name}: a permuted copy is recovered exactly, whatever the order of visits`, () => {
    manualSeed(1);
    const { model, input } = networks[name]!();
    const spec = permutationSpec(model, input);
    const a = weightsOf(model);
    const permutations = randomPermutations(spec, 2);
    const b = applyPermutation(a, spec, permutations);
    for (const seed of [0, 1, 2]) {
      const found = weightMatching(model, a, b, { spec, seed });
      assert.equal(norm(difference(a, applyPermutation(b, spec, found.permutations))), 0);
      assert.deepEqual(found.permutations, inverse(permutations));
    }
  });
}

test("one hidden layer: no order of the units has a larger product of the weights", () => {
  manualSeed(2);
  const [one, other] = [0, 1].map(() => mlp({ inputs: 3, hidden: [5], outputs: 2 })) as [Mlp, Mlp];
  const [a, b] = [weightsOf(one), weightsOf(other)];
  const spec = permutationSpec(one, randn([2, 3]));
  const { permutations, objective } = weightMatching(one, a, b, { spec, start: {} });
  const value = (order: Int32Array) => product(a, applyPermutation(b, spec, { "layers.0": order }));
  const all = function* (chosen: number[]): Generator<number[]> {
    if (chosen.length === 5) yield chosen;
    for (let i = 0; i < 5; i++) if (!chosen.includes(i)) yield* all([...chosen, i]);
  };
  const best = Math.max(...[...all([])].map((order) => value(Int32Array.from(order))));
  close(value(permutations["layers.0"]!), best, 1e-6);
  const fixed = product(a, b) - objective[0]!;
  close(objective.at(-1)! + fixed, best, 1e-5);
});

/** Coordinate descent with every table built from the whole weights, by the definition: S[i, j] is what moving unit j to place i gives, all units of it alone. */
function improvement(spec: PermutationSpec, a: Weights, b: Weights, permutations: Record<string, Int32Array>): number {
  const now = product(a, applyPermutation(b, spec, permutations));
  let most = 0;
  for (const { name, size } of spec.labels) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i; j++) {
        const swapped = permutations[name]!.slice();
        [swapped[i], swapped[j]] = [swapped[j]!, swapped[i]!];
        most = Math.max(most, product(a, applyPermutation(b, spec, { ...permutations, [name]: swapped })) - now);
      }
    }
  }
  return most;
}

test("independent networks: the objective never falls and is the product of the weights, and at the end no exchange of two units raises it", () => {
  manualSeed(3);
  const [one, other] = [0, 1].map(() => mlp({ inputs: 8, hidden: [10, 12, 10], outputs: 4 }).to({ dtype: "float64" })) as [Mlp, Mlp];
  const [a, b] = [weightsOf(one), weightsOf(other)];
  const spec = permutationSpec(one, randn([2, 8], { dtype: "float64" }));
  const start = randomPermutations(spec, 1);
  const { permutations, objective } = weightMatching(one, a, b, { spec, start, seed: 4 });
  assert.ok(objective.length > 2);
  objective.slice(1).forEach((value, i) => assert.ok(value > objective[i]!));
  close(objective.at(-1)! - objective[0]!, product(a, applyPermutation(b, spec, permutations)) - product(a, applyPermutation(b, spec, start)), 1e-9);
  assert.ok(improvement(spec, a, b, permutations) <= 1e-9);
});

test("heads are matched whatever the basis inside each", () => {
  manualSeed(4);
  const { model, input } = networks["GPT"]!();
  const spec = permutationSpec(model, input);
  const heads = spec.labels.filter(({ heads: pairs }) => pairs.length > 0);
  const a = weightsOf(model);
  const b = turned(a, "transformer.h.0.attn.c_attn", 4);
  const permutations = Object.fromEntries(heads.map(({ name }) => [name, Int32Array.of(2, 0, 3, 1)]));
  const moved = applyPermutation(b, spec, permutations);
  const only = { ...spec, labels: heads };
  assert.deepEqual(weightMatching(model, a, moved, { spec: only }).permutations, inverse(permutations));
});

/** Keys and queries of each head in another basis: their rows times an orthogonal matrix, the same for both. */
function turned(weights: Weights, layer: string, heads: number): Weights {
  const [weight, bias] = [weights[`${layer}.weight`]!, weights[`${layer}.bias`]!];
  const width = weight.size(0);
  const size = width / heads;
  const [w, c] = [weight.clone(), bias.clone()];
  for (let head = 0; head < heads; head++) {
    const [q] = linalgQr(randn([size, size]));
    for (const part of [0, 1]) {
      const from = part * width + head * size;
      w.slice(1, from, from + size).copy_(weight.slice(1, from, from + size).matmul(q));
      c.slice(0, from, from + size).copy_(bias.slice(0, from, from + size).matmul(q));
    }
  }
  return { ...weights, [`${layer}.weight`]: w, [`${layer}.bias`]: c };
}

test("without a specification a sample is needed, and networks of one architecture", () => {
  const [one, other] = [mlp({ inputs: 3, hidden: [4], outputs: 2 }), mlp({ inputs: 3, hidden: [5], outputs: 2 })];
  assert.throws(() => weightMatching(one, weightsOf(one), weightsOf(one)), (error) => error instanceof LandscapeError && /give a `sample`/.test(error.message));
  assert.throws(() => weightMatching(one, weightsOf(one), weightsOf(other)), /differ in architecture/);
});
