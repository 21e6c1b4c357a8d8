import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Chain,
  chainJacobian,
  degeneracy,
  type Degeneracy,
  gradientJacobian,
  hessianRank,
  InteractionError,
  mlpChain,
  softRank,
  unitSection,
} from "../../src/interactions/index.js";
import { mlp, type Mlp } from "../../src/nn/index.js";
import { cat, eye, Generator, manualSeed, noGrad, randn, type Tensor, zeros } from "../../src/tensor/index.js";
import { gated, network } from "./gated.js";

manualSeed(0);

const F64 = { dtype: "float64" } as const;

/** The report, after checking that the measured rank is clear and is the one that gradients give. */
function inspect(model: Mlp, points: Tensor, biases = false): Degeneracy & { nullity: number } {
  const report = clear(mlpChain(model), points, biases);
  const parameters = model.namedParameters().map(([, parameter]) => parameter);
  assert.equal(hessianRank(gradientJacobian((batch) => model.forward(batch), parameters, [points])).rank, report.measured!.rank);
  return report;
}

function clear(chain: Chain, points: Tensor, biases: boolean): Degeneracy & { nullity: number } {
  const report = degeneracy(chain, [points.slice(0, 0, 70), points.slice(0, 70)], { biases });
  const { kept, dropped, nullity } = report.measured!;
  assert.ok(kept > 1e9 * dropped, `last kept ${kept}, first dropped ${dropped}`);
  return { ...report, nullity };
}

function random(sizes: readonly number[], seed: number): Tensor[] {
  const generator = new Generator(seed);
  return sizes.slice(1).map((size, i) => randn([size, sizes[i]!], { ...F64, generator }));
}

const linear = (sizes: readonly number[]): Chain =>
  mlpChain(network(sizes, random(sizes, 3))).map(({ name, units }) => unitSection(name, { ...units!, function: "identity" }));

const normal = (count: number, size: number, seed = 9): Tensor => randn([count, size], { ...F64, generator: new Generator(seed) });

test("units that open together: s² free directions for every group of s", () => {
  for (const groups of [[2], [3], [4], [5], [2, 2], [2, 3], [1, 1, 3], [1, 2, 2], [1, 1, 1, 1, 1]]) {
    const { model, points } = gated(groups, 1);
    const expected = groups.reduce((sum, size) => sum + size * size, 0);
    const { nullity, explained, itemised, units } = inspect(model, points);
    assert.deepEqual([nullity, explained, itemised], [expected, expected, expected], `groups ${groups.join("+")}`);
    assert.deepEqual(
      units[0]!.groups.map(({ length }) => length),
      groups.filter((size) => size > 1),
    );
  }
});

test("deep linear networks have the rank of products of matrices", () => {
  for (const [sizes, rank] of [
    [[5, 3, 5], 21],
    [[5, 4, 5], 24],
    [[4, 3, 8], 27],
    [[3, 8, 4], 12],
    [[6, 6, 6], 36],
  ] as const) {
    const { measured, explained, parameters } = clear(linear(sizes), normal(100, sizes[0]), false);
    assert.equal(measured!.rank, rank, sizes.join("-"));
    assert.equal(parameters - explained!, rank, sizes.join("-"));
  }
});

test("dependent inputs, an unread unit, parallel units and weights of low rank: as many free directions as counted", () => {
  const weights = random([8, 6, 7], 5);
  const plain = inspect(network([8, 6, 7], weights), normal(400, 8));
  assert.deepEqual([plain.nullity, plain.explained, plain.itemised], [6, 6, 6]);

  const flat = inspect(network([8, 6, 7], weights), normal(400, 6).matmul(normal(6, 8, 10)));
  assert.deepEqual([flat.nullity, flat.explained, flat.itemised, flat.maps[0]!.dependentActivations], [18, 18, 18, 12]);

  const unread = weights.map((weight) => weight.clone());
  unread[1]!.select(1, 2).zero_();
  const blind = inspect(network([8, 6, 7], unread), normal(400, 8));
  assert.deepEqual([blind.nullity, blind.explained, blind.itemised, blind.maps[0]!.dependentGradients, blind.units[0]!.rescalings], [13, 13, 13, 8, 5]);

  const parallel = weights.map((weight) => weight.clone());
  parallel[0]!.select(0, 1).copy_(parallel[0]!.select(0, 0).mul(1.7));
  const twice = inspect(network([8, 6, 7], parallel), normal(400, 8));
  // The pair also opens together: counted twice, and explained once.
  assert.deepEqual([twice.nullity, twice.explained, twice.maps[1]!.free, twice.itemised], [13, 13, 7, 15]);

  const low = [weights[0]!, normal(7, 3, 11).matmul(normal(3, 6, 12))];
  assert.equal(inspect(network([8, 6, 7], low), normal(400, 8)).nullity, 6);
});

test("a unit that never opens is free, in and out", () => {
  const weights = random([8, 6, 7], 5);
  const points = normal(400, 8);
  points.select(1, 0).abs_();
  weights[0]!.select(0, 3).zero_().select(0, 0).fill_(-1);
  const { nullity, explained, itemised } = inspect(network([8, 6, 7], weights), points);
  assert.deepEqual([nullity, explained, itemised], [20, 20, 20]);
});

