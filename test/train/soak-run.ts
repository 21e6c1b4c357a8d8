// Trains a small network for 10,000 steps and prints resident bytes after 1,000 and at the end. Run by soak.test.ts in a process of its own.
import { arrays, loader } from "../../src/data/index.js";
import { Linear, ReLU, Sequential } from "../../src/nn/index.js";
import { adam } from "../../src/optim/index.js";
import { crossEntropyLoss, manualSeed, memoryStats, randint, randn, setThreads } from "../../src/tensor/index.js";
import { train } from "../../src/train/index.js";

setThreads(1);
manualSeed(0);
const classes = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const dataset = arrays({ input: randn([4096, 64]), target: randint(0, classes.length, [4096]), classes });
const model = new Sequential(new Linear(64, 128), new ReLU(), new Linear(128, classes.length));
const seen: Record<number, { resident: number; tensors: number }> = {};

await train({
  model,
  optimizer: adam(model.parameters()),
  loss: (output, target) => crossEntropyLoss(output, target),
  loader: loader(dataset, { batchSize: 32, shuffle: true, seed: 0 }),
  steps: 10_000,
  callbacks: [
    {
      onStep: ({ step }) => {
        if (step === 1_000 || step === 10_000) seen[step] = { resident: process.memoryUsage.rss(), tensors: memoryStats().tensors };
      },
    },
  ],
});
process.stdout.write(JSON.stringify(seen));
