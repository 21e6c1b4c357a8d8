import { crossEntropyLoss, data, evaluate, g2g, manualSeed, optim, train, type Tensor } from "../src/index.js";

manualSeed(0);
const images = data.fashionMnist({ split: "train" });
const model = g2g.g2gNet({
  input: { kind: "raw", inputs: 784 },
  classes: 10,
  width: 256,
  connectivity: { kind: "tiles", grouping: "index", groups: 8, within: 1, between: 0.15, tile: 16 },
});
const loss = (output: Tensor, target: Tensor) => crossEntropyLoss(output, target);
await train({
  model,
  loss,
  optimizer: optim.adam(model, { lr: 1e-3 }),
  loader: data.loader(images, { batchSize: 256, shuffle: true, seed: 0 }),
  steps: 200,
});
const { accuracy } = await evaluate(model, data.loader(data.fashionMnist({ split: "test" }), { batchSize: 1000 }), loss);
console.log(`accuracy ${accuracy?.toFixed(3)}, cost`, g2g.networkCost({ ...model.config, patterns: model.patterns }));