test("with biases, units that are always open also shift against the next bias", () => {
  const generator = new Generator(4);
  const model = mlp({ inputs: 6, hidden: [5], outputs: 7 }).to({ dtype: "float64" });
  noGrad(() => {
    model.namedParameters().forEach(([, parameter]) => void parameter.copy_(randn(parameter.shape, { ...F64, generator })));
    // Units 1 and 4.
    const bias = model.namedParameters().find(([name]) => name === "layers.0.bias")![1];
    for (const unit of [1, 4]) bias.select(0, unit).fill_(100);
  });
  const { nullity, explained, itemised } = inspect(model, normal(400, 6), true);
  // Three rescalings; 2² mixings and 2 shifts.
  assert.deepEqual([nullity, explained, itemised], [9, 9, 9]);
});

test("what is explained never exceeds what is measured, whatever overlaps", () => {
  for (let seed = 0; seed < 12; seed++) {
    const sizes = [5, 6, 4, 3];
    const weights = random(sizes, seed);
    if (seed % 2 === 0) weights[1]!.select(1, 2).zero_();
    if (seed % 3 === 0) weights[0]!.select(0, 1).copy_(weights[0]!.select(0, 0).mul(2));
    if (seed % 4 === 0) weights[0]!.select(0, 4).copy_(weights[0]!.select(0, 3).mul(-1));
    const points = seed % 5 === 0 ? normal(300, 3).matmul(normal(3, 5, 3)) : normal(300, 5);
    const { nullity, explained, itemised } = inspect(network(sizes, weights), points);
    assert.ok(explained! <= nullity && explained! <= itemised, `seed ${seed}: ${explained} explained, ${itemised} itemised, ${nullity} measured`);
    assert.equal(explained, nullity, `seed ${seed}`);
  }
});

test("a unit that opens on three points is free in what it reads beyond them", () => {
  const weights = random([8, 6, 7], 5);
  const points = normal(400, 8);
  points.select(1, 0).abs_();
  points.slice(0, 0, 3).select(1, 0).mul_(-1);
  weights[0]!.select(0, 3).zero_().select(0, 0).fill_(-1);
  const { nullity, explained, itemised, maps } = inspect(network([8, 6, 7], weights), points);
  // Six rescalings, and 8 − 3 for the unit.
  assert.deepEqual([nullity, explained, itemised, maps[0]!.local, maps[1]!.local], [11, 11, 11, 5, 0]);
});

test("in deep networks units that matter on few points are what the three sources leave out", () => {
  for (const biases of [false, true]) {
    for (let seed = 100; seed < 106; seed++) {
      const generator = new Generator(seed);
      const model = mlp({ inputs: 5, hidden: [6, 4], outputs: 3, bias: biases }).to({ dtype: "float64" });
      noGrad(() => model.namedParameters().forEach(([, parameter]) => void parameter.copy_(randn(parameter.shape, { ...F64, generator }))));
      const { nullity, explained } = clear(mlpChain(model), normal(300, 5, seed + 5000), biases);
      assert.equal(explained, nullity, `seed ${seed}, ${biases ? "with" : "without"} biases`);
    }
  }
});

test("the closed form of the Jacobian is what gradients give, also behind maps and other functions", () => {
  for (const activation of ["relu", "tanh", "gelu"] as const) {
    const model = mlp({ inputs: 5, hidden: [7, 4], outputs: 3, activation }).to({ dtype: "float64" });
    const points = normal(60, 5);
    const closed = hessianRank(chainJacobian(mlpChain(model), [points]));
    const slow = hessianRank(
      gradientJacobian(
        (batch) => model.forward(batch),
        model.namedParameters().map(([, parameter]) => parameter),
        [points],
      ),
    );
    assert.equal(closed.parameters, slow.parameters);
    closed.eigenvalues.forEach((value, i) => assert.ok(Math.abs(value - slow.eigenvalues[i]!) < 1e-12 * closed.eigenvalues[0]!));
  }
});

test("eigenvalues are those of the Hessian of the behavioural loss, and the soft rank lies between 0 and the rank", () => {
  // y = w x: L_B = E[x²] |δw|², so that H = 2 E[xᵀ x] for every output.
  const [points, weights] = [normal(50, 3), random([3, 2], 1)];
  const chain = mlpChain(network([3, 2], weights));
  const { eigenvalues, rank } = hessianRank(chainJacobian(chain, [points], { biases: false }));
  const hessian = points
    .t()
    .matmul(points)
    .mul(2 / 50);
  const trace = hessian.diagonal().sum().toNumber();
  assert.equal(rank, 6);
  assert.ok(Math.abs(eigenvalues.reduce((sum, h) => sum + h, 0) - 2 * trace) < 1e-12);
  assert.ok(Math.abs(softRank([1, 1, 0], 1) - 1) < 1e-15);
  assert.ok(Math.abs(softRank(eigenvalues, 1e-12) - 6) < 1e-9);
  assert.throws(() => softRank(eigenvalues, 0), RangeError);
});

test("what cannot be counted says why", () => {
  const model = mlp({ inputs: 3, hidden: [4], outputs: 2 });
  const chain = mlpChain(model);
  assert.throws(
    () =>
      gradientJacobian(
        (x) => model.forward(x),
        model.namedParameters().map(([, parameter]) => parameter),
        [normal(5, 3)],
      ),
    /float64/,
  );
  const mapped = unitSection("mapped", { into: eye(4, 4, F64), function: "relu", linear: 1, outOf: eye(4, 4, F64).mul(2) });
  assert.throws(() => degeneracy([mapped, ...chain], [normal(5, 3)]), InteractionError);
  assert.throws(() => degeneracy([{ ...mapped, units: null }, ...chain], [normal(5, 3)]), /mapped/);
  assert.throws(() => degeneracy(chain, []), InteractionError);
  assert.throws(() => degeneracy(chain, [cat([normal(5, 3), zeros([5, 1], F64)], 1)]), InteractionError);
});
