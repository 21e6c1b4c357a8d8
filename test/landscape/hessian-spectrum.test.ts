import assert from "node:assert/strict";
import { test } from "node:test";
import { BatchNorm2d, Conv2d, Flatten, type Layer, Linear, Module, parameter, ReLU, Sequential, Tanh, vit } from "../../src/nn/index.js";
import {
  difference, displaced, flattened, hessianSpectrum, hessianVectorProduct, LandscapeError, layersOf, measure, norm, readSample, restricted, setWeights, spectralDensity,
  unflattened, weightsOf, type Weights,
} from "../../src/landscape/index.js";
import { cat, linspace, manualSeed, noGrad, randint, randn, scope, tensor, type Tensor } from "../../src/tensor/index.js";
import { near } from "./support.js";

/** L(u, v) = ½ θᵀ A θ with θ the values of u and v, so that the Hessian is A everywhere. */
class Quadratic extends Module {
  u = parameter(randn([2], { dtype: "float64" }));
  v = parameter(randn([1, 3], { dtype: "float64" }));

  constructor(readonly matrix: readonly (readonly number[])[]) {
    super();
  }

  forward(_input: Tensor): Tensor {
    const theta = cat([this.u, this.v.reshape([-1])]);
    return theta.dot(tensor(this.matrix, { dtype: "float64" }).mv(theta)).div(2);
  }
}

const A = [
  [4, 1, 0, 0, 2],
  [1, 3, 0, 1, 0],
  [0, 0, -1, 0, 0],
  [0, 1, 0, 2, 0.5],
  [2, 0, 0, 0.5, 1],
];
const mean = (output: Tensor): Tensor => output.mean();
const one = () => readSample([{ input: tensor([[1]], { dtype: "float64" }), target: tensor([[1]], { dtype: "float64" }) }]);
const values = (weights: Weights): number[] => flattened(weights).toArray<number[]>();

test("a quadratic loss: the product is the matrix's, of the whole and of a block, by both methods", async () => {
  manualSeed(1);
  const model = new Quadratic(A);
  const weights = weightsOf(model);
  using sample = await one();
  const d = { u: tensor([1, -2], { dtype: "float64" }), v: tensor([[3, 0, 1]], { dtype: "float64" }) };
  for (const method of ["differences", "exact"] as const) {
    const product = await hessianVectorProduct(model, weights, d, sample, { loss: mean, method });
    const expected = A.map((row) => row.reduce((sum, a, i) => sum + a * [1, -2, 3, 0, 1][i]!, 0));
    values(product).forEach((value, i) => near(value, expected[i]!, 1e-8));
    assert.deepEqual(product["v"]!.shape, [1, 3]);
    const block = await hessianVectorProduct(model, weights, { v: d.v }, sample, { loss: mean, method });
    assert.deepEqual(Object.keys(block), ["v"]);
    values(block).forEach((value, i) => near(value, [-3, 0.5, 1][i]!, 1e-8));
    const column = await hessianVectorProduct(model, weights, restricted(d, new Set(["v"])), sample, { loss: mean, method });
    values(column).forEach((value, i) => near(value, [2, 0, -3, 0.5, 1][i]!, 1e-8));
    const nothing = await hessianVectorProduct(model, weights, restricted(d, new Set()), sample, { loss: mean, method });
    assert.equal(norm(nothing), 0);
  }
});

test("the spectrum of a quadratic loss is its matrix's, of the whole and of each block", async () => {
  manualSeed(2);
  const model = new Quadratic(A);
  using sample = await one();
  const groups = [{ name: "u", parameters: ["u"] }, { name: "v", parameters: ["v"] }];
  const done: number[] = [];
  let planned = 0;
  const { whole, layers } = await hessianSpectrum(model, weightsOf(model), sample, {
    loss: mean, layers: groups, probes: 3, top: 2, bottom: 1, vectors: true, onProgress: (count, total) => void (done.push(count), (planned = total)),
  });
  const eigen = (rows: readonly (readonly number[])[]) => tensor(rows, { dtype: "float64" }).linalgEigh()[0].toArray<number[]>();
  const parts = [[whole, 0, 5], [layers[0]!, 0, 2], [layers[1]!, 2, 5]] as const;
  for (const [spectrum, from, to] of parts) {
    const matrix = A.slice(from, to).map((row) => row.slice(from, to));
    const expected = eigen(matrix);
    assert.equal(spectrum.size, expected.length);
    spectrum.nodes.forEach(({ value }, i) => near(value, expected[i]!, 1e-7));
    near(spectrum.top[0]!.value, expected.at(-1)!, 1e-8);
    near(spectrum.top[1]!.value, expected.at(-2)!, 1e-8);
    near(spectrum.bottom[0]!.value, expected[0]!, 1e-8);
    assert.ok(spectrum.top[0]!.residual < 1e-6);
  }
  const [first] = whole.top;
  const turned = await hessianVectorProduct(model, weightsOf(model), first!.vector!, sample, { loss: mean });
  near(norm(difference(turned, Object.fromEntries(Object.entries(first!.vector!).map(([name, value]) => [name, value.mul(first!.value)])))), 0, 1e-6);
  assert.deepEqual(done, Array.from({ length: planned }, (_, i) => i + 1));
  assert.equal(whole.products + layers[0]!.products + layers[1]!.products, planned);
});

