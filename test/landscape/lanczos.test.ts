import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hutchinsonTrace, lanczos, LandscapeError, spectralDensity } from "../../src/landscape/index.js";
import { Generator, randn, scope, tensor, type Tensor } from "../../src/tensor/index.js";
import { near } from "./support.js";

const random = (shape: number[], seed: number) => randn(shape, { dtype: "float64", generator: new Generator(seed) });

function symmetric(size: number, seed: number): Tensor {
  const a = random([size, size], seed);
  return a.add(a.t()).div(2);
}

const eigenvalues = (matrix: Tensor) => matrix.linalgEigh()[0].toArray<number[]>();

test("as many steps as there are dimensions give every eigenvalue, and vectors that belong to them", async () => {
  const matrix = symmetric(12, 1);
  using found = await lanczos((v) => matrix.mv(v), random([12], 2), { steps: 30 });
  const expected = eigenvalues(matrix);
  assert.equal(found.values.length, 12);
  found.values.forEach(({ value, bound }, i) => {
    near(value, expected[i]!, 1e-10);
    assert.ok(bound < 1e-8);
    const y = found.vector(i);
    near(y.norm().toNumber(), 1, 1e-12);
    near(matrix.mv(y).sub(y, { alpha: value }).norm().toNumber(), 0, 1e-7);
  });
  near(found.values.reduce((sum, { weight }) => sum + weight, 0), 1, 1e-12);
});

test("after fewer steps an eigenvalue lies within every bound, the bound is the residual, and the shares give the start's moments", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 5, max: 30 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 1e6 }), async (size, steps, seed) => {
      const matrix = symmetric(size, seed);
      const start = random([size], seed + 1);
      using found = await lanczos((v) => matrix.mv(v), start, { steps });
      const all = eigenvalues(matrix);
      found.values.forEach(({ value, bound }, i) => {
        assert.ok(all.some((one) => Math.abs(one - value) <= bound + 1e-9));
        const y = found.vector(i);
        near(matrix.mv(y).sub(y, { alpha: value }).norm().toNumber(), bound, 1e-8);
      });
      const unit = start.div(start.norm());
      const moment = (power: number) => found.values.reduce((sum, { value, weight }) => sum + weight * value ** power, 0);
      near(moment(1), unit.dot(matrix.mv(unit)).toNumber(), 1e-9);
      if (steps > 1) near(moment(2), matrix.mv(unit).square().sum().toNumber(), 1e-9);
    }),
    { numRuns: 30 },
  );
});

test("in single precision an eigenvalue far from the rest appears once, not again as a ghost", async () => {
  const entries = Array.from({ length: 400 }, (_, i) => (i === 0 ? 100 : i === 1 ? -20 : Math.sin(i)));
  const diagonal = tensor(entries);
  using found = await lanczos((v) => diagonal.mul(v), randn([400], { generator: new Generator(3) }), { steps: 60 });
  const values = found.values.map(({ value }) => value);
  assert.equal(values.length, 60);
  near(values.at(-1)!, 100, 1e-3);
  near(values[0]!, -20, 1e-3);
  assert.ok(values.at(-2)! < 1.001 && values[1]! > -1.001, values.join());
});

test("it ends where the vectors end, and stops when it is told or the map breaks", async () => {
  const diagonal = tensor([3, 3, 1, 1, 1], { dtype: "float64" });
  using found = await lanczos((v) => diagonal.mul(v), random([5], 4), { steps: 5 });
  assert.deepEqual(found.values.map(({ value }) => Math.round(value * 1e9) / 1e9), [1, 3]);
  await assert.rejects(lanczos((v) => v.mul(NaN), random([5], 4), { steps: 5 }), (error) => error instanceof LandscapeError && /NaN or infinite/.test(error.message));
  const stop = new AbortController();
  const steps: number[] = [];
  const run = lanczos((v) => v.mul(tensor([1, 2, 3, 4, 5], { dtype: "float64" })), random([5], 4), {
    steps: 5,
    signal: stop.signal,
    onStep: (done) => void (steps.push(done), done === 2 && stop.abort(new Error("enough"))),
  });
  await assert.rejects(run, /enough/);
  assert.deepEqual(steps, [1, 2]);
  await assert.rejects(lanczos((v) => v, random([5], 4), { steps: 0 }), RangeError);
});

test("the density integrates to 1 and has its nodes' mean, wherever they lie", () => {
  const node = fc.record({ value: fc.integer({ min: -5000, max: 5000 }).map((value) => value / 100), weight: fc.double({ min: 0.01, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 20 }), (raw) => {
      const whole = raw.reduce((sum, { weight }) => sum + weight, 0);
      const nodes = raw.map(({ value, weight }) => ({ value, weight: weight / whole }));
      const density = spectralDensity(nodes);
      const spacing = density[1]!.value - density[0]!.value;
      near(density.reduce((sum, one) => sum + one.density * spacing, 0), 1, 1e-6);
      const mean = nodes.reduce((sum, { value, weight }) => sum + value * weight, 0);
      near(density.reduce((sum, one) => sum + one.value * one.density * spacing, 0), mean, 1e-4);
    }),
  );
  assert.throws(() => spectralDensity([]), RangeError);
  assert.throws(() => spectralDensity([{ value: 0, weight: 0.5 }, { value: 1, weight: 0.5 }], { width: 0.001 }), /at least 1013/);
  assert.equal(spectralDensity([{ value: 0, weight: 0.5 }, { value: 1, weight: 0.5 }], { width: 0.001, points: 1013 }).length, 1013);
});

test("the trace of a diagonal map is exact, that of any other has the variance of the formula, and its error covers it", async () => {
  const diagonal = tensor([1, -2, 5], { dtype: "float64" });
  assert.deepEqual(await hutchinsonTrace((v) => diagonal.mul(v), 3, { probes: 1, dtype: "float64" }), { value: 4, standardError: null, probes: 1 });
  const matrix = symmetric(8, 5);
  const trace = matrix.diagonal().sum().toNumber();
  const variance = 2 * (matrix.square().sum().toNumber() - matrix.diagonal().square().sum().toNumber());
  let within = 0;
  let variances = 0;
  for (let seed = 0; seed < 200; seed++) {
    const { value, standardError } = await hutchinsonTrace((v) => scope(() => matrix.mv(v)), 8, { probes: 12, seed, dtype: "float64" });
    if (Math.abs(value - trace) < 2 * standardError!) within += 1;
    variances += (12 * standardError! ** 2) / 200;
  }
  assert.ok(within > 170, `${within} of 200 within two standard errors`);
  near(variances / variance, 1, 0.1);
  await assert.rejects(hutchinsonTrace((v) => v, 3, { probes: 0 }), RangeError);
});
