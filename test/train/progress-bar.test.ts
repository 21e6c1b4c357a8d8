import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const PROGRAM = `
import { progressBar } from ${JSON.stringify(new URL("../../src/train/progress-bar.js", import.meta.url).href)};
const bar = progressBar("mlp");
bar.onStart?.({ step: 0, totalSteps: 4, stepsPerEpoch: 2 });
bar.onMetrics?.({ loss: 0.5, accuracy: 0.875 });
for (let step = 1; step <= 4; step++) bar.onStep?.({ step, epoch: 0, lr: 1 });
bar.onEnd?.();
`;

const run = (command: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });

test("shows nothing unless stderr is a terminal", () => {
  const { status, stdout, stderr } = run(process.execPath, ["--input-type=module", "-e", PROGRAM]);
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
});

for (const [env, coloured] of [[{ TERM: "xterm" }, true], [{ TERM: "xterm", NO_COLOR: "1" }, false]] as const) {
  test(`on a terminal it shows steps, figures and time left, ${coloured ? "in colour" : "and NO_COLOR takes the colour away"}`, () => {
    // Python's pty module gives the program a terminal.
    const inTerminal = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";
    const { status, stdout } = run("python3", ["-c", inTerminal, process.execPath, "--input-type=module", "-e", PROGRAM], env);
    assert.equal(status, 0);
    assert.match(stdout, /mlp .*100%.* 4\/4 .*loss 0\.5000, 87\.5 %.* left/);
    assert.equal(stdout.includes("\x1b[36m"), coloured);
  });
}
