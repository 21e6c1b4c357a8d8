import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readCheckpoint, type Checkpoint } from "./checkpoint.js";
import { TrainingError } from "./training-error.js";

const NAME = /^step-(\d+)\.safetensors$/;

/** The checkpoints of a run, `step-000123.safetensors`. */
export interface CheckpointFolder {
  pathOf(step: number): string;
  /** Steps that have a file, newest first. */
  steps(): number[];
  /**
   * The newest checkpoint that is whole, or null in an empty folder. Damaged ones are passed over with a warning.
   * @throws TrainingError when there are checkpoints and all of them are damaged.
   */
  newest(warn: (message: string) => void): Checkpoint | null;
  /** Of the steps up to `upTo`, deletes all but the `keep` newest and `best`. Later ones, damaged or they would be in use, stay. */
  prune(choice: { upTo: number; keep: number; best: number | null }): void;
}

/** Opens a folder of checkpoints and creates it when missing. */
export function checkpointFolder(folder: string): CheckpointFolder {
  mkdirSync(folder, { recursive: true });
  const pathOf = (step: number) => join(folder, `step-${String(step).padStart(6, "0")}.safetensors`);
  const steps = () =>
    readdirSync(folder)
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => b - a);

  return {
    pathOf,
    steps,
    newest(warn) {
      const found = steps();
      for (const step of found) {
        try {
          return readCheckpoint(pathOf(step));
        } catch (error) {
          warn(`checkpoint passed over: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      if (found.length === 0) return null;
      throw new TrainingError(`none of the ${found.length} checkpoints in ${folder} can be read; remove them to start from the beginning`);
    },
    prune({ upTo, keep, best }) {
      const past = steps().filter((step) => step <= upTo);
      for (const step of past.slice(keep)) {
        if (step !== best) rmSync(pathOf(step));
      }
    },
  };
}
