import { FileError } from "../tensor/index.js";
import { checkpointClock, type CheckpointPolicy } from "./checkpoint-policy.js";
import { checkpointFolder } from "./checkpoint-folder.js";
import { restoreCheckpoint, saveCheckpoint, type CheckpointParts, type LoopState } from "./checkpoint.js";
import { TrainingError } from "./training-error.js";

/** A run's checkpoints: when they are due, how they are saved, and which stay. */
export interface RunCheckpoints {
  /** The newest, on disk and whole; null before the first. */
  readonly latest: string | null;
  /** @param epochEnd the number of completed epochs when this step ended one, else null */
  due(step: number, epochEnd: number | null): boolean;
  /**
   * Saves, then deletes what need not stay. Does nothing when this step is saved already.
   * @throws TrainingError when it cannot be written; the older ones are untouched.
   */
  save(state: LoopState): string;
  /** Restores the newest whole checkpoint; null when there is none yet. */
  resume(warn: (message: string) => void): LoopState | null;
}

/**
 * The checkpoints of a run in a folder.
 * @throws TrainingError when the folder holds those of another run, that is when `resume` is false and it is not empty.
 */
export function runCheckpoints(
  path: string,
  parts: CheckpointParts,
  { policy, resume }: { policy: CheckpointPolicy; resume: boolean },
): RunCheckpoints {
  const folder = checkpointFolder(path);
  const clock = checkpointClock(policy);
  if (!resume && folder.steps().length > 0) {
    throw new TrainingError(`${path} already holds checkpoints; resume that run, or choose another folder`);
  }
  let latestStep: number | null = null;
  const latest = () => (latestStep === null ? null : folder.pathOf(latestStep));

  return {
    get latest() {
      return latest();
    },
    due: clock.due,
    save(state) {
      const target = folder.pathOf(state.step);
      if (state.step === latestStep) return target;
      try {
        saveCheckpoint(target, parts, state);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        const left = latest() === null ? "There is no earlier one" : `The last good one is ${latest()}; resume from it`;
        throw new TrainingError(`the checkpoint of step ${state.step} could not be saved. ${error.message} ${left}.`, { cause: error });
      }
      latestStep = state.step;
      clock.saved();
      folder.prune({ upTo: state.step, keep: policy.keep ?? 2, best: state.standing.best?.step ?? null });
      return target;
    },
    resume(warn) {
      const checkpoint = folder.newest(warn);
      if (checkpoint === null) return null;
      restoreCheckpoint(checkpoint, parts);
      latestStep = checkpoint.header.step;
      for (const tensor of Object.values(checkpoint.tensors)) tensor.dispose();
      return checkpoint.header;
    },
  };
}
