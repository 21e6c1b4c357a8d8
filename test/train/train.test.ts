import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { constant, sgd } from "../../src/optim/index.js";
import { memoryStats, randn, tensor, zeros } from "../../src/tensor/index.js";
import { evaluate, train, TrainingError, type BatchSource, type MetricRow, type TrainOptions } from "../../src/train/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { STEPS_PER_EPOCH, tinyRun, weightsOf } from "./tiny-run.js";

test("the loss falls, and the same seed twice gives the same bits", async () => {
  // Each run seeds the random numbers when it is built, so it is trained before the next is built.
  const runs = [];
  for (const seed of [0, 0, 1]) {
    const run = tinyRun({ seed, lr: 0.05 });
    const { epochs } = await train(run);
    runs.push(weightsOf(run.model));
    assert.ok(epochs.at(-1)!.loss < 0.8 * epochs[0]!.loss);
  }
  assert.deepEqual(runs[1], runs[0]);
  assert.notDeepEqual(runs[2], runs[0]);
});

test("stopped in mid-epoch, where no row is due, and resumed: weights, rows and best are the same", async (t) => {
  const rowsOf = () => {
    const rows: MetricRow[] = [];
    return { rows, callback: { onMetrics: (row: MetricRow) => void rows.push({ ...row, msPerStep: 0, examplesPerSecond: 0 }) } };
  };
  const [whole, recorded] = [tinyRun(), rowsOf()];
  const expected = await train({ ...whole, callbacks: [recorded.callback] });

  for (const stopAt of [5, STEPS_PER_EPOCH, 19]) {
    const folder = temporaryFolder(t);
    const seen = rowsOf();
    const stopped = tinyRun();
    await train({ ...stopped, steps: stopAt, checkpointDir: folder, callbacks: [seen.callback] });
    const resumed = tinyRun();
    const result = await train({ ...resumed, checkpointDir: folder, resume: true, callbacks: [seen.callback] });
    assert.deepEqual(weightsOf(resumed.model), weightsOf(whole.model));
    assert.deepEqual(seen.rows, recorded.rows);
    assert.deepEqual(result.best, expected.best);
    assert.equal(result.epochs.length, expected.epochs.length);
  }
});

test("rows tell the means of their steps, the rate, and the evaluation", async () => {
  const rows: MetricRow[] = [];
  const losses: number[] = [];
  const run = tinyRun();
  const { loss } = run;
  const result = await train({
    ...run,
    epochs: 2,
    steps: undefined,
    loss: (output, target) => {
      const value = loss(output, target);
      if (run.model.training) losses.push(value.toNumber() * target.shape[0]!);
      return value;
    },
    evaluate: () => ({ loss: 0.25, accuracy: 0.5, count: 4 }),
    callbacks: [{ onMetrics: (row) => void rows.push(row) }],
  });
  assert.deepEqual(rows.map(({ kind, step }) => `${kind} ${step}`), [
    "interval 3", "interval 6", "epoch 8", "interval 9", "interval 12", "interval 15", "epoch 16",
  ]);
  const mean = (from: number, to: number, examples: number) => losses.slice(from, to).reduce((a, b) => a + b, 0) / examples;
  const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-12, `${a} and ${b}`);
  near(rows[0]!.loss, mean(0, 3, 24));
  near(rows[2]!.loss, mean(0, 8, 60));
  near(rows[3]!.loss, mean(8, 9, 8));
  near(rows[6]!.loss, mean(8, 16, 60));
  assert.ok(rows.every((row) => row.accuracy! >= 0 && row.accuracy! <= 1 && row.msPerStep > 0 && row.examplesPerSecond > 0));
  assert.deepEqual(rows.map((row) => row.epoch), [0, 0, 1, 1, 1, 1, 2]);
  assert.deepEqual(rows[2]!.evaluation, { loss: 0.25, accuracy: 0.5, count: 4 });
  assert.equal(rows[0]!.evaluation, null);
  assert.equal(rows[0]!.lr, 0.01 * (3 / 5));
  assert.deepEqual(result.epochs, [rows[2], rows[6]]);
  assert.equal(result.stopped, "complete");
});

test("the callbacks come in order, and onEnd comes after an error too", async () => {
  const calls: string[] = [];
  const note = (call: string) => () => void calls.push(call);
  const callback = { onStart: note("start"), onStep: note("step"), onMetrics: note("row"), onEnd: note("end") };
  await train({ ...tinyRun(), steps: 2, logEvery: 2, callbacks: [callback] });
  assert.deepEqual(calls.splice(0), ["start", "step", "step", "row", "end"]);
  const failing = () => {
    throw new Error("broken loss");
  };
  await assert.rejects(train({ ...tinyRun(), loss: failing, callbacks: [callback] }), /broken loss/);
  assert.deepEqual(calls, ["start", "end"]);
});

test("stops when the evaluation has not improved for `patience` epochs", async () => {
  const accuracies = [0.5, 0.7, 0.7, 0.705, 0.6, 0.9];
  let epoch = 0;
  const result = await train({
    ...tinyRun({ total: 200 }),
    evaluate: () => ({ loss: 1, accuracy: accuracies[epoch++]!, count: 1 }),
    monitor: { patience: 3, minDelta: 0.01 },
  });
  assert.equal(result.stopped, "patience");
  assert.equal(result.epoch, 5);
  assert.deepEqual(result.best, { metric: "accuracy", value: 0.7, step: 2 * STEPS_PER_EPOCH, epoch: 2 });
});