/** The Hessian by second differences of the loss alone: no gradient enters. */
function secondDifferences(model: Layer, weights: Weights, lossAt: () => number, h = 1e-3): number[][] {
  const home = flattened(weights);
  const size = home.numel();
  const at = (...moves: readonly (readonly [number, number])[]): number =>
    scope(() => {
      const theta = home.clone();
      for (const [place, by] of moves) theta.select(0, place).add_(by);
      setWeights(model, unflattened(theta, weights));
      return lossAt();
    });
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const pair = (x: number, y: number) => at([i, x * h], [j, y * h]);
      rows[i]![j] = rows[j]![i] = (pair(1, 1) - pair(1, -1) - pair(-1, 1) + pair(-1, -1)) / (4 * h * h);
    }
  }
  setWeights(model, weights);
  return rows;
}

test("a network: eigenvalues and traces of the whole and of every layer are those of the Hessian by second differences of the loss", async () => {
  manualSeed(3);
  const model = new Sequential(new Linear(3, 3), new Tanh(), new Linear(3, 3)).to({ dtype: "float64" });
  using sample = await readSample([11, 6].map((size) => ({ input: randn([size, 3], { dtype: "float64" }), target: randint(0, 3, [size]) })));
  const weights = weightsOf(model);
  const full = secondDifferences(model, weights, () => measure(model, sample).loss);
  const layerSizes = layersOf(weights).map(({ parameters }) => parameters.reduce((sum, name) => sum + weights[name]!.numel(), 0));
  const cuts = [[0, 24], [0, layerSizes[0]!], [layerSizes[0]!, 24]] as const;
  for (const method of ["differences", "exact"] as const) {
    const { whole, layers } = await hessianSpectrum(model, weights, sample, { method, steps: 24, top: 3, bottom: 3, probes: 60, layers: true, step: 1e-4 });
    assert.deepEqual(layers.map(({ name }) => name), ["0", "2"]);
    [whole, ...layers].forEach((spectrum, part) => {
      const [from, to] = cuts[part]!;
      const block = full.slice(from, to).map((row) => row.slice(from, to));
      const expected = tensor(block, { dtype: "float64" }).linalgEigh()[0].toArray<number[]>();
      for (let i = 0; i < 3; i++) {
        near(spectrum.top[i]!.value, expected.at(-1 - i)!, 1e-5, `${spectrum.name} top ${i}`);
        // Softmax does not mind what is added to all logits: the zeros that this makes are one eigenvalue to Lanczos.
        assert.ok(expected.some((value) => Math.abs(value - spectrum.bottom[i]!.value) < 1e-5), `${spectrum.name} bottom ${i}`);
      }
      near(spectrum.bottom[0]!.value, expected[0]!, 1e-5);
      const trace = block.reduce((sum, row, i) => sum + row[i]!, 0);
      assert.ok(Math.abs(spectrum.trace!.value - trace) < 4 * spectrum.trace!.standardError!, `${spectrum.trace!.value} instead of ${trace}`);
      const beside = block.reduce((sum, row, i) => sum + row.reduce((part, value, j) => part + (i === j ? 0 : value ** 2), 0), 0);
      near(spectrum.trace!.standardError! / Math.sqrt((2 * beside) / 60), 1, 0.35);
      const density = spectralDensity(spectrum.nodes);
      near(density.reduce((sum, point) => sum + point.density, 0) * (density[1]!.value - density[0]!.value), 1, 1e-6);
    });
  }
});

test("averaged over runs, the density's mean is the mean eigenvalue", async () => {
  manualSeed(4);
  const model = new Quadratic(A);
  using sample = await one();
  const { whole } = await hessianSpectrum(model, weightsOf(model), sample, { loss: mean, steps: 3, runs: 200, top: 1, bottom: 0, probes: 0, method: "exact" });
  near(whole.nodes.reduce((sum, { weight }) => sum + weight, 0), 1, 1e-9);
  near(whole.nodes.reduce((sum, { value, weight }) => sum + value * weight, 0), (4 + 3 - 1 + 2 + 1) / 5, 0.2);
  assert.equal(whole.trace, null);
});

const tiny = {
  "few outputs, our own kernels": () => new Sequential(new Linear(20, 30), new Tanh(), new Linear(30, 5)),
  transformer: () => vit({ imageSize: 8, patchSize: 4, numChannels: 1, hiddenSize: 8, numHiddenLayers: 1, numAttentionHeads: 2, numLabels: 5, initializerRange: 0.5 }),
  "batch norm": () => new Sequential(new Conv2d(1, 3, 3), new BatchNorm2d(3), new Tanh(), new Flatten(), new Linear(3 * 36, 5)),
};

