import assert from "node:assert/strict";
import { test } from "node:test";
import { collapseAlarm } from "../../../src/g2g/index.js";
import { type MetricRow, train } from "../../../src/train/index.js";
import { tinyRun } from "../../train/tiny-run.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const GUESSING = Math.log(10);

/** An alarm, and how to tell it the losses of intervals. */
function listen() {
  const warnings: string[] = [];
  const alarm = collapseAlarm(10, (message) => void warnings.push(message));
  let step = 0;
  const row = (kind: MetricRow["kind"], loss: number): MetricRow => ({ kind, loss, step, epoch: 0, lr: 0.1, accuracy: null, msPerStep: 1, examplesPerSecond: 1, evaluation: null }) as MetricRow;
  const tell = (shares: number[], kind: MetricRow["kind"] = "interval") => {
    for (const share of shares) {
      step += 10;
      alarm.onMetrics!(row(kind, share * GUESSING));
    }
  };
  return { alarm, warnings, tell };
}

test("rings once, when a loss that was clearly below guessing is back at it, and says where", () => {
  const { alarm, warnings, tell } = listen();
  tell([1, 0.9, 0.7, 0.9, 0.97]);
  assert.equal(alarm.step, null);
  tell([0.985]);
  assert.equal(alarm.step, 60);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!, /at step 60 the training loss is 2\.268, that of guessing among 10 classes: the network has collapsed/);
  tell([0.5, 1, 1.2, 0.3, 1]);
  assert.equal(alarm.step, 60);
  assert.equal(warnings.length, 1);
});

test("does not ring before anything was learnt, however large the loss", () => {
  const { alarm, warnings, tell } = listen();
  tell([1, 1.5, 3, 1, 0.85, 0.81, 1, 1]);
  assert.deepEqual([alarm.step, warnings], [null, []]);
});

test("looks at intervals only: an epoch's mean over good and bad times is no collapse and no learning", () => {
  const { alarm, tell } = listen();
  tell([0.2], "epoch");
  tell([1]);
  assert.equal(alarm.step, null);
  tell([0.2]);
  tell([1], "epoch");
  assert.equal(alarm.step, null);
  tell([1]);
  assert.equal(alarm.step, 50);
});

test("what it knows survives a resume: that something was learnt, and that it rang", () => {
  const resumed = (from: ReturnType<typeof listen>) => {
    const next = listen();
    next.alarm.state.load({ values: JSON.parse(JSON.stringify(from.alarm.state.save().values)), tensors: {} });
    return next;
  };
  const first = listen();
  first.tell([1, 0.5]);
  const second = resumed(first);
  assert.equal(second.alarm.step, null);
  second.tell([1]);
  assert.deepEqual([second.alarm.step, second.warnings.length], [10, 1]);
  const third = resumed(second);
  assert.equal(third.alarm.step, 10);
  third.tell([0.5, 1]);
  assert.deepEqual([third.alarm.step, third.warnings.length], [10, 0]);

  const fresh = resumed(listen());
  fresh.tell([1, 1]);
  assert.equal(fresh.alarm.step, null);
});

test("a training that collapses rings at the interval where it does, interrupted and resumed before that or not", async (context) => {
  const run = () => {
    const tiny = tinyRun({ lr: 0.05, total: 60 });
    let calls = 0;
    return {
      ...tiny,
      calls: (before: number) => (calls = before),
      // From step 41 on the network is as good as guessing.
      loss: (...[output, target]: Parameters<typeof tiny.loss>) => (++calls > 40 ? tiny.loss(output.mul(0), target) : tiny.loss(output, target)),
    };
  };
  const warnings: string[] = [];
  const whole = collapseAlarm(3, (message) => void warnings.push(message));
  await train({ ...run(), callbacks: [whole] });
  assert.equal(whole.step, 42);

  const folder = temporaryFolder(context);
  await train({ ...run(), steps: 38, checkpointDir: folder, callbacks: [collapseAlarm(3, () => assert.fail("too early"))] });
  const parts = collapseAlarm(3, (message) => void warnings.push(message));
  const rest = run();
  rest.calls(38);
  await train({ ...rest, checkpointDir: folder, resume: true, callbacks: [parts] });
  assert.equal(parts.step, 42);
  assert.equal(warnings.length, 2);
  assert.equal(warnings[0], warnings[1]);
});
