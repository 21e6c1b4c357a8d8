import { existsSync } from "node:fs";
import type { RunResult } from "./define-recipe.js";
import { machine } from "./machine.js";
import type { RunPlan } from "./plan-run.js";
import { renderReport } from "./report.js";
import { reportOrigin } from "./report-origin.js";
import { createRunFolder, resumeRunFolder } from "./run-folder.js";
import type { RunRecord, RunSession, RunState } from "./run-record.js";
import { settingDifferences } from "./setting-difference.js";
import { version } from "./version.js";

/** The person or program around a run. */
export interface RunSurroundings {
  /** Where the run's files go. */
  folder: string;
  signal: AbortSignal;
  log(message: string): void;
  interactive: boolean;
}

export interface FinishedRun {
  record: RunRecord;
  result: RunResult;
  /** Path of `report.html`. */
  report: string;
}

/** Thrown when a run stopped because its signal was aborted; its folder can be resumed. */
export class RunInterrupted extends Error {
  override readonly name = "RunInterrupted";

  constructor(
    /** The run's folder. */
    readonly folder: string,
    options?: ErrorOptions,
  ) {
    super(`interrupted; continue with: tessera run --resume ${folder}`, options);
  }
}

/**
 * Runs a plan in its folder: holds the lock, keeps `run.json` up to date, writes the report.
 * @throws RunInterrupted when the signal stopped it with everything saved; otherwise what the recipe throws, after noting it in `run.json`.
 */
export async function runRecipe(plan: RunPlan, around: RunSurroundings): Promise<FinishedRun> {
  const out = plan.record === undefined ? createRunFolder(around.folder) : resumeRunFolder(around.folder);
  const session: RunSession = { state: "running", started: new Date().toISOString() };
  let record: RunRecord | undefined;
  const note = (state: RunState, error?: unknown): void => {
    if (record === undefined) return;
    session.state = state;
    record.state = state;
    if (state !== "running") session.ended = new Date().toISOString();
    if (error !== undefined) session.error = error instanceof Error ? error.message : String(error);
    out.write("run.json", `${JSON.stringify(record, null, 2)}\n`);
  };
  try {
    record = {
      format: "tessera-run-1",
      recipe: plan.recipe.name,
      ...(plan.module === undefined ? {} : { module: plan.module }),
      preset: plan.preset,
      settings: plan.settings,
      seed: plan.seed,
      version: version(),
      machine: machine(),
      engine: await engineRecord(),
      state: "running",
      sessions: [...(plan.record?.sessions ?? []), session],
      figures: plan.record?.figures ?? {},
    };
    note("running");
    const { settings, seed, recipe } = plan;
    const { signal, log, interactive } = around;
    const changes = plan.record === undefined ? [] : settingDifferences(surroundings(plan.record), surroundings(record)).map(({ name }) => name);
    if (changes.length > 0) log(`this run was begun elsewhere or with another version (${changes.join(", ")}): its last bits may differ from an uninterrupted run's`);
    const result = await recipe.run({ settings, seed, out, resumed: plan.record !== undefined, signal, log, interactive });
    record.figures = result.figures ?? {};
    session.ended = new Date().toISOString();
    out.write("report.html", renderReport(result.report, reportOrigin(plan, record)));
    note("done");
    return { record, result, report: out.file("report.html") };
  } catch (error) {
    const stopped = isInterruption(error, around.signal);
    noteFailure(() => note(stopped ? "interrupted" : "failed", error));
    if (stopped) throw new RunInterrupted(around.folder, { cause: error });
    throw error;
  } finally {
    out.close();
  }
}

/** Whether the run stopped because it was asked to. A checkpoint that could not be saved while it was stopping is a failure like any other. */
function isInterruption(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (error === signal.reason || (error instanceof Error && ["Interrupted", "AbortError"].includes(error.name)));
}

/** What, besides settings and seed, decides a run's bits; as `run.json` holds it. */
function surroundings({ version, machine, engine }: RunRecord): unknown {
  return JSON.parse(JSON.stringify({ version, processor: machine.cpu, engine }));
}

/** A folder for a new run, `runs/NAME-YYYYMMDD-HHMMSS`, numbered when that is taken. */
export function newRunFolderName(recipe: string, now = new Date()): string {
  const [date = "", time = ""] = now.toISOString().replace(/[-:]/g, "").split(/[T.]/);
  const name = `runs/${recipe}-${date}-${time}`;
  let free = name;
  for (let number = 2; existsSync(free); number++) free = `${name}-${number}`;
  return free;
}

/** What the engine says of itself; null when it is not built: a recipe that needs it says so itself. */
async function engineRecord(): Promise<unknown> {
  try {
    const { engine } = await import("../tensor/index.js");
    return engine();
  } catch {
    return null;
  }
}

/** Notes a failure where that is possible: a full disk may be what failed, and the first error is the one to report. */
function noteFailure(note: () => void): void {
  try {
    note();
  } catch {
    return;
  }
}
