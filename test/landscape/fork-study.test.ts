import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type Dataset, loader, randomStream } from "../../src/data/index.js";
import { crestLine, fateStep, type Fork, forkGeometry, forkStudy, type ForkStudyOptions, hessianSpectrum, interpolated, lineBarrier, measure, readSample, setWeights, weightsOf } from "../../src/landscape/index.js";
import { crossEntropy, mlp } from "../../src/nn/index.js";
import { sgd } from "../../src/optim/index.js";
import { fromTypedArray, loadSafetensors, manualSeed, openSafetensors } from "../../src/tensor/index.js";
import { train } from "../../src/train/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { near, Toy, toyLoss, toyPoint, toySample } from "./support.js";

/** Two rings of points, which a small network can learn. */
function rings(length: number): Dataset {
  const random = randomStream(11, length);
  const points = Float32Array.from({ length: 2 * length }, () => 0);
  const labels = new BigInt64Array(length);
  for (let i = 0; i < length; i++) {
    const label = i % 2;
    const [angle, radius] = [2 * Math.PI * random.uniform(), 0.5 + label + 0.3 * random.uniform()];
    points.set([radius * Math.cos(angle), radius * Math.sin(angle)], 2 * i);
    labels[i] = BigInt(label);
  }
  return {
    name: "rings",
    length,
    shape: [2],
    classes: ["inner", "outer"],
    batch: (indices) => ({
      input: fromTypedArray(Float32Array.from({ length: 2 * indices.length }, (_, i) => points[2 * indices[i >> 1]! + (i % 2)]!)).view([-1, 2]),
      target: fromTypedArray(BigInt64Array.from({ length: indices.length }, (_, i) => labels[indices[i]!]!)),
    }),
  };
}

async function options(folder: string, change: Partial<ForkStudyOptions> = {}): Promise<ForkStudyOptions> {
  const sample = await readSample(loader(rings(120), { batchSize: 60 }));
  return {
    build: () => mlp({ inputs: 2, hidden: [8], outputs: 2 }),
    optimizer: (model) => sgd(model, { lr: 0.2, momentum: 0.9 }),
    data: rings(96),
    batchSize: 16,
    steps: 24,
    forks: [0, 7],
    seed: 2,
    train: sample,
    test: sample,
    points: 5,
    looks: 2,
    folder,
    ...change,
  };
}

test("lengths, angle and chord obey the law of cosines; a child that has not moved has no angle", () => {
  const [fork, a, b, start] = [toyPoint(1, 1), toyPoint(4, 5), toyPoint(1, 3), toyPoint(0, 1)];
  const { displacements: [toA, toB], angle, chord, fromStart } = forkGeometry(fork, a, b, start);
  near(toA, 5, 1e-12);
  near(toB, 2, 1e-12);
  near(angle!, (Math.acos(0.8) * 180) / Math.PI, 1e-9);
  near(chord ** 2, toA ** 2 + toB ** 2 - 2 * toA * toB * 0.8, 1e-9);
  near(fromStart[0], Math.hypot(4, 4), 1e-12);
  assert.equal(forkGeometry(fork, fork, b, start).angle, null);
});

test("the toy's crest: from the saddle the way between opposite valleys is level, at the height of the barrier", async () => {
  using sample = await toySample();
  const crest = await crestLine(new Toy(), toyPoint(0, 0), [toyPoint(2, 0.5), toyPoint(-2, -0.5)], { sample, loss: toyLoss, points: 4 });
  assert.deepEqual(crest.map(({ s }) => s), [0, 0.5, 1, 1.5]);
  for (const { loss } of crest) near(loss, 0.5, 1e-12);
  const other = await crestLine(new Toy(), toyPoint(0, 0), [toyPoint(1, 1), toyPoint(1, 1)], { sample, loss: toyLoss, points: 4 });
  for (const { s, loss } of other) near(loss, (s * s - 1) ** 2 / 2, 1e-12);
});

