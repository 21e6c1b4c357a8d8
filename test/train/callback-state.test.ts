import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { type DType, fromTypedArray, memoryStats, openSafetensors, randomState, saveSafetensors, scope, tensor, type Tensor, zeros } from "../../src/tensor/index.js";
import { type Callback, type CallbackState, readCheckpoint, type StatefulCallback, train, TrainingError } from "../../src/train/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tinyRun, weightsOf } from "./tiny-run.js";

/** What a tensor holds, as plain values. */
const plain = (values: Tensor) => ({ dtype: values.dtype, shape: [...values.shape], bytes: [...values.toTypedArray()] });
const plainState = ({ values, tensors }: CallbackState) => ({ values, tensors: Object.fromEntries(Object.entries(tensors).map(([name, one]) => [name, plain(one)])) });

/** Keeps what it is given, and notes what it is asked to take over. */
function keeper(name: string, state: CallbackState = { values: null, tensors: {} }) {
  const loaded: ReturnType<typeof plainState>[] = [];
  const calls: string[] = [];
  return {
    loaded,
    calls,
    state: { name, save: () => state, load: (given: CallbackState) => void (calls.push("load"), loaded.push(plainState(given))) },
    onStart: () => void calls.push("start"),
  };
}

/** Remembers the rates of all steps, as a list and as a tensor. */
function rates() {
  let list: number[] = [];
  const sum = zeros([1], { dtype: "float64" });
  const state: StatefulCallback = {
    name: "rates",
    save: () => ({ values: { list }, tensors: { sum } }),
    load({ values, tensors }) {
      list = [...(values as { list: number[] }).list];
      sum.copy_(tensors["sum"]!);
    },
  };
  return {
    state,
    get list() {
      return list;
    },
    sum,
    onStep({ lr }: { lr: number }) {
      list.push(lr);
      sum.add_(lr);
    },
  } satisfies Callback & Record<string, unknown>;
}

const TENSORS: fc.Arbitrary<{ dtype: DType; shape: number[]; numbers: number[] }> = fc
  .record({ dtype: fc.constantFrom<DType>("float32", "float64", "int64", "uint8", "bool"), shape: fc.array(fc.nat(3), { maxLength: 3 }) })
  .chain(({ dtype, shape }) => {
    const size = shape.reduce((product, side) => product * side, 1);
    return fc.array(fc.nat(dtype === "bool" ? 1 : 255), { minLength: size, maxLength: size }).map((numbers) => ({ dtype, shape, numbers }));
  });

