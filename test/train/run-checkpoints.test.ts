import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readCheckpoint, train, TrainingError } from "../../src/train/index.js";
import { zeros } from "../../src/tensor/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tinyRun, weightsOf } from "./tiny-run.js";

const name = (step: number) => `step-${String(step).padStart(6, "0")}.safetensors`;

test("keeps the newest and the best, and saves at steps, epochs and the end", async (t) => {
  const folder = temporaryFolder(t);
  const saved: number[] = [];
  const accuracies = [0.5, 0.9, 0.6, 0.7, 0.8];
  let epoch = 0;
  await train({
    ...tinyRun({ total: 39 }),
    checkpointDir: folder,
    checkpoints: { everySteps: 10, keep: 2 },
    evaluate: () => ({ loss: 1, accuracy: accuracies[epoch++]!, count: 1 }),
    callbacks: [{ onCheckpoint: (_path, step) => void saved.push(step) }],
  });
  // Steps 8 and 16 were the best epochs so far.
  assert.deepEqual(saved, [8, 10, 16, 20, 30, 39]);
  assert.deepEqual(readdirSync(folder).sort(), [16, 30, 39].map(name));
});

test("a checkpoint holds what design and resume need, readable as JSON", async (t) => {
  const folder = temporaryFolder(t);
  const { checkpoint } = await train({ ...tinyRun(), steps: 11, checkpointDir: folder });
  const { header, tensors } = readCheckpoint(checkpoint!);
  assert.equal(header.step, 11);
  assert.equal(header.epoch, 1);
  assert.equal(header.optimizer.rule, "adamW");
  assert.equal(header.epochs.length, 1);
  assert.equal(header.sums.interval.steps, 2);
  assert.equal(header.sums.epoch.steps, 1);
  assert.deepEqual((header.loader as { epoch: number; position: number }).position, 3);
  assert.deepEqual(Object.keys(tensors).sort().slice(0, 2), ["model.0.bias", "model.0.weight"]);
  assert.ok("optimizer.expAvgSq.3.weight" in tensors && "random.cpu" in tensors);
});

for (const [damage, harm] of [
  ["cut short", (path: string) => truncateSync(path, 700)],
  ["empty", (path: string) => truncateSync(path, 0)],
  ["altered in one bit of its data", (path: string) => flipLastByte(path)],
  ["replaced by text", (path: string) => writeFileSync(path, "not a checkpoint at all")],
] as const) {
  test(`a newest checkpoint that is ${damage} is passed over with a warning`, async (t) => {
    const whole = tinyRun();
    await train(whole);

    const folder = temporaryFolder(t);
    await train({ ...tinyRun(), steps: 20, checkpointDir: folder, checkpoints: { everySteps: 10 } });
    harm(join(folder, name(20)));
    const warnings: string[] = [];
    const starts: number[] = [];
    const resumed = tinyRun();
    await train({
      ...resumed,
      checkpointDir: folder,
      resume: true,
      callbacks: [{ onWarning: (message) => void warnings.push(message), onStart: ({ step }) => void starts.push(step) }],
    });
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /passed over: .*step-000020/);
    assert.deepEqual(starts, [16]);
    assert.deepEqual(weightsOf(resumed.model), weightsOf(whole.model));
  });
}

function flipLastByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(path, bytes);
}

test("when no checkpoint can be read, resuming is an error, not a silent restart", async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, name(5)), "damaged");
  const resumed = train({ ...tinyRun(), checkpointDir: folder, resume: true, callbacks: [{ onWarning: () => {} }] });
  await assert.rejects(resumed, /none of the 1 checkpoints/);
});

test("resuming an empty folder starts from the beginning; a new run does not touch another's checkpoints", async (t) => {
  const folder = temporaryFolder(t);
  const { step } = await train({ ...tinyRun(), steps: 3, checkpointDir: folder, resume: true });
  assert.equal(step, 3);
  await assert.rejects(train({ ...tinyRun(), checkpointDir: folder }), /already holds checkpoints/);
});

test("resuming a run that is complete changes nothing", async (t) => {
  const folder = temporaryFolder(t);
  const first = tinyRun();
  await train({ ...first, checkpointDir: folder });
  const files = readdirSync(folder);
  const again = tinyRun();
  const result = await train({ ...again, checkpointDir: folder, resume: true });
  assert.deepEqual(weightsOf(again.model), weightsOf(first.model));
  assert.equal(result.epochs.length, 5);
  assert.deepEqual(readdirSync(folder), files);
});

test("another schedule after a resume is pointed out", async (t) => {
  const folder = temporaryFolder(t);
  await train({ ...tinyRun(), steps: 9, checkpointDir: folder });
  const warnings: string[] = [];
  await train({
    ...tinyRun({ total: 60 }),
    checkpointDir: folder,
    resume: true,
    callbacks: [{ onWarning: (message) => void warnings.push(message) }],
  });
  assert.match(warnings.join(), /at step 9 the schedule's factor was/);
});

test("weights that are not finite are never saved", async (t) => {
  const folder = temporaryFolder(t);
  const run = tinyRun();
  const spoil = ({ step }: { step: number }) => {
    if (step === 7) run.model.parameters()[0]!.detach().copy_(zeros([16, 6]).div_(0));
  };
  const spoiled = train({ ...run, checkpointDir: folder, checkpoints: { everySteps: 7 }, callbacks: [{ onStep: spoil }] });
  await assert.rejects(spoiled, (error: Error) => error instanceof TrainingError && /"0.weight" holds NaN or Inf after step 7/.test(error.message));
  assert.deepEqual(readdirSync(folder), []);
});

test("when the disk refuses the file, the old checkpoint is whole and the error says what to do", async (t) => {
  const folder = temporaryFolder(t);
  await train({ ...tinyRun(), steps: 8, checkpointDir: folder });
  const copy = join(temporaryFolder(t), "copy");
  copyFileSync(join(folder, name(8)), copy);

  // A limit on the size of files makes the write fail half-way, as on a full disk. Node.js ignores the signal that comes with it.
  const child = fileURLToPath(new URL("./child-run.js", import.meta.url));
  const limited = spawnSync("bash", ["-c", 'ulimit -f 4; exec "$@"', "bash", process.execPath, child, folder, join(folder, "result"), "resume"], {
    encoding: "utf8",
  });
  assert.equal(limited.status, 1, limited.stderr);
  assert.match(limited.stderr, /TrainingError: the checkpoint of step \d+ could not be saved\. .*(EFBIG|largest size)/s);
  assert.match(limited.stderr, /last good one is .*step-000008\.safetensors/);
  assert.deepEqual(readdirSync(folder), [name(8)]);
  assert.deepEqual(readFileSync(join(folder, name(8))), readFileSync(copy));
});