test("children are the trainings that they claim to be, and what is told of them is measured on them", async (t) => {
  const study = await options(temporaryFolder(t));
  const forks = await forkStudy(study);
  assert.deepEqual(forks.map(({ step }) => step), [0, 7]);
  const { build, optimizer, data, batchSize, seed, steps } = study;
  // The fork at 7 by hand: seven steps of the parent, then the second child's own order.
  manualSeed(seed);
  const model = build();
  const own = optimizer(model);
  const order = (child: number) => loader(data, { batchSize, shuffle: true, seed: 3 * seed + child });
  await train({ model, optimizer: own, loss: crossEntropy, loader: order(0), steps: 7 });
  const fork = weightsOf(model);
  near(forks[1]!.loss, measure(model, study.train).loss, 1e-6);
  const { whole } = await hessianSpectrum(model, fork, study.train, { steps: 40, top: 1, bottom: 0, probes: 0, seed: 5 });
  // With relus it depends a little on the direction that Lanczos begins with.
  near(forks[1]!.sharpness / whole.top[0]!.value, 1, 0.05);
  await train({ model, optimizer: own, loss: crossEntropy, loader: order(2), steps: steps - 7 });
  const ends = forks[1]!.children.map((path) => {
    const file = openSafetensors(join(study.folder, path));
    const weights = Object.fromEntries(Object.entries(file.loadAll()).flatMap(([name, value]) => (name.startsWith("model.") ? [[name.slice(6), value]] : [])));
    file.close();
    return weights;
  });
  for (const [name, value] of Object.entries(weightsOf(model))) assert.deepEqual([...value.toTypedArray()], [...ends[1]![name]!.toTypedArray()], name);

  const look = forks[1]!.looks.at(-1)!;
  assert.deepEqual(forks[1]!.looks.map(({ step }) => step), [16, 24]);
  for (const [child, path] of look.children.entries()) {
    const kept = loadSafetensors(join(study.folder, path));
    for (const [name, value] of Object.entries(kept)) assert.deepEqual([...value.toTypedArray()], [...ends[child]![name]!.toTypedArray()], name);
  }
  const parent = openSafetensors(join(study.folder, forks[1]!.parent));
  for (const [name, value] of Object.entries(fork)) assert.deepEqual([...parent.load(`model.${name}`).toTypedArray()], [...value.toTypedArray()], name);
  parent.close();
  const line = await lineBarrier(model, ends[0]!, ends[1]!, { sample: study.test, points: 5 });
  assert.deepEqual(look.test.points, line.points);
  manualSeed(seed);
  const { chord, angle } = forkGeometry(fork, ends[0]!, ends[1]!, weightsOf(build()));
  near(look.chord, chord, 1e-9);
  near(look.angle!, angle!, 1e-6);
  // Slope and curvature at the ends and the middle, against differences of the loss.
  const lossOf = (t: number) => {
    setWeights(model, interpolated(ends[0]!, ends[1]!, t));
    return measure(model, study.train).loss;
  };
  for (const [i, { t, loss, slope }] of forks[1]!.bends.entries()) {
    assert.equal(t, [0, 0.5, 1][i]);
    near(loss, lossOf(t), 1e-5);
    near(slope, (lossOf(t + 0.01) - lossOf(t - 0.01)) / 0.02, 0.01);
  }
  setWeights(model, interpolated(ends[0]!, ends[1]!, 0.5));
  near(forks[1]!.crest.find(({ s }) => s === 1)!.loss, measure(model, study.train).loss, 1e-5);
});

test("interrupted anywhere and resumed, a study comes to the same", async (t) => {
  const folder = temporaryFolder(t);
  const whole = await forkStudy(await options(`${folder}/whole`));
  const strip = (forks: readonly Fork[]) => forks.map(({ looks, ...rest }) => ({ ...rest, looks: looks.map(({ train, test, ...look }) => ({ ...look, train: train.points, test: test.points })) }));
  for (const at of ["parent", "fork at 0, child 2, step 24", "fork at 7, child 1, step 24"]) {
    const stop = new AbortController();
    const parts = `${folder}/${at.replaceAll(/\W/g, "-")}`;
    const interrupted = await options(parts, { signal: stop.signal, onProgress: (what) => void (what.startsWith(at) && stop.abort()) });
    await assert.rejects(async () => forkStudy(interrupted));
    assert.deepEqual(strip(await forkStudy(await options(parts))), strip(whole), at);
  }
});

test("the fate is sealed at the first fork after which no child is apart", () => {
  const fork = (step: number, value: number): Fork => ({ step, looks: [{ test: { error: { mean: { value } } } }] }) as unknown as Fork;
  assert.equal(fateStep([fork(0, 0.3), fork(10, 0.01), fork(20, 0.05), fork(40, 0.019), fork(80, 0)]), 40);
  assert.equal(fateStep([fork(0, 0), fork(10, 0)]), 0);
  assert.equal(fateStep([fork(0, 0), fork(10, 0.5)]), null);
  assert.equal(fateStep([fork(0, 0.3), fork(10, 0.25)], 0.28), 10);
});

test("forks out of range are refused before anything is trained", async (t) => {
  const study = await options(temporaryFolder(t));
  await assert.rejects(async () => forkStudy({ ...study, forks: [0, 24] }), /forks: 24; expected whole numbers from 0 to 23/);
  await assert.rejects(async () => forkStudy({ ...study, forks: [] }), /forks: none/);
  await assert.rejects(async () => forkStudy({ ...study, looks: 0 }), /looks: 0/);
});