test("a loss that becomes NaN names the step, the loss, the rate, what to try and the last good checkpoint", async (t) => {
  const folder = temporaryFolder(t);
  const run = tinyRun();
  let calls = 0;
  const broken = train({
    ...run,
    loss: (output, target) => (++calls < 12 ? run.loss(output, target) : run.loss(output, target).mul(NaN)),
    checkpointDir: folder,
    checkpoints: { everySteps: 5 },
  });
  await assert.rejects(broken, (error: Error) => {
    assert.ok(error instanceof TrainingError);
    assert.match(error.message, /loss became NaN at step 12 \(epoch 2, lr 0\.\d+\)/);
    assert.match(error.message, /smaller lr.*clipGradNorm/);
    assert.match(error.message, /last good checkpoint is .*step-000010\.safetensors/);
    return true;
  });
});

test("an infinite loss is caught too, and a run without checkpoints says so", async () => {
  const run = tinyRun();
  await assert.rejects(
    train({ ...run, loss: (output, target) => run.loss(output, target).div(0) }),
    /loss became Infinity at step 1 .*No checkpoint was saved/,
  );
});

test("gradients are clipped: at a rate of 1 each step is as long as the limit", async () => {
  const run = tinyRun();
  const weights = () => run.model.parameters().flatMap((parameter) => Array.from(parameter.detach().toTypedArray() as Float32Array));
  const lengths: number[] = [];
  let before = weights();
  await train({
    ...run,
    optimizer: sgd(run.model, { lr: 1 }),
    schedule: constant(),
    steps: 5,
    clipGradNorm: 0.01,
    callbacks: [
      {
        onStep: () => {
          const after = weights();
          lengths.push(Math.hypot(...after.map((weight, index) => weight - before[index]!)));
          before = after;
        },
      },
    ],
  });
  assert.equal(lengths.length, 5);
  assert.ok(lengths.every((length) => Math.abs(length - 0.01) <= 1e-5), lengths.join());
});

test("evaluate gives the means over all examples and puts every module's mode back", async () => {
  const { model, loader, loss } = tinyRun();
  const [first] = model.children();
  first!.training = false;
  const { accuracy, count, ...rest } = await evaluate(model, loader, loss);
  assert.equal(count, 60);
  assert.ok(accuracy! >= 0 && accuracy! <= 1 && Number.isInteger(Math.round(accuracy! * 60 * 1e6) / 1e6));
  assert.deepEqual([model.training, first!.training], [true, false]);

  model.eval();
  const batch = [...loader].map(({ input, target }) => loss(model.forward(input), target).toNumber() * target.shape[0]!);
  assert.ok(Math.abs(rest.loss - batch.reduce((a, b) => a + b, 0) / 60) < 1e-6);
});

test("a regression has no accuracy, and its loss is what is monitored", async () => {
  const run = tinyRun();
  const { epochs, best } = await train({
    ...run,
    loss: (output, target) => output.sub(target.unsqueeze(1)).square().mean(),
    loader: floatTargets(),
    steps: 4,
  });
  assert.deepEqual(epochs.map((row) => row.accuracy), [null, null]);
  assert.equal(best!.metric, "loss");
});

function floatTargets(): BatchSource {
  return {
    batchesPerEpoch: 2,
    state: () => null,
    load: () => {},
    async *[Symbol.asyncIterator]() {
      for (let batch = 0; batch < 2; batch++) {
        await nextTurn();
        yield { input: randn([4, 6]), target: zeros([4]) };
      }
    },
  };
}

test("a loader without batches, and lengths that contradict, are errors", async () => {
  const empty: BatchSource = { batchesPerEpoch: 3, state: () => null, load: () => {}, [Symbol.iterator]: () => [][Symbol.iterator]() };
  await assert.rejects(train({ ...tinyRun(), loader: empty }), /the loader gave no batch/);
  await assert.rejects(train({ ...tinyRun(), epochs: 2 }), /epochs or steps/);
  await assert.rejects(train({ ...tinyRun(), steps: undefined }), /epochs or steps/);
  await assert.rejects(train({ ...tinyRun(), resume: true }), /resume needs checkpointDir/);
  const counts: [Partial<TrainOptions>, RegExp][] = [
    [{ steps: NaN }, /steps is NaN; expected a whole number from 0/],
    [{ steps: -1 }, /steps is -1/],
    [{ steps: undefined, epochs: 1.5 }, /epochs is 1.5/],
    [{ logEvery: 0 }, /logEvery is 0; expected a whole number from 1/],
    [{ checkpoints: { keep: 0 } }, /keep is 0/],
    [{ checkpoints: { everySteps: 0.5 } }, /everySteps is 0.5/],
  ];
  for (const [options, message] of counts) await assert.rejects(train({ ...tinyRun(), ...options }), (error) => error instanceof RangeError && message.test(error.message));
  await assert.rejects(evaluate(tinyRun().model, [], () => tensor(0)), /gave no batch/);
});

test("neither steps nor evaluations leave tensors behind", async () => {
  const run = tinyRun({ total: 30 });
  const counts: number[] = [];
  await train({ ...run, evaluate: tinyRun().loader, callbacks: [{ onStep: () => void counts.push(memoryStats().tensors) }] });
  assert.equal(counts[29], counts[9]);
});
