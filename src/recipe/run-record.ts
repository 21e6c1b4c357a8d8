import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "./machine.js";
import type { PlainObject } from "./plain-object.js";
import type { PresetName } from "./define-recipe.js";
import { UsageError } from "./usage-error.js";

export type RunState = "running" | "done" | "failed" | "interrupted";

/** A stretch of work on a run: the first, or one after `--resume`. Times are ISO 8601, UTC. */
export interface RunSession {
  state: RunState;
  started: string;
  /** Missing while it runs, and for ever when the process was killed. */
  ended?: string;
  error?: string;
}

/** What `run.json` holds. */
export interface RunRecord {
  format: "tessera-run-1";
  /** The recipe's name. */
  recipe: string;
  /** The module a user's own recipe was read from. */
  module?: string;
  preset: PresetName;
  settings: PlainObject;
  seed: number;
  version: string;
  machine: Machine;
  /** libtorch's version, where it was found, BLAS, threads; null when the recipe ran without the engine. */
  engine: unknown;
  state: RunState;
  sessions: RunSession[];
  figures: Record<string, number>;
}

/** Reads `run.json`. @throws UsageError when it is missing or is not a run's record. */
export function readRunRecord(folder: string): RunRecord {
  const path = join(folder, "run.json");
  if (!existsSync(path)) throw new UsageError(`${folder}: there is no run.json in it, so it is not a run folder`);
  try {
    const record = JSON.parse(readFileSync(path, "utf8")) as RunRecord;
    if (record.format === "tessera-run-1") return record;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(`${path} is not the record of a Tessera run`);
}
