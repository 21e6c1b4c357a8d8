import assert from "node:assert/strict";
import { test } from "node:test";
import { type Connectivity, g2gNet, type GrowCriterion, rewiring, type RewiringOptions, sparseJunctions } from "../../../src/g2g/index.js";
import { type Conv2d, type Layer, resnet } from "../../../src/nn/index.js";
import { adam, sgd } from "../../../src/optim/index.js";
import { crossEntropyLoss, type Tensor } from "../../../src/tensor/index.js";
import { type Callback, Interrupted, train } from "../../../src/train/index.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { convolutionsOf, IMAGES, kernelNorms, PATHS, reader, tinyImages, tinyResNet, type TinyResNet } from "./convolutions.js";
import { existingPlaces, greedyLowest, gridOf, moveKey, numbers, tally } from "./support.js";
import { CLASSES, tinyRewiring } from "./tiny-rewiring.js";
import { watchJunction } from "./watch-junction.js";

const edges = (groups: number): Connectivity => ({ kind: "edges", grouping: "mixer", groups, within: 0.8, between: 0.3 });
/** Sides of 1, 1, 1, 2, 2 and 4 channels. */
const tiles: Connectivity = { kind: "tiles", grouping: "index", groups: 2, within: 0.6, between: 0.5, tile: 4 };

const SETUPS: Record<string, TinyResNet> = {
  "edges in 2 groups, Hebbian": { connectivity: edges(2), optimizer: "sgd", seed: 1, options: { interval: 3, fraction: 0.3, schedule: "constant", stop: 1, samples: 2, decay: 0.5, newWeights: "zero", coolDown: 2 } },
  "edges in 4 groups, anywhere, scaled": {
    connectivity: edges(4), optimizer: "adamW", seed: 2,
    options: { interval: 2, fraction: 0.2, schedule: "cosine", stop: 0.8, newWeights: "scaled", coolDown: 1, structure: "free", prune: { weightGradient: 1 }, grow: { gradient: 1, topology: 1 } },
  },
  "kernels without groups": { connectivity: { kind: "random", groups: 2, within: 0.8, between: 0.2 }, optimizer: "adam", seed: 3, options: { interval: 4, fraction: 0.2, schedule: "constant", stop: 1, newWeights: "zero", coolDown: 1, grow: { untried: 1 } } },
  "tiles, Hebbian, several criteria": {
    connectivity: tiles, optimizer: "adam", seed: 4,
    options: { interval: 3, fraction: 0.5, schedule: "constant", stop: 1, samples: 3, newWeights: "scaled", coolDown: 2, structure: "free", prune: { magnitude: 1, random: 1, hebb: 1 }, grow: { hebb: 1, gradient: 1 }, correlation: "pearson" },
  },
  "tiles, between groups only": { connectivity: tiles, optimizer: "sgd", seed: 5, options: { interval: 2, fraction: 0.9, schedule: "constant", stop: 1, samples: 1, decay: 0, newWeights: "zero", coolDown: 1 } },
};

const STEPS = 14;

/** Trains a setup while every sparse convolution is watched from outside. */
async function trainWatched({ options, ...setup }: TinyResNet): Promise<{ updates: number; moved: number }> {
  const { model, optimizer, rewires, run } = tinyResNet({ ...setup, options });
  const layers = convolutionsOf(model);
  const watches = [...layers].map(([name, layer]) => watchJunction({ name, layer, optimizer, options, steps: STEPS }));
  const expected = PATHS.map((path) => `0 ${path}`);
  const before: Callback = { onStep: ({ step }) => watches.forEach(({ unchanged }) => unchanged(step)) };
  const after: Callback = {
    onStep({ step }) {
      const due = step % options.interval! === 0 && step < options.stop! * STEPS;
      watches.forEach((one, junction) => {
        if (!due) return one.unchanged(step);
        expected.push(`${step} ${PATHS[junction]}`);
        one.updated(step, rewires.records[expected.length - 1]!);
      });
    },
  };
  await train({ ...run, steps: STEPS, logEvery: STEPS, callbacks: [before, rewires, after] });
  assert.deepEqual(rewires.records.map(({ step, junction }) => `${step} ${junction}`), expected);
  const moved = rewires.records.reduce((sum, record) => sum + record.moved, 0);
  rewires.dispose();
  return { updates: expected.length / PATHS.length - 1, moved };
}

