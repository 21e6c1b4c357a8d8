import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rounds } from "../../src/interactions/index.js";
import { runRounds } from "../../src/recipe/run-rounds.js";

test("rounds run to their end, say every quarter of a minute how long they will take, and can be stopped", async (context) => {
  let clock = 0;
  context.mock.method(performance, "now", () => clock);
  let freed = 0;
  function* rounds(): Rounds<string> {
    try {
      for (let done = 1; done <= 10; done++) {
        clock += 6000;
        yield { done: 1000 * done, total: 10_000 };
      }
      return "result";
    } finally {
      freed += 1;
    }
  }
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  assert.equal(await runRounds(rounds(), "steps", { log, signal: new AbortController().signal }), "result");
  assert.deepEqual(lines, ["steps: 3,000 of 10,000, 42 s left", "steps: 6,000 of 10,000, 24 s left", "steps: 9,000 of 10,000, 6 s left"]);
  const stop = new AbortController();
  const stopping = (line: string) => (log(line), stop.abort(new Error("enough")));
  await assert.rejects(runRounds(rounds(), "again", { log: stopping, signal: stop.signal }), /enough/);
  assert.deepEqual([lines.at(-1), lines.length, freed], ["again: 3,000 of 10,000, 42 s left", 4, 2]);
});
