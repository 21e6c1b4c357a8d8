import type { Sample, Weights } from "../../src/landscape/index.js";
import { weightsOf } from "../../src/landscape/index.js";
import { type ActivationName, crossEntropy, type Layer, mlp } from "../../src/nn/index.js";
import { adam } from "../../src/optim/index.js";
import { Generator, manualSeed, randn, scope } from "../../src/tensor/index.js";
import { sampleOf } from "./line-oracle.js";

/** Two perceptrons trained apart on the same 300 points, whose four classes a random network draws; in float64 after the training. */
export function trainedPair(name: ActivationName, hidden: readonly number[] = [24, 24]): { model: Layer; a: Weights; b: Weights; sample: Sample } {
  const generator = new Generator(5);
  const input = randn([300, 8], { generator });
  const target = input
    .matmul(randn([8, 20], { generator }))
    .relu()
    .matmul(randn([20, 4], { generator }))
    .argmax(1);
  const networks = [1, 2].map((seed) => {
    manualSeed(seed);
    const model = mlp({ inputs: 8, hidden, outputs: 4, activation: name });
    const optimizer = adam(model.parameters(), { lr: 0.01 });
    for (let step = 0; step < 150; step++) {
      scope(() => {
        optimizer.zeroGrad();
        crossEntropy(model.forward(input), target).backward();
        optimizer.step();
      });
    }
    return model.to({ dtype: "float64" });
  });
  return { model: networks[0]!, a: weightsOf(networks[0]!), b: weightsOf(networks[1]!), sample: sampleOf(input.double(), target) };
}
