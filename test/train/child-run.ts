// Started as a process of its own by interruption.test.ts: trains the tiny run slowly, so that there is time to stop it.
import { Interrupted, train } from "../../src/train/index.js";
import { saveSafetensors } from "../../src/tensor/index.js";
import { tinyRun } from "./tiny-run.js";

const [folder, result, resume] = process.argv.slice(2);
if (folder !== undefined && result !== undefined) {
  const run = tinyRun({ total: 150 });
  const clock = new Int32Array(new SharedArrayBuffer(4));
  try {
    await train({
      ...run,
      checkpointDir: folder,
      checkpoints: { everySteps: 7 },
      resume: resume === "resume",
      callbacks: [{ onStep: () => void Atomics.wait(clock, 0, 0, 5) }],
    });
    saveSafetensors(result, run.model.stateDict());
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
