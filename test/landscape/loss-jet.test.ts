import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, layersOf, LandscapeError, lossJet, type NormMode, type Sample, weightsOf } from "../../src/landscape/index.js";
import { type ActivationName, crossEntropy, gpt, type Layer, llama, mlp, resnet, vit } from "../../src/nn/index.js";
import { manualSeed, noGrad, randint, randn, tensor, type Tensor } from "../../src/tensor/index.js";
import type { Loss } from "../../src/train/index.js";
import { byBackward, close, differences, lossAt, randomDirection, sampleOf } from "./line-oracle.js";
import { trainedPair } from "./trained-pair.js";
import { Toy, toyLoss, toyPoint, toySample } from "./support.js";

interface Case {
  loss?: Loss;
  norms?: NormMode;
  /** of the differences: where relu has kinks so small that they meet none */
  step?: number;
  tolerance?: number;
}

/** Compares a jet in float64 with differences of the loss along the line, and with two backward passes. */
async function check(name: string, model: Layer, input: Tensor, target: Tensor, { loss, norms = "running", step = 1e-3, tolerance = 1e-5 }: Case = {}): Promise<void> {
  model.to({ dtype: "float64" });
  const weights = weightsOf(model);
  const direction = randomDirection(model, 0.3);
  const sample = sampleOf(input, target);
  const jet = await lossJet(model, weights, direction, sample, { loss, norms });
  const [slope, curvature] = byBackward(model, direction, input, target, loss, norms);
  const [l, l1, l2] = differences((t) => lossAt(model, weights, direction, t, sample, loss, norms), step);
  close(jet.slope, slope, 1e-9, `${name}: slope by backward`);
  close(jet.curvature, curvature, 1e-9, `${name}: curvature by backward`);
  close(jet.loss, l, 1e-12, `${name}: loss`);
  close(jet.slope, l1, tolerance, `${name}: slope`);
  close(jet.curvature, l2, tolerance, `${name}: curvature`);
  close(jet.gaussNewton + jet.residual, jet.curvature, 1e-12, `${name}: parts`);
  assert.ok(jet.gaussNewton > 0, `${name}: Gauss-Newton ${jet.gaussNewton}`);
}

const float64 = { dtype: "float64" } as const;
const images = (count: number) => randn([count, 3, 8, 8], float64);
const perToken: Loss = (logits, target) => crossEntropy(logits.flatten(0, 1), target.flatten());

test("perceptrons of every activation", async () => {
  manualSeed(1);
  for (const activation of ["tanh", "gelu", "gelu_new", "silu", "sigmoid", "relu"] satisfies ActivationName[]) {
    const model = mlp({ inputs: 7, hidden: [9, 8], outputs: 4, activation });
    await check(activation, model, randn([20, 7], float64), randint(0, 4, [20]), activation === "relu" ? { step: 1e-4, tolerance: 1e-4 } : {});
  }
});

test("ResNet-20 with either shortcut, its norms with running or the batch's statistics", async () => {
  manualSeed(1);
  for (const [shortcut, norms] of [
    ["A", "running"],
    ["B", "running"],
    ["B", "batch"],
  ] as const) {
    const model = resnet({ depth: 20, numClasses: 4, width: 0.25, shortcut });
    noGrad(() => model.namedBuffers().forEach(([name, buffer]) => void (name.endsWith("running_var") && buffer.fill_(2))));
    await check(`${shortcut}, ${norms}`, model, images(3), randint(0, 4, [3]), { norms, step: 2e-6, tolerance: 2e-3 });
  }
});

test("transformers: Vit, Gpt and Llama", async () => {
  manualSeed(1);
  await check(
    "vit",
    vit({ imageSize: 8, patchSize: 4, hiddenSize: 12, numHiddenLayers: 2, numAttentionHeads: 3, numLabels: 5, layerNormEps: 1e-6 }),
    images(4),
    randint(0, 5, [4]),
  );
  const sizes = { vocabSize: 11, hiddenSize: 12, numHiddenLayers: 2, numAttentionHeads: 2, maxPositionEmbeddings: 8 };
  const tokens = () => randint(0, 11, [3, 6]);
  await check("gpt", gpt(sizes), tokens(), tokens(), { loss: perToken });
  await check("llama", llama({ ...sizes, intermediateSize: 16 }), tokens(), tokens(), { loss: perToken });
});

test("a direction that names one layer moves that layer alone; the last one's curvature is all Gauss-Newton, hence not negative", async () => {
  const { model, a, b, sample } = trainedPair("relu");
  const whole = difference(b, a);
  const layers = layersOf(a);
  for (const [i, { name, parameters }] of layers.entries()) {
    const part = Object.fromEntries(parameters.map((parameter) => [parameter, whole[parameter]!]));
    const jet = await lossJet(model, a, part, sample);
    const [slope, curvature] = byBackward(model, part, sample.batches[0]!.input, sample.batches[0]!.target);
    close(jet.slope, slope, 1e-9, `${name}: slope`);
    close(jet.curvature, curvature, 1e-9, `${name}: curvature`);
    if (i < layers.length - 1) continue;
    assert.ok(jet.curvature > 0);
    close(jet.residual, 0, 1e-9, "the outputs are linear in the last layer");
  }
});

test("batches weigh as many examples as they hold, and the model stays as it was", async () => {
  const { model, a, b, sample } = trainedPair("tanh");
  const { input, target } = sample.batches[0]!;
  const parts: Sample = {
    ...sample,
    batches: [input.slice(0, 0, 100), input.slice(0, 100)].map((part, i) => ({ input: part, target: i === 0 ? target.slice(0, 0, 100) : target.slice(0, 100) })),
  };
  const before = weightsOf(model);
  model.train();
  const [one, two] = [await lossJet(model, b, difference(b, a), sample), await lossJet(model, b, difference(b, a), parts)];
  for (const key of ["loss", "slope", "curvature", "gaussNewton", "residual"] as const) close(two[key], one[key], 1e-10, key);
  assert.ok(model.training);
  for (const [name, value] of model.namedParameters()) assert.deepEqual(value.toArray(), before[name]!.toArray());
});

test("the uv toy: a loss of one's own", async () => {
  // Along (u, v) + t (p, q) with w = uv: L' = (w − 1) w', L" = w'² + (w − 1) 2pq.
  const jet = await lossJet(new Toy(), toyPoint(2, 3), toyPoint(-1, 0.5), await toySample(), { loss: toyLoss });
  assert.deepEqual({ ...jet }, { loss: 12.5, slope: -10, curvature: -1, gaussNewton: 4, residual: -5 });
});

test("a direction of other parameters or shapes is refused", async () => {
  for (const [direction, message] of [
    [{ w: tensor([1]) }, /has w, which the model has not/],
    [{ u: tensor([1, 2]) }, /u is \[2\], the model's \[1\]/],
  ] as const) {
    await assert.rejects(
      lossJet(new Toy(), toyPoint(1, 1), direction, await toySample(), { loss: toyLoss }),
      (error) => error instanceof LandscapeError && message.test(error.message),
    );
  }
});
