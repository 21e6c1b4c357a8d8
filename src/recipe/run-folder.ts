import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { atomicWrite } from "../tensor/atomic-write.js";
import { standaloneSvg } from "./report-theme.js";
import { openMetricsFile, type MetricRow } from "./metrics-file.js";
import { lockRunFolder } from "./run-lock.js";
import { UsageError } from "./usage-error.js";

/** A run's folder, held by this process: `run.json`, `metrics.jsonl`, `checkpoints/`, `figures/`, `report.html`. */
export interface RunFolder {
  readonly path: string;
  /** The folder for checkpoints; it exists. */
  readonly checkpoints: string;
  /** A path inside the folder. @throws Error when the name leads out of it. */
  file(name: string): string;
  /** Appends a row to `metrics.jsonl`. */
  metric(row: MetricRow): void;
  /** Every row so far. */
  metrics(): MetricRow[];
  /** Drops rows; a resumed recipe drops those written after the checkpoint it continues from, or they would be there twice. */
  dropMetrics(stale: (row: MetricRow) => boolean): void;
  /** Writes a file whole: to a temporary, fsync, rename. */
  write(name: string, contents: string | Uint8Array): void;
  /** Writes `figures/NAME.svg`, with the report's colours in it. */
  writeFigure(name: string, svg: string): void;
  /** Gives the lock back. */
  close(): void;
}

/** Makes a new run folder. @throws UsageError when something is there already; Error when it cannot be written. */
export function createRunFolder(path: string): RunFolder {
  const folder = resolve(path);
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new UsageError(`run folder ${path}: there is a file of that name; choose another with --out`);
    if (existsSync(join(folder, "run.json"))) throw new UsageError(`run folder ${path} holds a run already; continue it with --resume ${path}, or choose another with --out`);
    // Locks and leftovers of a process that was stopped before it wrote run.json do not count.
    if (readdirSync(folder).some((name) => !name.startsWith(".") && !OWN_NAMES.has(name))) {
      throw new UsageError(`run folder ${path} is not empty; choose another with --out`);
    }
  }
  return openFolder(folder);
}

/** Opens the folder of an earlier run, to continue it. @throws UsageError when it holds no run or another process writes it. */
export function resumeRunFolder(path: string): RunFolder {
  const folder = resolve(path);
  if (!existsSync(join(folder, "run.json"))) throw new UsageError(`--resume ${path}: there is no run.json in it, so there is no run to continue`);
  return openFolder(folder);
}

const OWN_NAMES = new Set(["checkpoints", "figures", "metrics.jsonl"]);

function openFolder(folder: string): RunFolder {
  const checkpoints = join(folder, "checkpoints");
  let release: () => void;
  let metrics: ReturnType<typeof openMetricsFile>;
  try {
    makeFolder(checkpoints);
    makeFolder(join(folder, "figures"));
    accessSync(folder, constants.W_OK);
    release = lockRunFolder(folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
  try {
    removeTemporaries(folder);
    metrics = openMetricsFile(join(folder, "metrics.jsonl"));
  } catch (error) {
    release();
    throw unwritable(folder, error);
  }
  const file = (name: string): string => {
    const path = resolve(folder, name);
    const inside = relative(folder, path);
    if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`)) throw new Error(`"${name}" leads out of the run folder ${folder}`);
    return path;
  };
  const write = (name: string, contents: string | Uint8Array): void => {
    const path = file(name);
    makeFolder(dirname(path));
    atomicWrite(path, contents);
  };
  return {
    path: folder,
    checkpoints,
    file,
    metric: (row) => metrics.append(row),
    metrics: () => metrics.rows(),
    dropMetrics: (stale) => metrics.drop(stale),
    write,
    writeFigure: (name, svg) => write(`figures/${name}.svg`, standaloneSvg(svg)),
    close() {
      metrics.close();
      release();
    },
  };
}

/** As `mkdirSync` with `recursive`, which never returns where making a folder fails for no other reason than the file system's (in /proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function unwritable(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UsageError) return error;
  return new Error(`run folder ${folder} cannot be written (${error.message}); choose another with --out, or free space and permissions there`, { cause: error });
}

/** Removes the temporary files, at any depth, of a process that was killed while writing; the lock is held, so nobody else is writing. */
function removeTemporaries(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (/^\..+\.tmp$/.test(basename(name))) rmSync(join(folder, name), { force: true });
  }
}
