import assert from "node:assert/strict";
import { test } from "node:test";
import { duration } from "../../src/recipe/report-origin.js";

const session = (seconds: number) => ({ state: "done" as const, started: new Date(0).toISOString(), ended: new Date(1000 * seconds).toISOString() });

test("a duration never shows sixty seconds, and sessions add up", () => {
  const cases: [number, string][] = [[0.04, "0.0 s"], [59.94, "59.9 s"], [59.96, "1 min 0 s"], [119.7, "2 min 0 s"], [3599.6, "1.0 h"], [7200, "2.0 h"]];
  for (const [seconds, text] of cases) assert.equal(duration({ sessions: [session(seconds)] }), text);
  const killed = { state: "running" as const, started: new Date(0).toISOString() };
  assert.equal(duration({ sessions: [killed, session(30), session(45)] }), "1 min 15 s in 3 sessions");
});
