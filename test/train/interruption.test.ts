import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { train, Interrupted } from "../../src/train/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { tinyRun, until, weightsOf } from "./tiny-run.js";

const CHILD = fileURLToPath(new URL("./child-run.js", import.meta.url));

function start(folder: string, result: string, ...more: string[]): ChildProcess {
  return spawn(process.execPath, [CHILD, folder, result, ...more], { stdio: ["ignore", "ignore", "inherit"] });
}

/** How the process ended: its exit code, or the signal that killed it. */
async function ending(child: ChildProcess): Promise<number | string> {
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  return code ?? signal ?? "nothing";
}

const checkpointsIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".safetensors")) : []);

test("killed with SIGKILL at random moments and resumed, a run ends with the very same weights", async (t) => {
  const folder = temporaryFolder(t);
  const [whole, killed] = [join(folder, "whole.safetensors"), join(folder, "killed.safetensors")];
  assert.equal(await ending(start(join(folder, "a"), whole)), 0);

  for (const attempt of [1, 2]) {
    const child = start(join(folder, "b"), killed, "resume");
    const before = checkpointsIn(join(folder, "b")).join();
    await until(() => checkpointsIn(join(folder, "b")).join() !== before);
    const delay = Math.random() * 150;
    await pause(delay);
    child.kill("SIGKILL");
    assert.equal(await ending(child), "SIGKILL", `attempt ${attempt}, ${delay} ms after a checkpoint`);
  }
  assert.equal(await ending(start(join(folder, "b"), killed, "resume")), 0);
  assert.deepEqual(readFileSync(killed), readFileSync(whole));
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`${signal} saves a checkpoint, the process exits with 130, and the resumed run is the same to the bit`, async (t) => {
    const folder = temporaryFolder(t);
    const result = join(folder, "result.safetensors");
    const child = start(join(folder, "run"), result);
    await until(() => checkpointsIn(join(folder, "run")).length > 0);
    const before = checkpointsIn(join(folder, "run"));
    await pause(Math.random() * 100);
    child.kill(signal);
    assert.equal(await ending(child), 130);
    assert.ok(!existsSync(result));
    assert.notDeepEqual(checkpointsIn(join(folder, "run")), before);

    assert.equal(await ending(start(join(folder, "run"), result, "resume")), 0);
    const whole = join(folder, "whole.safetensors");
    assert.equal(await ending(start(join(folder, "other"), whole)), 0);
    assert.deepEqual(readFileSync(result), readFileSync(whole));
  });
}

test("an aborted signal interrupts after the step in progress; resuming completes the run to the same bits", async (t) => {
  const whole = tinyRun();
  await train(whole);

  const folder = temporaryFolder(t);
  const stop = new AbortController();
  await assert.rejects(
    train({
      ...tinyRun(),
      checkpointDir: folder,
      signal: stop.signal,
      callbacks: [{ onStep: ({ step }) => step === 13 && stop.abort() }],
    }),
    (error) => error instanceof Interrupted && error.step === 13 && error.checkpoint === join(folder, "step-000013.safetensors"),
  );
  const resumed = tinyRun();
  await train({ ...resumed, checkpointDir: folder, resume: true });
  assert.deepEqual(weightsOf(resumed.model), weightsOf(whole.model));
});

test("without a checkpoint folder, Interrupted says that nothing is saved", async () => {
  const stop = new AbortController();
  stop.abort();
  await assert.rejects(train({ ...tinyRun(), signal: stop.signal }), /interrupted after step 1; .*nothing is saved/);
});

test("after a run no signal handlers are left", async () => {
  const before = process.listenerCount("SIGINT");
  await train({ ...tinyRun(), steps: 2 });
  assert.equal(process.listenerCount("SIGINT"), before);
});
