import { test } from "node:test";
import { lossJet, weightsOf } from "../../src/landscape/index.js";
import { crossEntropy, gpt, llama, mlp, resnet, vit, type Layer, type ActivationName } from "../../src/nn/index.js";
import { manualSeed, noGrad, randint, randn, type Tensor } from "../../src/tensor/index.js";
import type { Loss } from "../../src/train/index.js";
import { byBackward, close, differences, lossAt, randomDirection, sampleOf } from "./line-oracle.js";

/** Every value of the jet against differences of the loss in float64, and against two backward passes. */
async function check(name: string, model: Layer, input: Tensor, target: Tensor, { loss, norms = "running", step = 1e-3, scale = 0.3, tolerance = 1e-5 }: { loss?: Loss; norms?: "running" | "batch"; step?: number; scale?: number; tolerance?: number } = {}) {
  model.to({ dtype: "float64" });
  const weights = weightsOf(model);
  const direction = randomDirection(model, scale);
  const sample = sampleOf(input, target);
  const jet = await lossJet(model, weights, direction, sample, { loss, norms });
  const [slope, curvature] = byBackward(model, direction, input, target, loss, norms);
  const [l, l1, l2] = differences((t) => lossAt(model, weights, direction, t, sample, loss, norms), step);
  console.log(name, jet, [slope, curvature], [l, l1, l2]);
  close(jet.slope, slope, 1e-9, `${name}: slope by backward`);
  close(jet.curvature, curvature, 1e-9, `${name}: curvature by backward`);
  close(jet.loss, l, 1e-12, `${name}: loss`);
  close(jet.slope, l1, tolerance, `${name}: slope`);
  close(jet.curvature, l2, tolerance, `${name}: curvature`);
}

const images = (count: number, channels: number, size: number) => randn([count, channels, size, size], { dtype: "float64" });
const perToken: Loss = (logits, target) => crossEntropy(logits.flatten(0, 1), target.flatten());

test("perceptrons", async () => {
  manualSeed(1);
  for (const activation of ["tanh", "gelu", "gelu_new", "silu", "sigmoid", "relu"] satisfies ActivationName[]) {
    await check(activation, mlp({ inputs: 7, hidden: [9, 8], outputs: 4, activation }), randn([20, 7], { dtype: "float64" }), randint(0, 4, [20]), activation === "relu" ? { step: 1e-5, tolerance: 1e-4 } : {});
  }
});
test("resnet", async () => {
  manualSeed(1);
  for (const shortcut of ["A", "B"] as const) for (const norms of ["running", "batch"] as const) {
    const model = resnet({ depth: 20, numClasses: 4, width: 0.25, shortcut });
    noGrad(() => model.namedBuffers().forEach(([name, buffer]) => { if (name.endsWith("running_var")) buffer.fill_(2); }));
    await check(`resnet ${shortcut} ${norms}`, model, images(3, 3, 8), randint(0, 4, [3]), { norms, step: 2e-6, tolerance: 2e-3 });
  }
});
test("transformers", async () => {
  manualSeed(1);
  await check("vit", vit({ imageSize: 8, patchSize: 4, hiddenSize: 12, numHiddenLayers: 2, numAttentionHeads: 3, numLabels: 5, layerNormEps: 1e-6 }), images(4, 3, 8), randint(0, 5, [4]));
  const size = { vocabSize: 11, hiddenSize: 12, numHiddenLayers: 2, numAttentionHeads: 3, maxPositionEmbeddings: 8 };
  await check("gpt", gpt(size), randint(0, 11, [3, 6]), randint(0, 11, [3, 6]), { loss: perToken });
  await check("llama", llama({ ...size, intermediateSize: 16, hiddenSize: 24 }), randint(0, 11, [3, 6]), randint(0, 11, [3, 6]), { loss: perToken });
});
