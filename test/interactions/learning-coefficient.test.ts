import assert from "node:assert/strict";
import { test } from "node:test";
import {
  behaviouralCurvature,
  behaviouralLoss,
  chainJacobian,
  hessianRank,
  InteractionError,
  leadingCurvature,
  learningCoefficient,
  mlpChain,
  normalCrossing,
  normalCrossingCoefficient,
  posteriorScale,
  rankOneCoefficient,
  reducedRank,
  reducedRankCoefficient,
  samplerSelfTest,
  softRank,
} from "../../src/interactions/index.js";
import { mlp } from "../../src/nn/index.js";
import { eye, Generator, manualSeed, memoryStats, randn, scope, setThreads, tensor, zeros } from "../../src/tensor/index.js";
import { gated, stretched } from "./gated.js";

// Two would only wait for each other: tensors are small here.
setThreads(1);

const F64 = { dtype: "float64" } as const;
const NO_BIASES = { biases: false } as const;

const apart = (a: number, b: number): number => Math.abs(a - b) / Math.abs(b);

test("the sampler meets singular losses: normal crossings and reduced-rank regression, at a finite temperature", () => {
  for (const { name, table, exact, measured, error } of samplerSelfTest({ seed: 2 })) {
    assert.ok(apart(measured, exact) < 0.06, `${name}: ${measured} ± ${error} for ${exact}`);
    assert.ok(error < 0.05 * exact && table > 0);
  }
  // Of rank 2 there is the table alone.
  const { value, error } = learningCoefficient(reducedRank(2, 2, 2), zeros([8], F64), { nBeta: 3000, localisation: 1, chains: 32, draws: 2500 });
  assert.ok(apart(value, reducedRankCoefficient(2, 2, 2)) < 0.12, `2-2-2: ${value} ± ${error}`);
});

test("the integrals become the tables: 1 / (2 max(a, b)), and reduced-rank regression's", () => {
  for (const [a, b] of [[0, 1], [0, 2], [0, 3], [1, 1], [1, 2], [2, 2]] as const) {
    // With a = b there are two crossing branches, and a logarithm slows the approach down.
    const limit = normalCrossingCoefficient(a, b, 1e12, 1e-3);
    assert.ok(apart(limit, 1 / (2 * Math.max(a, b))) < (a === b ? 0.2 : 0.02), `${a}, ${b}: ${limit}`);
  }
  for (const [m, n, table] of [[1, 4, 0.5], [4, 1, 0.5], [3, 2, 1]] as const) {
    assert.equal(reducedRankCoefficient(m, 1, n), table);
    assert.ok(apart(rankOneCoefficient(m, n, 1e12, 1e-3), table) < 0.05, `${m}-1-${n}`);
  }
  assert.deepEqual([reducedRankCoefficient(2, 2, 2), reducedRankCoefficient(1, 5, 2), reducedRankCoefficient(2, 1, 2)], [1.5, 1, 1]);
});

test("gated networks of the specification: twice the coefficient is the soft rank within 6 %, by both methods", () => {
  for (const [groups, rank, soft] of [
    [[1, 1, 1, 1, 1], 70, 61.5],
    [[2, 3], 62, 32],
    [[5], 50, 20],
  ] as const) {
    const { model, points } = stretched(groups, 100);
    const chain = mlpChain(model);
    const jacobian = chainJacobian(chain, [points], NO_BIASES);
    const { eigenvalues, rank: hard } = hessianRank(jacobian);
    const resolution = 1e-3 * eigenvalues[0]!;
    const expected = softRank(eigenvalues, resolution);
    assert.ok(hard === rank && apart(expected, soft) < 0.15, `${groups.join("+")}: rank ${hard}, soft ${expected}`);
    const { start, loss } = behaviouralLoss(chain, [points], NO_BIASES);
    const leading = leadingCurvature(behaviouralCurvature(chain, [points], NO_BIASES));
    for (const [method, nBeta, draws] of [
      ["mala", 1e6, 400],
      ["sgld", 1e4, 800],
    ] as const) {
      const posterior = { nBeta, localisation: resolution * nBeta };
      const found = learningCoefficient(loss, start, { ...posterior, method, scale: posteriorScale(leading, posterior), draws, burnIn: 400 });
      assert.ok(apart(2 * found.value, expected) < 0.06, `${groups.join("+")}, ${method}: ${2 * found.value} ± ${2 * found.error!} for ${expected}`);
      assert.deepEqual([found.warnings, found.below], [[], 0]);
      if (method === "mala") assert.ok(found.acceptance > 0.75 && found.acceptance < 0.95, `accepted ${found.acceptance}`);
      else assert.ok(found.acceptance > 0.96 && found.sweep.length > 1, `accepted ${found.acceptance}`);
    }
  }
});

