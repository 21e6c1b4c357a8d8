import assert from "node:assert/strict";
import { test } from "node:test";
import {
  behaviouralCurvature,
  behaviouralLoss,
  chainJacobian,
  hessianRank,
  leadingCurvature,
  learningCoefficient,
  mlpChain,
  posteriorScale,
  sampledSoftRank,
  sampledSpectrum,
  softRank,
} from "../../src/interactions/index.js";
import { mlp } from "../../src/nn/index.js";
import { eye, Generator, manualSeed, memoryStats, randn, scope, setThreads, tensor } from "../../src/tensor/index.js";

// Two would only wait for each other: tensors are small here.
setThreads(1);

const F64 = { dtype: "float64" } as const;

/** A perceptron of about 600 parameters on points whose features shrink, so that curvatures do. */
function network() {
  manualSeed(7);
  const chain = mlpChain(mlp({ inputs: 20, hidden: [16, 12], outputs: 5 }).to(F64));
  const shrinking = tensor(
    Array.from({ length: 20 }, (_, i) => 0.7 ** i),
    F64,
  );
  const points = randn([300, 20], { ...F64, generator: new Generator(1) }).mul(shrinking);
  return { chain, points: [points.slice(0, 0, 110), points.slice(0, 110)] };
}

test("products with the Hessian are those of the Jacobian, and the trace is the sum of the eigenvalues", () => {
  manualSeed(2);
  for (const activation of ["relu", "tanh"] as const) {
    for (const biases of [true, false]) {
      const chain = mlpChain(mlp({ inputs: 4, hidden: [6, 5], outputs: 3, activation, bias: biases }).to(F64));
      const points = randn([30, 4], { ...F64, generator: new Generator(1) });
      const batches = [points.slice(0, 0, 11), points.slice(0, 11)];
      const { parameters, trace, times } = behaviouralCurvature(chain, batches, { biases });
      const jacobian = chainJacobian(chain, batches, { biases });
      let expected = eye(parameters, parameters, F64).mul(0);
      jacobian.eachRows((rows) => void (expected = expected.add(rows.t().matmul(rows), { alpha: 2 / 30 }).keep()));
      const found = times(eye(parameters, parameters, F64));
      assert.ok(found.sub(expected).abs().max().toNumber() < 1e-12 * expected.abs().max().toNumber());
      const sum = hessianRank(jacobian).eigenvalues.reduce((total, one) => total + one, 0);
      assert.ok(Math.abs(trace / sum - 1) < 1e-12);
      // Some at a time.
      const vectors = randn([parameters, 2], { ...F64, generator: new Generator(3) });
      assert.ok(times(vectors).sub(expected.matmul(vectors)).abs().max().toNumber() < 1e-11 * expected.abs().max().toNumber());
    }
  }
});

test("leading curvatures are the largest eigenvalues, and all of them when so many are asked for", () => {
  const { chain, points } = network();
  const { eigenvalues } = hessianRank(chainJacobian(chain, points));
  const curvature = behaviouralCurvature(chain, points);
  const { values, vectors } = leadingCurvature(curvature, { directions: 60, passes: 6 });
  for (let i = 0; i < 20; i++) assert.ok(Math.abs(values[i]! / eigenvalues[i]! - 1) < 1e-4, `${i}: ${values[i]} of ${eigenvalues[i]}`);
  assert.ok(values.every((value, i) => value <= eigenvalues[i]! * (1 + 1e-9)), "no Ritz value is above its eigenvalue");
  const gram = vectors.t().matmul(vectors).sub(eye(60, 60, F64));
  assert.ok(gram.abs().max().toNumber() < 1e-12);
  const first = vectors.slice(1, 0, 1);
  assert.ok(curvature.times(first).sub(first.mul(values[0]!)).norm().toNumber() < 1e-5 * values[0]!);
  const all = leadingCurvature(curvature, { directions: 5000, passes: 1 }).values;
  assert.equal(all.length, curvature.parameters);
  assert.ok(all.every((value, i) => Math.abs(value - eigenvalues[i]!) < 1e-12 * eigenvalues[0]!));
  assert.deepEqual(leadingCurvature(curvature, { directions: 60, passes: 6 }).values, values);
  const before = memoryStats().tensors;
  scope(() => void leadingCurvature(curvature, { directions: 20 }));
  assert.ok(memoryStats().tensors <= before);
  for (const options of [{ directions: 0 }, { passes: 0.5 }]) assert.throws(() => leadingCurvature(curvature, options), RangeError);
});

test("a sampled soft rank is the exact one within its error, at every resolution, however many directions lead", () => {
  const { chain, points } = network();
  const { eigenvalues } = hessianRank(chainJacobian(chain, points));
  const curvature = behaviouralCurvature(chain, points);
  for (const directions of [1, 20, 150, 5000]) {
    const leading = leadingCurvature(curvature, { directions });
    const spectrum = sampledSpectrum(curvature, leading, { probes: 32, steps: 40 });
    for (const part of [0.1, 1e-2, 1e-3, 1e-4]) {
      const expected = softRank(eigenvalues, part * eigenvalues[0]!);
      const { value, error } = sampledSoftRank(spectrum, part * eigenvalues[0]!);
      // Vectors that do not lead quite: a thousandth.
      assert.ok(Math.abs(value - expected) < 4 * error + 1e-3 * expected, `${directions} directions, ${part}: ${value} ± ${error} for ${expected}`);
      assert.ok(error < 0.06 * expected, `${directions} directions, ${part}: ± ${error}`);
    }
  }
  const leading = leadingCurvature(curvature, { directions: 20 });
  assert.throws(() => sampledSpectrum(curvature, leading, { probes: 1 }), RangeError);
  assert.throws(() => sampledSpectrum(curvature, leading, { steps: 0 }), RangeError);
});

test("steps scaled by some of the curvatures only: the sampler meets the same posterior", () => {
  const { chain, points } = network();
  const curvature = behaviouralCurvature(chain, points);
  const { eigenvalues } = hessianRank(chainJacobian(chain, points));
  const resolution = 1e-3 * eigenvalues[0]!;
  const expected = softRank(eigenvalues, resolution);
  const { start, loss } = behaviouralLoss(chain, points);
  const posterior = { nBeta: 1e7, localisation: resolution * 1e7 };
  const scale = posteriorScale(leadingCurvature(curvature, { directions: 40 }), posterior);
  const found = learningCoefficient(loss, start, { ...posterior, scale, draws: 500, seed: 3 });
  assert.ok(Math.abs((2 * found.value) / expected - 1) < 0.06, `${2 * found.value} ± ${2 * found.error!} for ${expected}`);
  assert.deepEqual(found.warnings, []);
});
