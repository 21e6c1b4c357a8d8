import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inMemoryDataset } from "../../src/data/in-memory-dataset.js";
import { crossEntropy } from "../../src/nn/index.js";
import { sideBySide, twoTaskAccuracy, twoTaskLoss } from "../../src/recipe/two-task-data.js";
import { arange, randn, tensor } from "../../src/tensor/index.js";
import { tessera } from "../cli/tessera.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const images = () =>
  inMemoryDataset({
    name: "numbers",
    input: arange(20, { dtype: "float32" }).reshape([20, 1, 1, 1]).repeat([1, 1, 2, 2]),
    target: arange(20, { dtype: "int64" }).remainder(5),
    classes: ["a", "b", "c", "d", "e"],
  });

test("side by side: every image once on each side, targets of both, independent of the order asked for", () => {
  const pairs = sideBySide(images(), 4);
  assert.deepEqual([pairs.shape, pairs.length, pairs.classes.length], [[1, 2, 4], 20, 10]);
  const { input, target } = pairs.batch(Int32Array.from({ length: 20 }, (_, i) => i));
  const left = input.select(3, 0).select(2, 1).flatten().toArray() as number[];
  const right = input.select(3, 3).select(2, 0).flatten().toArray() as number[];
  assert.deepEqual([...right].sort((a, b) => a - b), left);
  assert.ok(right.filter((one, i) => one === left[i]).length < 6);
  assert.deepEqual(target.toArray(), left.map((one, i) => (one % 5) * 5 + (right[i]! % 5)));
  const again = pairs.batch([7, 3]);
  assert.deepEqual(again.target.toArray(), [7, 3].map((i) => (target.toArray() as number[])[i]));
});

test("two tasks: the loss is the sum of both, the accuracy the mean of both", () => {
  const output = randn([6, 10]);
  const [left, right] = [
    [0, 1, 2, 3, 4, 0],
    [4, 3, 2, 1, 0, 0],
  ] as const;
  const target = tensor(left.map((one, i) => 5 * one + right[i]!));
  const halves = output.chunk(2, 1).map((half) => half.contiguous());
  const [one, other] = [left, right].map((labels) => tensor([...labels], { dtype: "int64" })) as [ReturnType<typeof tensor>, ReturnType<typeof tensor>];
  const sum = crossEntropy(halves[0]!, one).toNumber() + crossEntropy(halves[1]!, other).toNumber();
  assert.ok(Math.abs(twoTaskLoss(output, target).toNumber() - sum) < 1e-5);
  const correct = [one, other].map((labels, i) => halves[i]!.argmax(1).eq(labels).sum().toNumber());
  assert.equal(twoTaskAccuracy([target]).total(output, 0), (correct[0]! + correct[1]!) / 2);
});

test("the recipe runs, goes on where it was stopped, and reports both kinds of network", (context) => {
  const folder = join(temporaryFolder(context), "run");
  const settings = { threads: 1, networks: 1, width: 6, depth: 1, epochs: 1, trainingImages: 300, examples: 150, heldOut: 80, batchSize: 50, resamples: 1, nulls: 1, pictures: 1, bases: "[lib,neuron]" };
  const { code, out, err } = tessera(["run", "mnist-interactions", "--out", folder, ...Object.entries(settings).flatMap(([key, value]) => ["--set", `${key}=${value}`]), "--json"]);
  assert.equal(code, 0, err);
  const { figures, summary } = JSON.parse(out) as { figures: Record<string, number>; summary: Record<string, unknown>[] };
  assert.deepEqual(
    summary.map(({ network, basis }) => `${network as string}: ${basis as string}`),
    ["One task: interaction basis", "One task: neurons", "Two tasks: interaction basis", "Two tasks: neurons"],
  );
  for (const name of ["one.accuracy", "two.accuracy", "one.lib.layers.0.edgesNeeded", "two.lib.purity", "two.neuron.layers.2.acrossTasks"]) assert.ok(Number.isFinite(figures[name]), name);
  assert.ok(existsSync(join(folder, "results/two-seed0.json")) && existsSync(join(folder, "figures/graph-one-neuron.svg")) && existsSync(join(folder, "graph-two-lib.json")));
});
