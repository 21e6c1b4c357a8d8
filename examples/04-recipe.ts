// A recipe of your own: settings with defaults and descriptions, and a function. Run it from here, or from the command line with
//   tessera run dist/examples/04-recipe.js --set hidden=64 --seed 3
// and you get a run folder with its settings, metrics, checkpoints and a report.
import { z } from "zod";
import { crossEntropyLoss, data, defineRecipe, evaluate, manualSeed, nn, optim, train } from "../src/index.js";

const settings = z.object({
  hidden: z.int().min(1).default(128).describe("Units of the hidden layer"),
  steps: z.int().min(1).default(200).describe("Training steps"),
  lr: z.number().positive().default(1e-3).describe("Learning rate"),
});

export default defineRecipe({
  name: "one-layer",
  summary: "A network of one hidden layer on Fashion-MNIST",
  settings,
  presets: { quick: {}, full: { steps: 2000 } },
  async run({ settings: { hidden, steps, lr }, seed, out, signal, resumed }) {
    manualSeed(seed);
    const [images, test] = [data.fashionMnist({ split: "train" }), data.fashionMnist({ split: "test" })];
    const model = nn.mlp({ inputs: 784, hidden: [hidden], outputs: 10 });
    const result = await train({
      model,
      loss: (output, target) => crossEntropyLoss(output, target),
      optimizer: optim.adam(model, { lr }),
      loader: data.loader(images, { batchSize: 128, shuffle: true, seed }),
      steps,
      checkpointDir: out.checkpoints,
      resume: resumed,
      signal,
      callbacks: [{ onMetrics: ({ step, loss, accuracy }) => out.metric({ step, loss, accuracy }) }],
    });
    const { accuracy, loss } = await evaluate(model, data.loader(test, { batchSize: 1000 }), (output, target) => crossEntropyLoss(output, target));
    return {
      figures: { accuracy: accuracy ?? 0 },
      report: {
        title: "One hidden layer",
        lead: `${hidden} hidden units, ${result.step} steps.`,
        summary: {
          columns: [{ key: "what", label: "Measure" }, { key: "value", label: "Test", digits: 4 }],
          rows: [{ what: "accuracy", value: accuracy }, { what: "loss", value: loss }],
        },
        sections: [],
      },
    };
  },
});
