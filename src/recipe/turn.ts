import { setImmediate as nextTurn } from "node:timers/promises";

/** Between two long computations: lets signals in, for they are delivered between turns. @throws the signal's reason once it is aborted. */
export async function turn(signal: AbortSignal): Promise<void> {
  await nextTurn();
  signal.throwIfAborted();
}