test("in single precision the second derivatives of every operator on the way are those of differences in double precision", async () => {
  for (const [name, build] of Object.entries(tiny)) {
    manualSeed(6);
    const model = build();
    const input = name.startsWith("few") ? randn([16, 20]) : randn([16, 1, 8, 8]);
    const target = randint(0, 5, [16]);
    const weights = weightsOf(model);
    const direction = Object.fromEntries(Object.entries(weights).map(([key, value]) => [key, randn([...value.shape])]));
    using sample = await readSample([{ input, target }]);
    const exact = await hessianVectorProduct(model, weights, direction, sample, { method: "exact" });
    const wide = (point: Weights): Weights => Object.fromEntries(Object.entries(point).map(([key, value]) => [key, value.double()]));
    using wideSample = await readSample([{ input: input.double(), target }]);
    const expected = await hessianVectorProduct(model.to({ dtype: "float64" }), wide(weights), wide(direction), wideSample, { step: 1e-5 });
    assert.ok(norm(expected) > 1e-3);
    near(norm(difference(wide(exact), expected)) / norm(expected), 0, 1e-4, name);
  }
});

test("batch norms have the statistics of the point, not those that the model came with", async () => {
  manualSeed(7);
  const model = tiny["batch norm"]();
  const weights = weightsOf(model);
  using sample = await readSample([{ input: randn([12, 1, 8, 8]).mul(2).add(1), target: randint(0, 5, [12]) }]);
  const top = async () => (await hessianSpectrum(model, weights, sample, { steps: 10, top: 1, bottom: 0, probes: 0 })).whole.top[0]!.value;
  const found = await top();
  noGrad(() => model.namedBuffers().forEach(([, buffer]) => buffer.dtype === "float32" && void buffer.fill_(9)));
  const before = model.namedBuffers().map(([, buffer]) => buffer.toArray());
  assert.equal(await top(), found);
  assert.deepEqual(model.namedBuffers().map(([, buffer]) => buffer.toArray()), before);
});

/** L(b) = mean of max(0, b − x), which for x spread evenly over [0, 1] is b² / 2 but for its kinks. */
class Hinges extends Module {
  b = parameter(tensor([0.5], { dtype: "float64" }));

  forward(x: Tensor): Tensor {
    return this.b.sub(x).relu();
  }
}

test("curvature that lies in kinks alone: differences see it, derivatives do not", async () => {
  const model = new Hinges();
  using sample = await readSample([{ input: linspace(0, 1, 40_001, { dtype: "float64" }), target: linspace(0, 1, 40_001, { dtype: "float64" }) }]);
  const curvature = async (method: "differences" | "exact") =>
    values(await hessianVectorProduct(model, weightsOf(model), { b: tensor([1], { dtype: "float64" }) }, sample, { loss: mean, method }))[0]!;
  near(await curvature("differences"), 1, 0.02);
  assert.equal(await curvature("exact"), 0);
});

test("the model is left as it was, frozen parameters too; what cannot be is refused", async () => {
  manualSeed(5);
  const model = new Sequential(new Linear(3, 4), new ReLU(), new Linear(4, 2));
  const before = weightsOf(model);
  const other = displaced(before, before, 0.5);
  model.parameters()[0]!.requiresGrad_(false);
  model.train();
  using sample = await readSample([{ input: randn([8, 3]), target: randint(0, 2, [8]) }]);
  const spectrum = await hessianSpectrum(model, other, sample, { steps: 3, probes: 1, layers: true, seed: 4 });
  assert.equal(norm(difference(weightsOf(model), before)), 0);
  assert.deepEqual(model.parameters().map(({ requiresGrad }) => requiresGrad), [false, true, true, true]);
  assert.ok(model.training);
  const again = await hessianSpectrum(model, other, sample, { steps: 3, probes: 1, layers: true, seed: 4 });
  assert.deepEqual([again.whole.nodes, again.layers[1]!.top], [spectrum.whole.nodes, spectrum.layers[1]!.top]);
  const of = (...parameters: string[]) => hessianSpectrum(model, other, sample, { layers: [{ name: "x", parameters }] });
  await assert.rejects(of("3.weight"), (error) => error instanceof LandscapeError && /no parameter "3.weight"/.test(error.message));
  await assert.rejects(of(), /no parameters are named/);
  await assert.rejects(hessianSpectrum(model, other, sample, { step: 0 }), RangeError);
  await assert.rejects(hessianSpectrum(model, other, sample, { runs: 0 }), RangeError);
  await assert.rejects(hessianSpectrum(model, { ...other, "0.bias": tensor([NaN, 1, 1, 1]) }, sample), /0\.bias of the given network holds NaN/);
  await assert.rejects(hessianSpectrum(model, other, sample, { signal: AbortSignal.abort(new Error("stop")) }), /stop/);
});
