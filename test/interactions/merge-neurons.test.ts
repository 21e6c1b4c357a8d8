import assert from "node:assert/strict";
import { test } from "node:test";
import { InteractionError, mergeCosts, mergeNeurons, mlpChain, swapCosts, swapTest, unitGroups } from "../../src/interactions/index.js";
import { type Layer, type Linear, mlp, type Mlp } from "../../src/nn/index.js";
import { Generator, manualSeed, noGrad, randn, type Tensor } from "../../src/tensor/index.js";
import { gated } from "./gated.js";

manualSeed(0);

const F64 = { dtype: "float64" } as const;

/** 6-9-8-4 with biases, in which units 3 and 7 of the first hidden layer are 0.5 and 3 times unit 1, and unit 6 of the second twice unit 0. */
function withDoubles(activation: "relu" | "tanh" = "relu"): { model: Mlp; points: Tensor } {
  const generator = new Generator(3);
  const normal = (shape: readonly number[]): Tensor => randn([...shape], { ...F64, generator });
  const model = mlp({ inputs: 6, hidden: [9, 8], outputs: 4, activation }).to(F64);
  noGrad(() => {
    const state = Object.fromEntries(model.namedParameters());
    for (const parameter of Object.values(state)) parameter.copy_(normal(parameter.shape));
    const copy = (layer: number, from: number, to: number, scale: number) => {
      for (const name of ["weight", "bias"]) {
        const parameter = state[`layers.${layer}.${name}`]!;
        parameter.select(0, to).copy_(parameter.select(0, from).mul(scale));
      }
    };
    copy(0, 1, 3, activation === "relu" ? 0.5 : 1);
    copy(0, 1, 7, activation === "relu" ? 3 : -1);
    copy(2, 0, 6, activation === "relu" ? 2 : 1);
  });
  return { model, points: normal([200, 6]) };
}

test("swap costs are 0 inside planted groups and not between them, and give the groups back", () => {
  const { model, points } = gated([2, 3, 1], 2);
  const chain = mlpChain(model);
  const costs = swapCosts(chain, [points.slice(0, 0, 123), points.slice(0, 123)], 0);
  const rows = costs.toArray<number[][]>();
  const group = [0, 0, 1, 1, 1, 2];
  rows.forEach((row, i) => row.forEach((cost, j) => assert.ok(group[i] === group[j] ? cost < 1e-14 : cost > 1e-3, `${i}, ${j}: ${cost}`)));
  assert.deepEqual(
    unitGroups(costs).map(({ units }) => units),
    [
      [0, 1],
      [2, 3, 4],
    ],
  );
});

test("swap costs are those of the definition, point by point", () => {
  for (const activation of ["relu", "gelu"] as const) {
    const model = mlp({ inputs: 4, hidden: [5], outputs: 3, activation }).to(F64);
    const points = randn([40, 4], { ...F64, generator: new Generator(1) });
    const [linear, phi, reading] = model.layers.children() as [Linear, Layer, Linear];
    const [pre, values] = noGrad(() => [linear.forward(points), phi.forward(linear.forward(points))]).map((x) => x.toArray<number[][]>()) as [
      number[][],
      number[][],
    ];
    const weights = reading.weight.toArray<number[][]>();
    const size = values.reduce((sum, a) => sum + weights.reduce((all, row) => all + row.reduce((dot, w, i) => dot + w * a[i]!, 0) ** 2, 0), 0);
    const costs = swapCosts(mlpChain(model), [points], 0).toArray<number[][]>();
    for (let i = 0; i < 5; i++) {
      const norm = weights.reduce((sum, row) => sum + row[i]! ** 2, 0);
      for (let j = 0; j < 5; j++) {
        const gate = (n: number, unit: number): number => values[n]![unit]! / pre[n]![unit]!;
        const expected = (pre.reduce((sum, p, n) => sum + ((gate(n, j) - gate(n, i)) * p[i]!) ** 2, 0) * norm) / size;
        assert.ok(Math.abs(costs[i]![j]! - expected) < 1e-12, `${activation} ${i}, ${j}: ${costs[i]![j]} for ${expected}`);
      }
    }
  }
});

test("swapping gates inside a group changes nothing, at random much; scores are of the outputs", () => {
  const { model, points } = gated([2, 3, 1], 2);
  const chain = mlpChain(model);
  const groups = unitGroups(swapCosts(chain, [points], 0));
  const batches = [points.slice(0, 0, 99), points.slice(0, 99)];
  const size = (outputs: readonly Tensor[]): number => outputs.reduce((sum, one) => sum + one.square().sum().toNumber(), 0);
  const found = swapTest(chain, batches, 0, groups, { score: size });
  assert.ok(found.swapped.change < 1e-25 && found.control.change > 0.01, `${found.swapped.change}, ${found.control.change}`);
  const outputs = noGrad(() => size([model.forward(points)]));
  assert.ok(Math.abs(found.score! - outputs) < 1e-9 * outputs && Math.abs(found.swapped.score! - outputs) < 1e-9 * outputs);
  assert.deepEqual(swapTest(chain, batches, 0, groups, { score: size }), found);
  assert.equal(swapTest(chain, batches, 0, groups).score, null);
  // One group of everything has no gates outside of it.
  const whole = [{ units: [0, 1, 2, 3, 4, 5], medoid: 0 }];
  assert.equal(swapTest(chain, batches, 0, whole).control.change, 0);
});

