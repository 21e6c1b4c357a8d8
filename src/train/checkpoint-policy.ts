/** When to save and what to keep. Several conditions save at whichever comes first. */
export interface CheckpointPolicy {
  everySteps?: number;
  everySeconds?: number;
  /** Default 1 when no other condition is given. */
  everyEpochs?: number;
  /** How many of the newest to keep, besides the best. Default 2. */
  keep?: number;
}

/** Tells when the next checkpoint is due. */
export interface CheckpointClock {
  /** @param epochEnd the number of completed epochs when this step ended one, else null */
  due(step: number, epochEnd: number | null): boolean;
  /** A checkpoint was saved just now. */
  saved(): void;
}

/** A clock for a policy; its seconds start now. */
export function checkpointClock(policy: CheckpointPolicy): CheckpointClock {
  const { everySteps, everySeconds } = policy;
  const everyEpochs = policy.everyEpochs ?? (everySteps === undefined && everySeconds === undefined ? 1 : undefined);
  let last = performance.now();
  return {
    due(step, epochEnd) {
      return (
        (everySteps !== undefined && step % everySteps === 0) ||
        (everySeconds !== undefined && performance.now() - last >= everySeconds * 1000) ||
        (everyEpochs !== undefined && epochEnd !== null && epochEnd % everyEpochs === 0)
      );
    },
    saved() {
      last = performance.now();
    },
  };
}