test("whatever JSON and tensors callbacks keep, each gets its own back, before the run starts", async (t) => {
  const state = fc.record({ values: fc.jsonValue(), tensors: fc.dictionary(fc.constantFrom("a", "b", "a.b", "layer1.0.conv1.products", "ü"), TENSORS, { maxKeys: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom("one", "on", "one-more", "random", "two words"), state, { minKeys: 1, maxKeys: 3 }), async (states) => {
      const folder = temporaryFolder(t);
      const make = () =>
        Object.entries(states).map(([name, { values, tensors }]) =>
          keeper(name, { values, tensors: Object.fromEntries(Object.entries(tensors).map(([key, { dtype, shape, numbers }]) => [key, fromTypedArray(Float64Array.from(numbers)).to(dtype).view(shape)])) }));
      const first = make();
      await train({ ...tinyRun(), steps: 1, checkpointDir: folder, callbacks: first });
      for (const { calls } of first) assert.deepEqual(calls, ["start"]);
      // Made in another order, and keeping nothing themselves.
      const second = Object.keys(states).reverse().map((name) => keeper(name));
      await train({ ...tinyRun(), steps: 2, checkpointDir: folder, resume: true, callbacks: second });
      for (const { state, loaded, calls } of second) {
        assert.deepEqual(calls, ["load", "start"]);
        const saved = plainState(first.find((one) => one.state.name === state.name)!.state.save());
        assert.deepEqual(loaded, [{ ...saved, values: JSON.parse(JSON.stringify(saved.values)) as unknown }]);
      }
    }),
    { numRuns: 15 },
  );
});

test("a stateful callback of a run that is stopped and resumed ends as that of an uninterrupted one", async (t) => {
  const whole = rates();
  await train({ ...tinyRun(), callbacks: [whole] });
  assert.equal(whole.list.length, 40);
  for (const stopAt of [1, 13, 39]) {
    const folder = temporaryFolder(t);
    await train({ ...tinyRun(), steps: stopAt, checkpointDir: folder, callbacks: [rates()] });
    const resumed = rates();
    await train({ ...tinyRun(), checkpointDir: folder, resume: true, callbacks: [resumed] });
    assert.deepEqual(resumed.list, whole.list);
    assert.deepEqual(plain(resumed.sum), plain(whole.sum));
  }
});

test("a checkpoint names the callbacks it keeps the state of, and one without any keeps none", async (t) => {
  const checkpointOf = async (callbacks: Callback[]) => readCheckpoint((await train({ ...tinyRun(), steps: 1, checkpointDir: temporaryFolder(t), callbacks })).checkpoint!);
  const kept = await checkpointOf([keeper("counter", { values: { count: 3 }, tensors: { sum: tensor([1, 2]) } }), {}, keeper("other")]);
  assert.deepEqual(kept.header.callbacks, { counter: { count: 3 }, other: null });
  assert.deepEqual(Object.keys(kept.tensors).filter((name) => name.startsWith("callbacks.")), ["callbacks.counter.sum"]);
  const none = await checkpointOf([{}]);
  assert.deepEqual(none.header.callbacks, {});
  assert.ok(!Object.keys(none.tensors).some((name) => name.startsWith("callbacks.")));
});

test("two callbacks that would keep their state under one name, or under parts of one, are refused before anything is touched", async (t) => {
  const folder = join(temporaryFolder(t), "checkpoints");
  const run = tinyRun();
  const before = weightsOf(run.model);
  const refused = (names: string[], message: string) =>
    assert.rejects(train({ ...run, checkpointDir: folder, callbacks: names.map((name) => keeper(name)) }), new RangeError(message));
  await refused(["a", "b", "a"], 'two callbacks keep state under the name "a"; give one of them another');
  await refused(["a", "a.b"], 'a callback keeps state under the name "a.b"; give it a name without dots');
  assert.deepEqual(weightsOf(run.model), before);
  assert.ok(!existsSync(folder));
});

test("a checkpoint without a callback's state is refused by name, and model, optimizer, loader, random numbers and the other callbacks stay as they are", async (t) => {
  const folder = temporaryFolder(t);
  await train({ ...tinyRun(), steps: 5, checkpointDir: folder, callbacks: [keeper("kept")] });
  const files = readdirSync(folder);
  const run = tinyRun({ seed: 1 });
  const kept = keeper("kept");
  const lacking = keeper("lacking");
  const standing = () => ({
    weights: weightsOf(run.model),
    moments: Object.entries(run.optimizer.stateDict().tensors).map(([name, values]) => [name, plain(values)]),
    values: run.optimizer.stateDict().values,
    loader: run.loader.state(),
    random: [...randomState()],
  });
  const before = standing();
  const resumed = train({ ...run, checkpointDir: folder, resume: true, callbacks: [kept, lacking] });
  await assert.rejects(
    resumed,
    new TrainingError('the checkpoint of step 5 lacks the state of "lacking": it is of a run without it; resume with the callbacks that run had'),
  );
  assert.deepEqual(standing(), before);
  assert.deepEqual([kept.calls, lacking.calls], [[], []]);
  assert.deepEqual(readdirSync(folder), files);
});

test("a run goes on without a callback that its checkpoint has the state of", async (t) => {
  const whole = tinyRun();
  await train(whole);
  const folder = temporaryFolder(t);
  await train({ ...tinyRun(), steps: 5, checkpointDir: folder, callbacks: [rates()] });
  const resumed = tinyRun();
  await train({ ...resumed, checkpointDir: folder, resume: true });
  assert.deepEqual(weightsOf(resumed.model), weightsOf(whole.model));
});

test("a checkpoint of a version that knew no callbacks resumes a run without stateful ones to the same bits, and no other", async (t) => {
  const whole = tinyRun();
  await train(whole);
  const folder = temporaryFolder(t);
  const { checkpoint } = await train({ ...tinyRun(), steps: 13, checkpointDir: folder });
  scope(() => {
    const file = openSafetensors(checkpoint!);
    const { callbacks, ...header } = JSON.parse(file.metadata["tessera"]!) as Record<string, unknown>;
    assert.deepEqual(callbacks, {});
    const tensors = file.loadAll();
    file.close();
    saveSafetensors(checkpoint!, tensors, { tessera: JSON.stringify(header) });
  });
  assert.ok(!("callbacks" in readCheckpoint(checkpoint!).header));

  await assert.rejects(train({ ...tinyRun(), checkpointDir: folder, resume: true, callbacks: [keeper("new")] }), /the checkpoint of step 13 lacks the state of "new"/);
  const starts: number[] = [];
  const resumed = tinyRun();
  await train({ ...resumed, checkpointDir: folder, resume: true, callbacks: [{ onStart: ({ step }) => void starts.push(step) }] });
  assert.deepEqual(starts, [13]);
  assert.deepEqual(weightsOf(resumed.model), weightsOf(whole.model));
});

test("saving the state of callbacks leaves no tensors behind", async (t) => {
  const sum = zeros([4]);
  const made: Callback = { state: { name: "made", save: () => ({ values: null, tensors: { sum, copy: sum.clone(), double: sum.add(sum) } }), load: () => {} } };
  const counts: number[] = [];
  const count: Callback = { onCheckpoint: () => void counts.push(memoryStats().tensors) };
  await train({ ...tinyRun(), steps: 20, checkpointDir: temporaryFolder(t), checkpoints: { everySteps: 1 }, callbacks: [made, count] });
  assert.equal(counts.length, 20);
  // The garbage collector may free what earlier tests left.
  assert.ok(counts[19]! <= counts[1]!, `${counts[1]} tensors, then ${counts[19]}`);
});