test("units that are multiples of each other merge exactly, with biases and across layers", () => {
  for (const activation of ["relu", "tanh"] as const) {
    const { model, points } = withDoubles(activation);
    const before = noGrad(() => model.forward(points).clone());
    const chain = mlpChain(model);
    const groups = [0, 1].map((layer) => unitGroups(mergeCosts(chain, [points], layer), 1e-10));
    assert.deepEqual(
      groups.map((own) => own.map(({ units }) => units)),
      [[[1, 3, 7]], [[0, 6]]],
    );
    const { model: smaller, hidden, largest, change } = mergeNeurons(model, [points.slice(0, 0, 50), points.slice(0, 50)], groups);
    assert.deepEqual(hidden, [
      { before: 9, after: 7 },
      { before: 8, after: 7 },
    ]);
    assert.deepEqual(smaller.config.hidden, [7, 7]);
    assert.ok(largest < 1e-11 && change < 1e-25, `${largest}, ${change}`);
    // On points that were not seen too.
    const others = randn([100, 6], { ...F64, generator: new Generator(8) });
    assert.ok(noGrad(() => smaller.forward(others).sub(model.forward(others)).abs().max().toNumber()) < 1e-11);
    assert.ok(noGrad(() => model.forward(points).sub(before).abs().max().toNumber()) === 0);
  }
});

test("an inexact merge changes what it says: the scale is the best in the least squares, and the cost what the next layer loses", () => {
  const { model, points } = gated([1, 1, 1], 5);
  const chain = mlpChain(model);
  const cost = mergeCosts(chain, [points], 0).toArray<number[][]>();
  const { change, largest, model: smaller } = mergeNeurons(model, [points], [[{ units: [0, 2], medoid: 2 }]]);
  assert.ok(Math.abs(change - cost[0]![2]!) < 1e-12, `${change} for ${cost[0]![2]}`);
  const off = noGrad(() => smaller.forward(points).sub(model.forward(points)).abs().max().toNumber());
  assert.ok(Math.abs(off - largest) < 1e-12);
});

test("merging keeps precision, mode and other layers, and dead medoids take nothing over", () => {
  const model = mlp({ inputs: 3, hidden: [4], outputs: 2, dropout: 0.5 }).eval();
  noGrad(() => Object.fromEntries(model.namedParameters())["layers.0.bias"]!.select(0, 1).fill_(-1000));
  const points = randn([50, 3], { generator: new Generator(1) });
  const { model: smaller } = mergeNeurons(model, [points], [[{ units: [1, 2], medoid: 1 }]]);
  assert.equal(smaller.config.hidden[0], 3);
  assert.equal(smaller.config.dropout, 0.5);
  assert.equal(smaller.training, false);
  assert.equal(smaller.namedParameters()[0]![1].dtype, "float32");
  assert.ok(noGrad(() => Number.isFinite(smaller.forward(points).abs().max().toNumber())));
  const same = mergeNeurons(model, [points], [[]]);
  assert.notEqual(same.model, model);
  assert.deepEqual([same.largest, same.change], [0, 0]);
});

test("groups that do not fit say so", () => {
  const { model, points } = withDoubles();
  const merge = (units: number[], medoid: number) => () => mergeNeurons(model, [points], [[{ units, medoid }], []]);
  assert.throws(() => mergeNeurons(model, [points], [[]]), InteractionError);
  assert.throws(merge([0, 9], 0), /9 units/);
  assert.throws(merge([0, 1], 2), /medoid/);
  assert.throws(
    () =>
      mergeNeurons(
        model,
        [points],
        [
          [
            { units: [0, 1], medoid: 0 },
            { units: [1, 2], medoid: 1 },
          ],
          [],
        ],
      ),
    /two groups/,
  );
  assert.throws(() => swapCosts(mlpChain(model), [points], 2), /layer 2/);
  const sigmoid = mlp({ inputs: 3, hidden: [4], outputs: 2, activation: "sigmoid" });
  assert.throws(() => swapCosts(mlpChain(sigmoid), [randn([5, 3])], 0), /sigmoid/);
  assert.throws(() => swapTest(mlpChain(model), [points], 0, [], { controls: 0 }), RangeError);
});