for (const [name, setup] of Object.entries(SETUPS)) {
  test(`a residual network, ${name}: every update moves the exact number, keeps the structure and leaves zeros where no kernel is, in weights and moments`, async () => {
    const { updates, moved } = await trainWatched(setup);
    assert.ok(updates >= 3 && moved > 20, `${updates} updates, ${moved} moves`);
  });
}

/** What a dense residual network with the same weights shows of the first step: the gradient of every kernel, and what enters and leaves every convolution. */
function denseStep(model: ReturnType<typeof tinyResNet>["model"], seed: number) {
  const reference = resnet({ depth: 8, numClasses: CLASSES, inChannels: 1, width: 0.25 });
  reference.loadStateDict(Object.fromEntries(Object.entries(model.stateDict()).filter(([key]) => !key.endsWith(".mask"))));
  const byName = new Map(reference.namedModules());
  const at = (path: string) => byName.get(path) as Layer;
  const seen = new Map<string, { input: Tensor; output?: Tensor }>();
  for (const path of PATHS) {
    at(path).registerForwardHook((_, [input]) => {
      seen.set(path, { input: input.detach().keep() });
    });
    at(path.replace("conv", "bn")).registerForwardHook((_, __, output) => {
      seen.get(path)!.output = output.detach().keep();
    });
  }
  const { input, target } = tinyImages(seed);
  crossEntropyLoss(reference.forward(input), target).backward();
  return PATHS.map((path) => ({ ...seen.get(path)!, gradient: numbers((at(path) as Conv2d).weight.grad!) }));
}

/** The cosine of what enters an input channel, under the middle of the kernel, and what leaves an output channel after ReLU, over all images and pixels. */
function cosines({ input, output }: { input: Tensor; output?: Tensor }, stride: number): number[] {
  const [read, written] = [reader(input), reader(output!)];
  const [images, inputs] = input.shape as [number, number];
  const [, outputs, rows, columns] = output!.shape as [number, number, number, number];
  const vector = (value: (image: number, row: number, column: number) => number) =>
    Array.from({ length: images * rows * columns }, (_, index) => value(Math.floor(index / (rows * columns)), Math.floor(index / columns) % rows, index % columns));
  const dot = (a: number[], b: number[]) => a.reduce((sum, one, index) => sum + one * b[index]!, 0);
  const a = Array.from({ length: inputs }, (_, channel) => vector((image, row, column) => read(image, channel, row * stride, column * stride)));
  const b = Array.from({ length: outputs }, (_, channel) => vector((image, row, column) => Math.max(0, written(image, channel, row, column))));
  return b.flatMap((one) => a.map((other) => dot(one, other) / (Math.sqrt(dot(one, one) * dot(other, other)) + 1e-8)));
}

for (const grow of ["gradient", "hebb"] satisfies GrowCriterion[]) {
  test(`growth by ${grow} chooses what a dense network with the same weights says, step and batch the same`, async () => {
    const seed = 6;
    const setup: TinyResNet = { connectivity: edges(2), optimizer: "sgd", seed, batchSize: IMAGES, options: { interval: 1, fraction: 0.25, grow: { [grow]: 1 }, samples: 1, decay: 0 } };
    const { model, run } = tinyResNet(setup);
    const layers = [...convolutionsOf(model).values()];
    const before = layers.map(existingPlaces);
    const norms = layers.map((layer) => kernelNorms(numbers(layer.weight), layer).flat());
    const dense = denseStep(model, seed);
    let moved = 0;
    // A rate that changes no weight: it prunes by what we can still see.
    const still = sgd(model, { lr: 1e-30 });
    const rewires = rewiring(model, still, setup.options);
    await train({ ...run, optimizer: still, steps: 2, callbacks: [rewires, { onStep: ({ step }) => void (step === 1 && check()) }] });
    assert.ok(moved > 20, `${moved}`);

    function check(): void {
      layers.forEach((layer, index) => {
        const grid = gridOf(layer);
        const cell = (place: number) => moveKey(grid, "budget", place);
        const existing = before[index]!;
        const absent = Array.from({ length: grid.rows * grid.columns }, (_, place) => place).filter((place) => !existing.includes(place));
        const room = tally<number, unknown>(absent, cell);
        const count = Math.floor(0.25 * existing.filter((place) => room.has(cell(place))).length);
        const pruned = greedyLowest(existing, (place) => norms[index]![place]!, { count, cell, room });
        const score = grow === "gradient" ? kernelNorms(dense[index]!.gradient, layer).flat() : cosines(dense[index]!, layer.stride);
        const grown = greedyLowest(absent, (place) => -score[place]!, { count: pruned.length, cell, room: tally<number, unknown>(pruned, cell) });
        moved += grown.length;
        assert.deepEqual(existingPlaces(layer), existing.filter((place) => !pruned.includes(place)).concat(grown).sort((a, b) => a - b), PATHS[index]);
      });
    }
  });
}

