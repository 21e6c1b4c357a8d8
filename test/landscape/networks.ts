import { BatchNorm2d, type Layer, gpt, Linear, mlp, resnet, vit } from "../../src/nn/index.js";
import { noGrad, rand, randint, randn, type Tensor } from "../../src/tensor/index.js";

/** Batch norms with statistics and factors of no special values, as after training, and biases that leave no unit without activity. */
function unsettled<T extends Layer>(model: T): T {
  noGrad(() => {
    for (const [, module] of model.namedModules()) {
      if (module instanceof Linear) module.bias!.copy_(rand(module.bias!.shape).add(0.5));
      if (!(module instanceof BatchNorm2d)) continue;
      for (const vector of [module.weight!, module.running_var!, module.bias!]) vector.copy_(rand(vector.shape).add(0.5));
      module.running_mean!.copy_(randn(module.running_mean!.shape));
    }
  });
  return model;
}

/** One network of each kind, with an input. */
export const networks: Readonly<Record<string, () => { model: Layer; input: Tensor }>> = {
  mlp: () => ({ model: unsettled(mlp({ inputs: 12, hidden: [16, 20, 16], outputs: 5 })), input: randn([9, 12]) }),
  "ResNet-20, shortcut A": () => ({ model: unsettled(resnet({ depth: 20, numClasses: 10, width: 0.5 })), input: randn([6, 3, 16, 16]) }),
  "ResNet-20, shortcut B": () => ({ model: unsettled(resnet({ depth: 20, numClasses: 10, width: 0.5, shortcut: "B" })), input: randn([6, 3, 16, 16]) }),
  ViT: () => ({
    model: vit({ imageSize: 8, patchSize: 4, hiddenSize: 24, numHiddenLayers: 2, numAttentionHeads: 4, numLabels: 5, initializerRange: 0.3 }),
    input: randn([4, 3, 8, 8]),
  }),
  GPT: () => ({
    model: gpt({ vocabSize: 23, maxPositionEmbeddings: 12, hiddenSize: 24, numHiddenLayers: 2, numAttentionHeads: 4, initializerRange: 0.3 }),
    input: randint(0, 23, [3, 10]),
  }),
};