test("without a scale the same posterior is met, more slowly", () => {
  const { model, points } = gated([2, 1], 3, { inputs: 4, outputs: 3, points: 100 });
  const chain = mlpChain(model);
  const { eigenvalues } = hessianRank(chainJacobian(chain, [points], NO_BIASES));
  const resolution = 1e-2 * eigenvalues[0]!;
  const { start, loss } = behaviouralLoss(chain, [points], NO_BIASES);
  const found = learningCoefficient(loss, start, { nBeta: 1e6, localisation: resolution * 1e6, draws: 3000 });
  assert.ok(apart(2 * found.value, softRank(eigenvalues, resolution)) < 0.06, `${2 * found.value}`);
  assert.deepEqual(found.warnings, []);
});

test("the behavioural loss and its gradient are those of the network, one row a vector", () => {
  manualSeed(4);
  for (const activation of ["relu", "tanh"] as const) {
    for (const biases of [true, false]) {
      const model = mlp({ inputs: 4, hidden: [6, 5], outputs: 3, activation, bias: biases }).to(F64);
      const points = randn([30, 4], { ...F64, generator: new Generator(1) });
      const { start, loss } = behaviouralLoss(mlpChain(model), [points.slice(0, 0, 11), points.slice(0, 11)], { biases });
      assert.equal(
        start.size(0),
        model.namedParameters().reduce((sum, [, { shape }]) => sum + shape.reduce((a, b) => a * b, 1), 0),
      );
      assert.ok(loss(start.unsqueeze(0)).loss.max().toNumber() < 1e-28);
      const shift = randn([2, start.size(0)], { ...F64, generator: new Generator(2) });
      const at = start.add(shift.mul(0.1));
      const { loss: values, gradient } = loss(at);
      for (const row of [0, 1]) {
        const direction = randn([1, start.size(0)], { ...F64, generator: new Generator(3 + row) });
        const [above, under] = [1e-6, -1e-6].map((h) =>
          loss(at.slice(0, row, row + 1).add(direction, { alpha: h }))
            .loss.select(0, 0)
            .toNumber(),
        ) as [number, number];
        const slope = gradient.select(0, row).mul(direction).sum().toNumber();
        assert.ok(Math.abs((above - under) / 2e-6 - slope) < 1e-6 * Math.max(1, Math.abs(slope)), `${activation}: ${slope}`);
      }
      // Close by, the loss is δᵀ H δ / 2, H of the Jacobian.
      const small = shift.slice(0, 0, 1).mul(1e-5);
      let quadratic = 0;
      chainJacobian(mlpChain(model), [points], { biases }).eachRows((rows) => (quadratic += rows.matmul(small.t()).square().sum().toNumber() / 30));
      assert.ok(apart(loss(start.add(small)).loss.toTypedArray()[0] as number, quadratic) < 1e-3);
      assert.ok(values.shape[0] === 2);
    }
  }
});

test("the same seed gives the same draws, and memory stays flat", () => {
  const settings = { nBeta: 100, localisation: 1, chains: 2, draws: 50 } as const;
  const run = (seed: number) => scope(() => learningCoefficient(normalCrossing(1, 1), zeros([2], F64), { ...settings, seed }));
  const first = run(5);
  assert.deepEqual(run(5), first);
  assert.notDeepEqual(run(6).trace, first.trace);
  assert.deepEqual(run(7).trace.length, 50);
  const before = memoryStats().tensors;
  run(8);
  assert.ok(memoryStats().tensors <= before);
});

test("settings out of range and sick chains say so", () => {
  const start = zeros([2], F64);
  for (const settings of [{ chains: 0 }, { draws: 1 }, { nBeta: 0 }, { localisation: -1 }, { step: 0 }, { burnIn: -1 }]) {
    assert.throws(() => learningCoefficient(normalCrossing(1, 1), start, settings), RangeError, JSON.stringify(settings));
  }
  assert.throws(() => learningCoefficient(normalCrossing(1, 1), zeros([2]), {}), InteractionError);
  assert.throws(() => learningCoefficient((w) => ({ loss: w.sum(1).mul(NaN), gradient: w }), start), /NaN/);
  const wrong = tensor([1, 1], F64);
  const found = learningCoefficient(normalCrossing(1, 1), wrong, { nBeta: 100, localisation: 1, chains: 4, draws: 300 });
  assert.ok(found.warnings.some((warning) => warning.includes("no minimum")) && found.below > 0.5);
  const coarse = learningCoefficient(normalCrossing(0, 1), start, { nBeta: 100, localisation: 1, step: 1, draws: 100, burnIn: 0 });
  assert.ok(coarse.warnings.some((warning) => warning.includes("smaller step")));
  assert.throws(() => posteriorScale({ values: [1], vectors: eye(2, 1, F64) }, { nBeta: 1, localisation: 0 }), RangeError);
});