/** Everything a run leaves behind, as plain arrays. */
function leftBy({ model, optimizer, rewires }: ReturnType<typeof tinyResNet>) {
  const plain = (tensors: Record<string, Tensor>) => Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, tensor.toTypedArray()]));
  return { weights: plain(model.stateDict()), moments: plain(optimizer.stateDict().tensors), memory: plain({ ...rewires.state.save().tensors }), records: rewires.records };
}

for (const name of ["edges in 2 groups, Hebbian", "tiles, Hebbian, several criteria"]) {
  test(`a residual network, ${name}: interrupted and resumed, it ends with the same kernels, moments, memory and records to the bit`, async (context) => {
    const setup = SETUPS[name]!;
    const whole = tinyResNet(setup);
    await train({ ...whole.run, steps: STEPS, callbacks: [whole.rewires] });
    const expected = leftBy(whole);
    // Right after an update, and between a sample and an update.
    for (const stopAt of [6, 8]) {
      const folder = temporaryFolder(context);
      const first = tinyResNet(setup);
      const stop = new AbortController();
      const stopping = { onStep: ({ step }: { step: number }) => void (step === stopAt && stop.abort()) };
      await assert.rejects(train({ ...first.run, steps: STEPS, checkpointDir: folder, callbacks: [first.rewires, stopping], signal: stop.signal }), Interrupted);
      const updates = new Set(first.rewires.records.filter(({ moved }) => moved > 0).map(({ step }) => step));
      const second = tinyResNet(setup);
      await train({ ...second.run, steps: STEPS, checkpointDir: folder, resume: true, callbacks: [second.rewires] });
      assert.deepEqual(leftBy(second), expected, `interrupted after step ${stopAt}`);
      assert.ok(updates.size === 2 && expected.records.some(({ step, moved }) => step > stopAt && moved > 0));
    }
  });
}

test("kernels have no sign: pruning by sign is refused before training begins, and the first such junction named", () => {
  const options: RewiringOptions = { prune: { magnitude: 1, sign: 1 }, grow: { random: 1 } };
  for (const connectivity of [edges(2), tiles, { kind: "random", groups: 2, within: 1, between: 0.2 } as const]) {
    const { model } = tinyResNet({ connectivity, optimizer: "adam", seed: 1, options: {} });
    assert.throws(() => rewiring(model, adam(model, { lr: 0.1 }), options), {
      name: "PatternError",
      message: "prune: sign needs single weights, and layer1.0.conv1 moves whole tiles or kernels; use magnitude",
    });
    // A share of 0 asks for nothing.
    rewiring(model, adam(model, { lr: 0.1 }), { ...options, prune: { magnitude: 1, sign: 0 } }).dispose();
  }
  const layers = g2gNet({ input: { kind: "raw", inputs: 16 }, classes: 2, width: 16, junctions: 1, connectivity: { kind: "edges", grouping: "index", groups: 2, within: 1, between: 0.2 } });
  assert.equal(sparseJunctions(layers).length, 1);
  rewiring(layers, adam(layers, { lr: 0.1 }), options).dispose();
});

test("a residual network's rewiring remembers nothing of another network", async (context) => {
  const folder = temporaryFolder(context);
  const small = tinyRewiring({ connectivity: edges(2), inputs: 32, width: 32, optimizer: "adam", seed: 1, options: { interval: 3 } });
  await train({ ...small.run, steps: 4, checkpointDir: folder, callbacks: [small.rewires] });
  const other = tinyResNet(SETUPS["edges in 2 groups, Hebbian"]!);
  const before = numbers(other.model.conv1.weight);
  await assert.rejects(train({ ...other.run, steps: 8, checkpointDir: folder, resume: true, callbacks: [other.rewires] }), { name: "StateDictError" });
  assert.deepEqual(numbers(other.model.conv1.weight), before);
});
