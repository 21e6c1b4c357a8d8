/** Whether somebody asked the run to stop. */
export interface Interruption {
  readonly requested: boolean;
  /** Stops listening. */
  release(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Listens to `signal` when one is given, else to SIGINT and SIGTERM. Only the first of those is taken: a second one ends the process as usual.
 */
export function listenForInterruption(signal?: AbortSignal): Interruption {
  if (signal !== undefined) {
    return {
      get requested() {
        return signal.aborted;
      },
      release: () => {},
    };
  }
  let requested = false;
  const release = () => SIGNALS.forEach((name) => process.off(name, request));
  const request = () => {
    requested = true;
    release();
  };
  for (const name of SIGNALS) process.on(name, request);
  return {
    get requested() {
      return requested;
    },
    release,
  };
}
