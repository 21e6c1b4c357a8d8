import type { Rounds } from "../interactions/index.js";
import type { RunContext } from "./define-recipe.js";
import { turn } from "./turn.js";

/** Between two lines about the progress. */
const QUIET = 15;

/**
 * Runs a long computation to its end and says every quarter of a minute how far it is and how long the rest will take.
 *
 * @param what begins the line
 * @throws the signal's reason once it is aborted.
 */
export async function runRounds<Result>(rounds: Rounds<Result>, what: string, { log, signal }: Pick<RunContext<unknown>, "log" | "signal">): Promise<Result> {
  const from = performance.now();
  let said = from;
  try {
    for (;;) {
      await turn(signal);
      const { done, value } = rounds.next();
      if (done) return value;
      const now = performance.now();
      if (now - said < 1000 * QUIET || value.done === value.total) continue;
      said = now;
      const left = ((now - from) / 1000 / value.done) * (value.total - value.done);
      log(`${what}: ${value.done.toLocaleString("en-US")} of ${value.total.toLocaleString("en-US")}, ${Math.ceil(left)} s left`);
    }
  } finally {
    // Stopped half-way, it frees what it holds.
    rounds.return(undefined as never);
  }
}
